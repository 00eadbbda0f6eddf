import { clusters, displayWidth, NARROW } from '../../model/display-width.js';

/** A part of a text that stands in one row of the screen; a space at its end may hang over. */
export interface TextRow {
  readonly start: number;
  readonly end: number;
}

/** Breaks a text into rows between words; within a word only where it is longer than a row. */
export function wrappedRows(text: string, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const row of rowsOfLine(line, width)) {
      rows.push({ start: start + row.start, end: start + row.end });
    }
    start += line.length + 1;
  }
  return rows;
}

/** The texts of the rows, without the spaces that hang over. */
export function wrappedTexts(text: string, width: number): readonly string[] {
  return wrappedRows(text, width).map(({ start, end }) => text.slice(start, end).trimEnd());
}

const ALL_NARROW = new RegExp(`^${NARROW}*$`);

/** Letters that no mark follows, and what is between such. */
const STRETCHES = new RegExp(`${NARROW}+(?=${NARROW}|$)|[^]+?(?=${NARROW}{2}|${NARROW}?$)`, 'g');

/** Each key changes one line of a text; the others are broken as they were. */
const known = new Map<string, readonly TextRow[]>();
let knownWidth = 0;

function rowsOfLine(line: string, width: number): readonly TextRow[] {
  if (ALL_NARROW.test(line)) return rowsOfNarrow(line, width);
  if (knownWidth !== width || known.size > 2000) known.clear();
  knownWidth = width;
  const rows = known.get(line) ?? rowsOfClusters(line, width);
  known.set(line, rows);
  return rows;
}

function rowsOfNarrow(line: string, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let start = 0;
  while (line.length - start > width) {
    const space = line.lastIndexOf(' ', start + width);
    let end = space >= start ? space + 1 : start + width;
    while (line[end] === ' ') end++;
    rows.push({ start, end });
    start = end;
  }
  if (start < line.length || line === '') rows.push({ start, end: line.length });
  return rows;
}

function rowsOfClusters(line: string, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let start = 0;
  let columns = 0;
  /** Behind the last space, and the columns up to there. */
  let afterSpace = { at: 0, columns: 0 };
  let at = 0;
  for (const { cluster, wide } of cellsOf(line)) {
    // Twice where the part behind the last space leaves no room either.
    while (cluster !== ' ' && columns + wide > width && at > start) {
      const end = afterSpace.at > start ? afterSpace : { at, columns };
      rows.push({ start, end: end.at });
      start = end.at;
      columns -= end.columns;
      afterSpace = { at: start, columns: 0 };
    }
    at += cluster.length;
    columns += wide;
    if (cluster === ' ') afterSpace = { at, columns };
  }
  if (start < line.length || line === '') rows.push({ start, end: line.length });
  return rows;
}

/** The clusters of a line with their columns; the long way only where it is needed. */
function* cellsOf(line: string): Iterable<{ readonly cluster: string; readonly wide: number }> {
  for (const [stretch] of line.matchAll(STRETCHES)) {
    if (ALL_NARROW.test(stretch)) {
      for (const letter of stretch) yield { cluster: letter, wide: 1 };
    } else {
      for (const cluster of clusters(stretch)) yield { cluster, wide: displayWidth(cluster) };
    }
  }
}
