import { say, type Catalogue, type Message } from '../../model/message.js';
import { displayWidth } from '../../model/display-width.js';
import type { AnyQuestion } from './any-question.js';
import { rowsOf, widthOf, type Row } from './frame.js';
import { shown } from './lines.js';
import { wordsOf } from './typed-words.js';

/** What is asked, and where in the record this is. */
export function labelRows(
  { label, progress }: AnyQuestion,
  catalogue: Catalogue,
  columns: number,
): readonly Row[] {
  const rows = rowsOf(shown(label, catalogue), { columns, style: 'label' });
  if (progress === undefined) return rows;
  const where = `  ${shown(progress, catalogue)}`;
  const last = rows.at(-1) ?? [];
  const room = columns - widthOf(last);
  return displayWidth(where) <= room
    ? [...rows.slice(0, -1), [...last, { text: where, style: 'quiet' }]]
    : [...rows, ...rowsOf(where.trim(), { columns, style: 'quiet' })];
}

/** Why it is asked, and the words that it takes. */
export function helpRows(
  { help, words }: AnyQuestion,
  catalogue: Catalogue,
  columns: number,
): readonly Row[] {
  const all = wordsOf(words, catalogue.language);
  const width = Math.max(...all.map(({ spelling }) => displayWidth(spelling))) + 2;
  return [
    ...(help === undefined ? [] : rowsOf(shown(help, catalogue), { columns, first: '  ' })),
    ...all.flatMap(({ spelling, does }) =>
      rowsOf(shown(does, catalogue), {
        columns,
        first: `  ${padded(spelling, width)}`,
        style: 'quiet',
      }),
    ),
  ];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0));
}

/** A label in the row of its answer; a question keeps its own mark. */
export function beforeAnswer(label: string): string {
  return /[?؟]$/u.test(label) ? `${label} ` : `${label}: `;
}

/** The keys, in one row: the most important first, as many as there is room for. */
export function hintRow(hints: readonly Message[], catalogue: Catalogue, columns: number): Row {
  let row = '';
  for (const hint of hints) {
    const text = shown(hint, catalogue);
    const longer = row === '' ? text : `${row} · ${text}`;
    if (displayWidth(longer) > columns) continue;
    row = longer;
  }
  return [{ text: row, style: 'quiet' }];
}

export function refusalRows(
  refusal: Message | undefined,
  catalogue: Catalogue,
  columns: number,
): readonly Row[] {
  if (refusal === undefined) return [];
  return rowsOf(shown(refusal, catalogue), { columns, first: '✗ ', style: 'refusal' });
}

/** What stays of a question that was passed over. */
export function leftOpenRows(
  { label }: AnyQuestion,
  catalogue: Catalogue,
  columns: number,
): readonly Row[] {
  const text = shown(say`${label}: left open`, catalogue);
  return rowsOf(text, { columns, first: '– ', style: 'quiet' });
}
