import type { Token } from 'markdown-it';
import type { Block, Column, Inline, Row, Table } from '../../model/document.js';
import { printable } from '../../model/printable.js';
import type { Value } from '../values.js';
import { nestTokens, type Nested } from './nest-tokens.js';
import { parseInlines, type Surroundings } from './parse-inlines.js';
import { plainInlines } from './plain-inlines.js';
import { plainText } from './plain-text.js';

export function parseBlocks(
  tokens: readonly Token[],
  surroundings: Surroundings,
): readonly Block[] {
  return blocksOf(nestTokens(tokens), surroundings);
}

function blocksOf(nodes: readonly Nested[], surroundings: Surroundings): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, surroundings));
}

function blockOf(node: Nested, surroundings: Surroundings): readonly Block[] {
  const { token, children } = node;
  switch (token.type) {
    case 'heading_open':
      return [
        {
          type: 'heading',
          level: Number(token.tag.slice(1)),
          children: textOf(node, surroundings),
        },
      ];
    case 'paragraph_open':
      return (
        blockValues(node, surroundings) ?? [
          { type: 'paragraph', children: textOf(node, surroundings) },
        ]
      );
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [
        {
          type: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          items: children.map((item) => blocksOf(item.children, surroundings)),
        },
      ];
    case 'blockquote_open':
      return [{ type: 'quote', children: blocksOf(children, surroundings) }];
    case 'fence':
    case 'code_block':
      return [{ type: 'code-block', value: code(token.content, surroundings) }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'table_open':
      return [table(children, surroundings)];
    case 'footnote_open':
      return [];
    default:
      throw new Error(`markdown-it gave a token of the unknown type \`${token.type}\``);
  }
}

/** The text of a node that holds nothing but text. */
function textOf({ children: [text] }: Nested, surroundings: Surroundings): readonly Inline[] {
  return parseInlines(text?.token.children ?? [], surroundings);
}

/** The blocks that a paragraph stands for; undefined when there is other text in it. */
function blockValues(
  { children: [text] }: Nested,
  { values }: Surroundings,
): readonly Block[] | undefined {
  const parts = values.parts(text?.token.content ?? '').filter((part) => !isBlank(part));
  const blocks = parts.flatMap((part) =>
    typeof part !== 'string' && part.type === 'blocks' ? [part.blocks] : [],
  );
  return blocks.length > 0 && blocks.length === parts.length ? blocks.flat() : undefined;
}

function isBlank(part: string | Value): boolean {
  return typeof part === 'string' && part.trim() === '';
}

/** Code keeps the lines of the template; a value in it stands on one line. */
function code(content: string, { values }: Surroundings): string {
  return values
    .parts(content.replace(/\n$/, ''))
    .map((part) => (typeof part === 'string' ? part : printable(plainText(inlinesOf(part)))))
    .join('');
}

function inlinesOf(value: Value): readonly Inline[] {
  return value.type === 'inline' ? value.inlines : plainInlines(value.blocks);
}

function table(sections: readonly Nested[], surroundings: Surroundings): Table {
  const [header, ...rows] = sections.flatMap((section) => section.children);
  return {
    type: 'table',
    columns: (header?.children ?? []).map((cell) => column(cell, surroundings)),
    rows: rows.map((row) => tableRow(row, surroundings)),
    orientation: 'portrait',
  };
}

function column(cell: Nested, surroundings: Surroundings): Column {
  const align = ALIGNMENTS.get(cell.token.attrGet('style') ?? '');
  return { header: textOf(cell, surroundings), ...(align === undefined ? {} : { align }) };
}

const ALIGNMENTS: ReadonlyMap<string, NonNullable<Column['align']>> = new Map([
  ['text-align:left', 'start'],
  ['text-align:center', 'center'],
  ['text-align:right', 'end'],
]);

function tableRow({ children }: Nested, surroundings: Surroundings): Row {
  return {
    type: 'cells',
    cells: children.map((cell) => ({ paragraphs: [textOf(cell, surroundings)] })),
  };
}
