import { say, type Message } from '../../model/message.js';
import {
  columnNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  type Cell,
  type Refused,
  type Row,
} from '../table.js';
import { dayOf } from './dates.js';
import { scanXml, type Attribute } from './scan-xml.js';
import { textReader, unescaped } from './strings.js';

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly startsIn1904: boolean;
}

/** The rows of a sheet that have anything in them. */
export function readSheet(
  xml: string,
  part: string,
  name: string,
  shared: Shared,
): readonly Row[] | Refused {
  const rows: Draft[] = [];
  const merges: Merge[] = [];
  const text = textReader();
  let row: Draft = { number: 0, isHidden: false, cells: new Map() };
  let cell: RawCell = NO_CELL;
  let isInValue = false;
  let tooLarge: Message | undefined;
  const fault = scanXml(xml, part, {
    open: (tag, attribute) => {
      text.open(tag);
      switch (tag) {
        case 'row':
          row = rowOf(attribute, row.number);
          cell = NO_CELL;
          break;
        case 'c':
          cell = cellOf(attribute, cell.column);
          text.begin();
          break;
        case 'v':
          isInValue = true;
          break;
        case 'f':
          cell = { ...cell, isFormula: true };
          break;
        case 'mergeCell':
          merges.push(...mergeOf(attribute('ref') ?? ''));
          break;
      }
    },
    close: (tag) => {
      text.close(tag);
      if (tag === 'v') isInValue = false;
      if (tag === 'c') {
        const value = valueOf(cell, text.taken(), shared);
        if (value !== undefined) row.cells.set(cell.column, value);
        if (value !== undefined) tooLarge ??= tooFar(name, row.number, cell.column);
      }
      if (tag === 'row' && row.cells.size > 0) {
        rows.push(row);
        if (rows.length > MOST_ROWS) tooLarge ??= tooManyRows(name);
      }
    },
    text: (piece) => {
      if (isInValue) cell = { ...cell, value: cell.value + piece };
      else text.text(piece);
    },
  });
  const refused = fault ?? tooLarge;
  return refused === undefined ? withMerges(rows, merges, name) : { refused };
}

interface Draft {
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: Map<number, Cell>;
}

interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly isFormula: boolean;
}

const NO_CELL: RawCell = { column: 0, type: 'n', style: 0, value: '', isFormula: false };

/** Places may be left out, and then follow each other. */
function rowOf(attribute: Attribute, before: number): Draft {
  const number = Number(attribute('r') ?? before + 1);
  return { number, isHidden: isTrue(attribute('hidden')), cells: new Map() };
}

function cellOf(attribute: Attribute, before: number): RawCell {
  const letters = /^[A-Z]{1,3}/.exec(attribute('r') ?? '')?.[0];
  return {
    column: letters === undefined ? before + 1 : columnNumber(letters),
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? 0),
    value: '',
    isFormula: false,
  };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Undefined for an empty cell. */
function valueOf(raw: RawCell, inline: string, shared: Shared): Cell | undefined {
  const { type, value, isFormula } = raw;
  const as = (form: Cell['form'], text: string) =>
    text.trim() === '' && !isFormula ? undefined : { form, text, isFormula };
  switch (type) {
    case 's': {
      const text = value === '' ? '' : shared.strings[Number(value)];
      return text === undefined ? as('error', `#${value}`) : as('text', text);
    }
    case 'inlineStr':
      return as('text', inline);
    case 'str':
      return as('text', unescaped(value));
    case 'b':
      return as('yes-no', isTrue(value) ? 'TRUE' : 'FALSE');
    case 'e':
      return as('error', value);
    case 'd':
      return as('date', value.slice(0, 10));
    default: {
      const isDate = value !== '' && shared.dateStyles[raw.style] === true;
      const day = isDate ? dayOf(Number(value), shared.startsIn1904) : undefined;
      return day === undefined ? as('number', value.trim()) : as('date', day);
    }
  }
}

interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

function mergeOf(ref: string): readonly Merge[] {
  const [, from = '', top, to = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
  if (bottom === undefined) return [];
  return [{ rows: [Number(top), Number(bottom)], columns: [columnNumber(from), columnNumber(to)] }];
}

/** A merge may be as large as the sheet; it is noted only where there are rows. */
function withMerges(
  rows: readonly Draft[],
  merges: readonly Merge[],
  name: string,
): readonly Row[] | Refused {
  const byNumber = new Map(rows.map((row, index) => [row.number, index]));
  const merged: [number, number][][] = rows.map(() => []);
  let noted = 0;
  for (const { rows: range, columns } of merges) {
    const [top, bottom] = range;
    const from = byNumber.get(top) ?? rows.findIndex(({ number }) => number >= top);
    for (let index = Math.max(from, 0); index < rows.length; index += 1) {
      const number = rows[index]?.number ?? 0;
      if (number < top || number > bottom) break;
      merged[index]?.push([columns[0], columns[1]]);
      noted += 1;
      if (noted > MOST_MERGED) {
        return { refused: say`the sheet \`${name}\` has more merged cells than a table needs` };
      }
    }
  }
  return rows.map((row, index) => ({ ...row, merged: merged[index] ?? [] }));
}

const MOST_MERGED = 200_000;

function tooManyRows(name: string): Message {
  return say`the sheet \`${name}\` has more than ${MOST_ROWS} rows; split it into several`;
}

function tooFar(name: string, row: number, column: number): Message | undefined {
  if (column > MOST_COLUMNS) {
    return say`the sheet \`${name}\` has more than ${MOST_COLUMNS} columns; take out those that are not needed`;
  }
  const isRow = Number.isInteger(row) && row >= 1 && row <= LAST_ROW;
  return isRow ? undefined : say`the sheet \`${name}\` is damaged: it has a row without a number`;
}

/** The last that any spreadsheet program has. */
const LAST_ROW = 1_048_576;
