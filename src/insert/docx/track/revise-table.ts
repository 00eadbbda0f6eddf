import { childrenOf, type Element } from '../outline.js';
import { likenessOf } from './likeness-of.js';
import { matched } from './matched.js';
import type { RegionTable, TableRow } from './region-table.js';
import { looksSame, reviseParagraph, type Revision } from './revise-paragraph.js';
import { rewrite, rewriteBlocks, xmlOf } from './rewrite.js';
import { trackBlocks } from './track-blocks.js';
import { withoutFields } from './without-fields.js';

/** How much of a table is in another one; 0 where their columns are not the same. */
export function likenessOfTables(old: RegionTable, now: RegionTable): number {
  const mayBecome =
    old.rows !== undefined && now.rows !== undefined && old.widths.length === now.widths.length;
  return mayBecome ? likenessOf(old.words, now.words) : 0;
}

/** A table with the rows that have come, gone or changed. Its columns stay as wide as they are. */
export function reviseTable(old: RegionTable, now: RegionTable, revision: Revision): string {
  const { sign, names } = revision;
  const rows = matched(old.rows ?? [], now.rows ?? [], {
    key: ({ key }) => key,
    likeness: (one, other) => (one.shape === other.shape ? likenessOf(one.words, other.words) : 0),
  });
  const written = rows.map((match) => {
    if (match.now === undefined) {
      return trackBlocks(withoutFields(match.old.xml, names), 'del', sign);
    }
    if (match.old === undefined) {
      return trackBlocks(asWideAs(match.now.xml, old.widths), 'ins', sign);
    }
    return match.isSame ? match.old.xml : reviseRow(match.old, match.now, revision);
  });
  return old.head + written.join('') + old.foot + revisedTail(old, now, revision);
}

/** How far a table is from what follows depends on whether anything follows. */
function revisedTail(old: RegionTable, now: RegionTable, revision: Revision): string {
  if (old.tail === undefined) return '';
  if (now.tail === undefined || looksSame(old.tail, now.tail, revision)) return old.tail.xml;
  return reviseParagraph(old.tail, now.tail, revision) ?? old.tail.xml;
}

/** Rows of one shape have as many paragraphs. */
function reviseRow(old: TableRow, now: TableRow, revision: Revision): string {
  const revised = old.pieces.map((piece, index) => {
    const other = now.pieces[index];
    if (typeof piece === 'string') return piece;
    if (other === undefined || typeof other === 'string' || other.key === piece.key)
      return piece.xml;
    return reviseParagraph(piece, other, revision);
  });
  if (!revised.includes(undefined)) return revised.join('');
  const { sign, names } = revision;
  return (
    trackBlocks(withoutFields(old.xml, names), 'del', sign) + trackBlocks(now.xml, 'ins', sign)
  );
}

/** A row with the widths of other columns. */
function asWideAs(row: string, widths: readonly number[]): string {
  let column = 0;
  return rewriteBlocks(row, (element) =>
    rewrite(row, element, (child) => {
      if (child.name !== 'w:tc') return xmlOf(row, child);
      const span = spanOf(row, child);
      let width = 0;
      for (const each of widths.slice(column, column + span)) width += each;
      column += span;
      return xmlOf(row, child).replace(/(<w:tcW w:w=")\d+/, `$1${width}`);
    }),
  );
}

function spanOf(row: string, cell: Element): number {
  const [properties] = childrenOf(cell, 'w:tcPr');
  const span = properties && /<w:gridSpan w:val="(\d+)"/.exec(xmlOf(row, properties))?.[1];
  return Number(span ?? 1);
}
