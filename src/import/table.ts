import type { Message } from '../model/message.js';

/** A table as it stands in a file, before anything is known of what it means. */
export interface Table {
  /** The name of its sheet, or of the file. */
  readonly name: string;
  /** The rows that have anything in them. */
  readonly rows: readonly Row[];
  /** What there is to say of it. */
  readonly notes: readonly Message[];
}

export interface Row {
  /** From 1, as the program shows it that the table was made in. */
  readonly number: number;
  /** By their columns, from 1; those that are empty are not there. */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly isHidden: boolean;
  /** The columns, from the first to the last, that are one cell with others. */
  readonly merged: readonly (readonly [number, number])[];
}

export interface Cell {
  /** The text, the digits as they are stored, or a date as `2026-03-12`. */
  readonly text: string;
  readonly form: 'text' | 'number' | 'date' | 'yes-no' | 'error';
  /** Whether the program computed it; what is stored is taken, and nothing is computed here. */
  readonly isFormula: boolean;
}

/** Why a file is not taken. */
export interface Refused {
  readonly refused: Message;
}

export function isRefused(result: object): result is Refused {
  return 'refused' in result;
}

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** `Findings!B5`; a name with other signs than letters stands in quotes. */
export function placeIn({ name }: Pick<Table, 'name'>, row: number, column: number): string {
  const sheet = /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return `${sheet}!${columnName(column)}${row}`;
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** 27 for `AA`. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * LETTERS + (letter.charCodeAt(0) - A + 1);
  return number;
}

const LETTERS = 26;
const A = 65;
