import type { Inline, Table } from '../../model/document.js';
import { plainText } from './plain-text.js';
import { cellPlacer } from './table-grid.js';
import { textExtent } from './text-extent.js';

/**
 * The widths of the columns of a table, in twips; together exactly the width given. A column gets
 * room for its longest word, and what is left is shared by how much text the columns have, so that
 * the rows get as low as they can. A column with a weight gets that share instead.
 */
export function columnWidths(table: Table, width: number, fontSize: number): readonly number[] {
  const byContent = fitted(demandsOf(table, fontSize), width);
  const weights = table.columns.map((column) => column.weight);
  if (weights.every((weight) => weight === undefined)) return rounded(byContent);
  // A column without a weight weighs against its like as its content does, and 1 on the average.
  const unweighted = byContent.filter((_, index) => weights[index] === undefined);
  const average = sum(unweighted) / unweighted.length;
  const shares = byContent.map((each, index) => weights[index] ?? each / average);
  const total = sum(shares);
  return rounded(shares.map((share) => (width * share) / total));
}

/**
 * The size of type, in half points, at which no word of a table has to be broken, or the smallest
 * that can be read; that of the host where it will do.
 */
export function fittingSize(table: Table, width: number, fontSize: number): number {
  const needed = (size: number) => sum(demandsOf(table, size).map(({ word }) => word));
  let size = fontSize;
  while (size > SMALLEST && needed(size) > width) size -= 1;
  return size;
}

/** What a column would like, in twips, with the margins of its cells. */
interface Demand {
  /** So that no word has to be broken. */
  word: number;
  /** So that no line has to be broken. */
  line: number;
  /** All its text in one line; what remains of a width is shared by it. */
  text: number;
}

function demandsOf(table: Table, fontSize: number): readonly Demand[] {
  const demands = table.columns.map((column) => {
    const demand: Demand = { word: 0, line: 0, text: 0 };
    add([column.header], demand, BOLD);
    return demand;
  });
  const place = cellPlacer(table.columns.length);
  for (const row of table.rows) {
    for (const { column, span, cell } of place(row.type === 'cells' ? row.cells : [])) {
      const demand = demands[column];
      // Text across columns says nothing about one of them.
      if (demand !== undefined && cell !== undefined && span === 1) add(cell.paragraphs, demand, 1);
    }
  }
  // Extents come in thousandths of the size of the font, which is in half points of ten twips.
  const scale = fontSize / 100;
  return demands.map(({ word, line, text }) => ({
    word: word * scale + CELL_MARGINS,
    line: line * scale + CELL_MARGINS,
    text: text * scale + CELL_MARGINS,
  }));
}

function add(paragraphs: readonly (readonly Inline[])[], demand: Demand, boldness: number): void {
  for (const paragraph of paragraphs) {
    const extent = textExtent(plainText(paragraph));
    demand.word = Math.max(demand.word, extent.word * boldness);
    demand.line = Math.max(demand.line, extent.line * boldness);
    demand.text += extent.total * boldness;
  }
}

function fitted(demands: readonly Demand[], width: number): readonly number[] {
  const lines = demands.map((demand) => demand.line);
  const allLines = sum(lines);
  if (allLines <= width) return lines.map((line) => (line * width) / allLines);
  const words = demands.map((demand) => demand.word);
  return sum(words) >= width ? levelled(words, width) : shared(demands, width);
}

/** Takes from the longest words only, so that short ones stay whole. */
function levelled(words: readonly number[], width: number): readonly number[] {
  const ascending = [...words].sort((one, other) => one - other);
  let left = width;
  let level = 0;
  for (const [index, word] of ascending.entries()) {
    level = left / (ascending.length - index);
    if (word > level) break;
    left -= word;
  }
  return words.map((word) => Math.min(word, level));
}

/** Shares by text what the longest words leave, but gives no column more than it can use. */
function shared(demands: readonly Demand[], width: number): readonly number[] {
  const widths = demands.map((demand) => demand.word);
  let open = demands.map((_, index) => index);
  for (let spare = width - sum(widths); spare > 1 && open.length > 0; spare = width - sum(widths)) {
    const texts = sum(open.map((index) => demands[index]?.text ?? 0));
    for (const index of open) {
      const { line = 0, text = 0 } = demands[index] ?? {};
      widths[index] = Math.min(line, (widths[index] ?? 0) + (spare * text) / texts);
    }
    open = open.filter((index) => (widths[index] ?? 0) < (demands[index]?.line ?? 0));
  }
  return widths;
}

/** Whole twips, by rounding the edges, so that the sum stays what it is. */
function rounded(widths: readonly number[]): readonly number[] {
  let edge = 0;
  return widths.map((width) => {
    const start = Math.round(edge);
    edge += width;
    return Math.round(edge) - start;
  });
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Seven points, in half points. */
const SMALLEST = 14;

/** Headers are bold. */
const BOLD = 1.1;

/** Left and right together, with the lines. */
const CELL_MARGINS = 230;
