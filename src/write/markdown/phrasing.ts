import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Inline } from '../../model/document.js';
import { printable } from '../../model/printable.js';
import { guardEmphasis } from './guard-emphasis.js';

/** What is numbered through the whole document, as far as it has been written. */
export interface Numbering {
  readonly footnotes: FootnoteDefinition[];
  /** What the labels of footnotes begin with. */
  readonly labelPrefix: string;
  tables: number;
}

/** Where text stands: in a paragraph, on a line that cannot be broken, or in a cell. */
export type Position = 'paragraph' | 'line' | 'cell';

export function phrasing(
  inlines: readonly Inline[],
  position: Position,
  numbering: Numbering,
): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  for (const inline of inlines) {
    const node = phrasingOf(inline, position, numbering);
    const last = list.at(-1);
    // As one node, so that what is harmless only by itself is seen together: `&` and `lt;`.
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else list.push(node);
  }
  return guardEmphasis(list);
}

function phrasingOf(inline: Inline, position: Position, numbering: Numbering): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: printable(inline.value) };
    case 'code':
      return code(printable(inline.value), position);
    case 'break':
      return position === 'paragraph' ? { type: 'break' } : { type: 'html', value: '<br>' };
    case 'strong':
    case 'emphasis':
      return { type: inline.type, children: phrasing(inline.children, position, numbering) };
    case 'link':
      return {
        type: 'link',
        url: inline.href,
        children: phrasing(inline.children, position, numbering),
      };
    case 'footnote':
      return footnote(inline.children, numbering);
  }
}

/**
 * Code; as text where it is empty, which code cannot be, and in a cell that readers would cut at
 * its pipe in spite of an escape.
 */
function code(value: string, position: Position): PhrasingContent {
  const isText = value === '' || (position === 'cell' && value.includes('\\|'));
  return { type: isText ? 'text' : 'inlineCode', value };
}

function footnote(children: readonly Inline[], numbering: Numbering): PhrasingContent {
  const identifier = `${numbering.labelPrefix}${numbering.footnotes.length + 1}`;
  const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier, children: [] };
  numbering.footnotes.push(definition);
  definition.children.push({
    type: 'paragraph',
    children: phrasing(children, 'line', numbering),
  });
  return { type: 'footnoteReference', identifier };
}
