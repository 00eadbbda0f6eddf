import { say, type Message } from '../../model/message.js';
import type { Reply } from '../../model/prompt.js';
import { displayWidth } from '../../model/display-width.js';
import { rowsOf, usableColumns, visible, type Frame, type Row } from './frame.js';
import { lineText, shown } from './lines.js';
import {
  beforeAnswer,
  helpRows,
  hintRow,
  labelRows,
  leftOpenRows,
  refusalRows,
} from './question-rows.js';
import type { TextContext, TextState } from './text-area.js';
import { fieldRows, SIGN, textWidth } from './text-field.js';

/** The question, the text and the cursor in it, and what is said about it. */
export function textAreaFrame(state: TextState, context: TextContext): Frame {
  const { question, catalogue, size } = context;
  const columns = usableColumns(size);
  const above = [...labelRows(question, catalogue, columns), ...besideRows(context)];
  const below = [
    ...state.advice.flatMap((line) => {
      const { text, indent } = lineText(line, catalogue);
      return rowsOf(text, { columns, first: ' '.repeat(indent + SIGN.length), style: 'quiet' });
    }),
    ...refusalRows(state.refusal, catalogue, columns),
    ...(state.isHelpOpen ? helpRows(question, catalogue, columns) : []),
    hintRow(hintsOf(context), catalogue, columns),
  ];
  const room = Math.max(size.rows - above.length - below.length, 1);
  const { rows, cursor } = fieldRows(state.buffer, textWidth(size), room);
  return {
    rows: [...above, ...rows, ...below],
    cursor: { row: above.length + cursor.row, column: SIGN.length + cursor.column },
  };
}

/** So many rows of the text beside are shown; the text that is written needs room too. */
const BESIDE_ROWS = 6;

function besideRows({ question, catalogue, size }: TextContext): readonly Row[] {
  const { beside } = question;
  if (beside === undefined) return [];
  const columns = usableColumns(size);
  const label = rowsOf(shown(beside.label, catalogue), { columns, first: '  ', style: 'quiet' });
  const most = Math.max(Math.min(BESIDE_ROWS, size.rows - 8), 1);
  return [
    ...label,
    ...shortened(rowsOf(visibleLines(beside.text), { columns, first: '  ' }), most),
  ];
}

function shortened(rows: readonly Row[], most: number): readonly Row[] {
  return rows.length > most ? [...rows.slice(0, most - 1), [{ text: '  …' }]] : rows;
}

function hintsOf({ question }: TextContext): readonly Message[] {
  return [
    say`Enter: next`,
    say`Esc: back`,
    ...(question.lines === 'many' ? [say`Alt+Enter: new line`] : []),
    say`/?: help`,
  ];
}

/** So many rows of a long text stay on the screen. */
const REST_ROWS = 6;

export function textAreaRest(
  text: string | undefined,
  reply: Reply<string>,
  { question, catalogue, size }: TextContext,
): Frame {
  const columns = usableColumns(size);
  if (reply.kind === 'skip') return { rows: leftOpenRows(question, catalogue, columns) };
  if (reply.kind !== 'answer' && reply.kind !== 'stop') return { rows: [] };
  const kept = reply.value ?? text ?? '';
  if (kept.trim() === '') return { rows: [] };
  const sign = reply.kind === 'answer' ? '✓ ' : '– ';
  const label = shown(question.label, catalogue);
  const short = `${sign}${beforeAnswer(label)}${kept}`;
  if (!kept.includes('\n') && displayWidth(short) <= columns)
    return { rows: [[{ text: visible(short) }]] };
  const rows = rowsOf(visibleLines(kept), { columns, first: '  ' });
  return { rows: [...rowsOf(label, { columns, first: sign }), ...shortened(rows, REST_ROWS)] };
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
