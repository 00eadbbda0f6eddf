import { say, type Message } from '../../model/message.js';
import type { Reply } from '../../model/prompt.js';
import { displayWidth } from '../../model/display-width.js';
import { rowsOf, usableColumns, visible, type Frame } from './frame.js';
import { lineText, shown } from './lines.js';
import { helpRows, hintRow, labelRows, leftOpenRows, refusalRows } from './question-rows.js';
import type { TextContext, TextState } from './text-area.js';
import { fieldRows, SIGN, textWidth } from './text-field.js';

/** The question, the text and the cursor in it, and what is said about it. */
export function textAreaFrame(state: TextState, context: TextContext): Frame {
  const { question, catalogue, size } = context;
  const columns = usableColumns(size);
  const above = labelRows(question, catalogue, columns);
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
  const sign = reply.kind === 'answer' ? '✓ ' : '– ';
  const label = shown(question.label, catalogue);
  const short = `${sign}${label}: ${kept}`;
  if (!kept.includes('\n') && displayWidth(short) <= columns)
    return { rows: [[{ text: visible(short) }]] };
  const rows = rowsOf(visibleLines(kept), { columns, first: '  ' });
  const cut = rows.length > REST_ROWS ? [...rows.slice(0, REST_ROWS - 1), [{ text: '  …' }]] : rows;
  return { rows: [...rowsOf(label, { columns, first: sign }), ...cut] };
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
