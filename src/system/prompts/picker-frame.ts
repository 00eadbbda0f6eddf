import { displayWidth } from '../../model/display-width.js';
import { say, type Message } from '../../model/message.js';
import { NEW, type Choice, type Reply } from '../../model/prompt.js';
import {
  rowsOf,
  usableColumns,
  visible,
  widthOf,
  type Frame,
  type Row,
  type Size,
} from './frame.js';
import { shown } from './lines.js';
import { entriesOf, type PickerContext, type PickerState } from './picker-state.js';
import { labelOf } from './picking.js';
import {
  beforeAnswer,
  helpRows,
  hintRow,
  labelRows,
  leftOpenRows,
  refusalRows,
} from './question-rows.js';
import { fieldRows, SIGN, textWidth } from './text-field.js';

/** The question, the search, a part of the choices, and what is said about them. */
export function pickerFrame(state: PickerState, context: PickerContext): Frame {
  const { question, catalogue, size } = context;
  const columns = usableColumns(size);
  const above = labelRows(question, catalogue, columns);
  const entries = entriesOf(state, question);
  const counter = shown(
    say`${Math.min(state.at + 1, entries.length)} of ${entries.length}`,
    catalogue,
  );
  const width = Math.max(textWidth(size) - displayWidth(counter) - 2, 4);
  const { rows, cursor } = fieldRows(state.term, width, 1);
  const below = [
    ...refusalRows(state.refusal, catalogue, columns),
    ...(state.isHelpOpen ? helpRows(question, catalogue, columns) : []),
    hintRow(hintsOf(context), catalogue, columns),
  ];
  const field = rows.map((row): Row => [...row, { text: `  ${counter}`, style: 'quiet' }]);
  return {
    rows: [...above, ...field, ...entryRows(state, entries, context), ...below],
    cursor: { row: above.length + cursor.row, column: SIGN.length + cursor.column },
  };
}

/** The choice with a number in front of it. */
export function numbered(
  state: PickerState,
  number: number,
  context: PickerContext,
): Choice | undefined {
  const entries = entriesOf(state, context.question);
  return entries[partShown(state, entries, context).from + number - 1];
}

/** So many choices a page goes. */
export function pageLength({ rows }: Size): number {
  return Math.max(Math.min(rows - 8, MOST_ROWS) - 1, 1);
}

/** More rows of choices than these are no better to find one in. */
const MOST_ROWS = 14;

function entryRows(
  state: PickerState,
  entries: readonly Choice[],
  context: PickerContext,
): readonly Row[] {
  const { from, to } = partShown(state, entries, context);
  return entries
    .slice(from, to)
    .flatMap((entry, index) => rowsOfEntry(entry, { state, context, index: from + index, from }));
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The choices that there is room for, with the one that is pointed at in the middle. */
function partShown(state: PickerState, entries: readonly Choice[], context: PickerContext): Part {
  const room = Math.max(Math.min(context.size.rows - 8, MOST_ROWS), 3);
  const heightOf = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return Infinity;
    return rowsOfEntry(entry, { state, context, index, from: index }).length;
  };
  let from = Math.max(state.at, 0);
  let to = Math.min(from + 1, entries.length);
  let height = to > from ? heightOf(from) : 0;
  // Up to the middle first, then down, then up again near the end.
  while (from > 0 && height + heightOf(from - 1) <= room / 2) height += heightOf(--from);
  while (to < entries.length && height + heightOf(to) <= room) height += heightOf(to++);
  while (from > 0 && height + heightOf(from - 1) <= room) height += heightOf(--from);
  return { from, to };
}

interface EntryPlace {
  readonly state: PickerState;
  readonly context: PickerContext;
  readonly index: number;
  /** The first one shown has the number 1. */
  readonly from: number;
}

function rowsOfEntry(entry: Choice, { state, context, index, from }: EntryPlace): readonly Row[] {
  const { question, catalogue, size } = context;
  const columns = usableColumns(size);
  const isPointed = index === state.at;
  const isSearching = state.term.text !== '';
  // What is ticked already is no offer any more.
  const isOffer = isSearching && entry.value === NEW + entry.label;
  const text =
    isOffer && question.create ? shown(question.create(entry.label), catalogue) : entry.label;
  const number = index - from + 1;
  const sign = isOffer ? '+' : isSearching || number > 9 ? ' ' : number;
  const isTicked = state.ticked.includes(entry.value);
  const tick = question.takes === 'several' ? `[${isTicked ? 'x' : ' '}] ` : '';
  const first = `${isPointed ? '>' : ' '} ${sign} ${tick}`;
  const style = isPointed ? { style: 'chosen' as const } : {};
  const rows = rowsOf(visible(text), { columns, first, ...style });
  if (entry.note === undefined) return rows;
  const note = shown(entry.note, catalogue);
  const last = rows.at(-1) ?? [];
  if (displayWidth(note) + 3 <= columns - widthOf(last)) {
    return [...rows.slice(0, -1), [...last, { text: ` · ${note}`, style: 'quiet' }]];
  }
  const indent = ' '.repeat(displayWidth(first));
  return [...rows, ...rowsOf(note, { columns, first: indent, style: 'quiet' })];
}

function hintsOf({ question }: PickerContext): readonly Message[] {
  return question.takes === 'one'
    ? [say`Enter: choose`, say`Esc: back`, say`letters: search`, say`/?: help`]
    : [say`Space: tick`, say`Enter: next`, say`Esc: back`, say`letters: search`, say`/?: help`];
}

export function pickerRest(
  reply: Reply<readonly string[]>,
  { question, catalogue, size }: PickerContext,
): Frame {
  const columns = usableColumns(size);
  if (reply.kind === 'skip') return { rows: leftOpenRows(question, catalogue, columns) };
  if (reply.kind !== 'answer') return { rows: [] };
  const labels = reply.value.map((value) => visible(labelOf(value, question.choices)));
  const text = `${beforeAnswer(shown(question.label, catalogue))}${labels.join('; ')}`;
  return { rows: rowsOf(text, { columns, first: '✓ ' }) };
}
