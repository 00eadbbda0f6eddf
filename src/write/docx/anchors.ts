import { hash } from 'node:crypto';
import type { Anchor, Block, Document, Inline, Row } from '../../model/document.js';
import { plainText } from './plain-text.js';

/** A field of a record as it was printed, and where it is in the file. */
export interface PrintedField {
  readonly anchor: Anchor;
  /** The name of the bookmark around the text. */
  readonly bookmark: string;
  /** The title of the content control around its paragraph, when it is the first field there. */
  readonly control: string;
  readonly text: string;
}

/** Neighbours that print one field, with the breaks between them; or that print none. */
export interface Stretch {
  readonly anchor: Anchor | undefined;
  readonly nodes: readonly Inline[];
}

/** All fields that a document prints, in the order of reading. */
export function printedFields(document: Document): readonly PrintedField[] {
  const nameOf = bookmarkNames();
  const fields: PrintedField[] = [];
  for (const line of linesOf(document.blocks)) {
    for (const { anchor, nodes } of stretchesWithin(line)) {
      const text = plainText(nodes);
      fields.push({ anchor, bookmark: nameOf(anchor), control: controlTitle(anchor), text });
    }
  }
  return fields;
}

/**
 * Names bookmarks: `_nd_train_border_guard_3f0k2m9x7q1z`. The underscore hides them from the
 * lists of word processors, which know 40 letters, digits and underscores and no case. A field
 * that is printed again gets `_2`, `_3`.
 */
export function bookmarkNames(): (anchor: Anchor) => string {
  const printed = new Map<string, number>();
  return (anchor) => {
    const name = bookmarkName(anchor);
    const times = (printed.get(name) ?? 0) + 1;
    printed.set(name, times);
    return times === 1 ? name : `${name}_${times}`;
  };
}

/** The title and tag of a content control, of which word processors take 64 characters. */
export function controlTitle(anchor: Anchor): string {
  const tail = `.${anchor.field}.${anchor.language}`;
  const room = 64 - 'napdraft:'.length - tail.length;
  if (anchor.record.length <= room) return `napdraft:${anchor.record}${tail}`;
  const digest = digestOf(anchor);
  const head = anchor.record.slice(0, Math.max(0, room - digest.length - 1));
  return `napdraft:${head}~${digest}${tail}`.slice(0, 64);
}

export function stretches(children: readonly Inline[]): readonly Stretch[] {
  if (!children.some((node) => anchorOf(node) !== undefined)) {
    return [{ anchor: undefined, nodes: children }];
  }
  const found: Stretch[] = [];
  for (let start = 0; start < children.length;) {
    const anchor = anchorOf(children[start]);
    const end = anchor === undefined ? endOfOther(children, start) : endOf(anchor, children, start);
    found.push({ anchor, nodes: children.slice(start, end) });
    start = end;
  }
  return found;
}

/** The first field that is printed in a line, its footnotes aside. */
export function firstAnchor(children: readonly Inline[]): Anchor | undefined {
  for (const node of children) {
    const anchor =
      'children' in node && node.type !== 'footnote' ? firstAnchor(node.children) : anchorOf(node);
    if (anchor !== undefined) return anchor;
  }
  return undefined;
}

function* linesOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield block.children;
        break;
      case 'list':
        for (const item of block.items) yield* linesOf(item);
        break;
      case 'quote':
        yield* linesOf(block.children);
        break;
      case 'table':
        if (block.caption !== undefined) yield block.caption;
        for (const column of block.columns) yield column.header;
        for (const row of block.rows) yield* linesOfRow(row);
        break;
      case 'code-block':
      case 'rule':
        break;
    }
  }
}

function* linesOfRow(row: Row): Generator<readonly Inline[]> {
  if (row.type === 'group') yield row.children;
  else for (const cell of row.cells) yield* cell.paragraphs;
}

function* stretchesWithin(
  children: readonly Inline[],
): Generator<Stretch & { readonly anchor: Anchor }> {
  for (const { anchor, nodes } of stretches(children)) {
    if (anchor !== undefined) yield { anchor, nodes };
    else for (const node of nodes) if ('children' in node) yield* stretchesWithin(node.children);
  }
}

function anchorOf(node: Inline | undefined): Anchor | undefined {
  return node?.type === 'text' ? node.anchor : undefined;
}

function endOfOther(children: readonly Inline[], start: number): number {
  let end = start;
  while (end < children.length && anchorOf(children[end]) === undefined) end += 1;
  return end;
}

/** A value of several lines is one field: its texts and the breaks between them. */
function endOf(anchor: Anchor, children: readonly Inline[], start: number): number {
  let end = start + 1;
  for (let next = end; next < children.length; next += 1) {
    const node = children[next];
    if (node?.type === 'break') continue;
    if (!isSame(anchorOf(node), anchor)) break;
    end = next + 1;
  }
  return end;
}

function isSame(one: Anchor | undefined, other: Anchor): boolean {
  return (
    one?.record === other.record && one.field === other.field && one.language === other.language
  );
}

function bookmarkName(anchor: Anchor): string {
  const words = anchor.record.replace(/[^a-z0-9]+/gi, '_').slice(0, 16);
  return `_nd_${words}_${digestOf(anchor)}`;
}

/** Sixty bits in twelve letters and digits. */
function digestOf({ record, field, language }: Anchor): string {
  const bits = hash('sha256', `${record}\0${field}\0${language}`, 'hex').slice(0, 15);
  return BigInt(`0x${bits}`).toString(36).padStart(12, '0');
}
