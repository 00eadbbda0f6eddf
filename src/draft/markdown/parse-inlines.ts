import type { Token } from 'markdown-it';
import type { Inline } from '../../model/document.js';
import type { Values } from '../values.js';
import { nestTokens, type Nested } from './nest-tokens.js';
import { plainText } from './plain-text.js';
import { addressPart } from './safe-address.js';

/** What the tokens of a text refer to. */
export interface Surroundings {
  readonly values: Values;
  readonly footnotes: ReadonlyMap<string, readonly Token[]>;
}

export function parseInlines(
  tokens: readonly Token[],
  surroundings: Surroundings,
): readonly Inline[] {
  return inlinesOf(nestTokens(tokens), surroundings);
}

function inlinesOf(nodes: readonly Nested[], surroundings: Surroundings): readonly Inline[] {
  return nodes.flatMap((node) => inlineOf(node, surroundings));
}

function inlineOf({ token, children }: Nested, surroundings: Surroundings): readonly Inline[] {
  const { values, footnotes } = surroundings;
  switch (token.type) {
    case 'text':
      return values.expand(token.content);
    case 'softbreak':
      return [{ type: 'text', value: ' ' }];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'code_inline':
      return [{ type: 'code', value: plainText(values.expand(token.content)) }];
    case 'strong_open':
      return [{ type: 'strong', children: inlinesOf(children, surroundings) }];
    case 'em_open':
      return [{ type: 'emphasis', children: inlinesOf(children, surroundings) }];
    case 'link_open':
      return [link(token.attrGet('href'), inlinesOf(children, surroundings), values)];
    case 'image':
      return [link(token.attrGet('src'), parseInlines(token.children ?? [], surroundings), values)];
    case 'footnote_reference':
      return [
        {
          type: 'footnote',
          // Its own references stay unread, or two footnotes could lead to each other for ever.
          children: parseInlines(footnotes.get(token.info) ?? [], { values, footnotes: new Map() }),
        },
      ];
    default:
      throw new Error(`markdown-it gave a token of the unknown type \`${token.type}\``);
  }
}

function link(address: string | null, children: readonly Inline[], values: Values): Inline {
  return { type: 'link', href: addressOf(address ?? '', values), children };
}

/** An address with its values: one that is the whole of it as it is, any other percent-encoded. */
function addressOf(address: string, values: Values): string {
  const parts = values.parts(address);
  const isWhole = parts.every((part) => typeof part !== 'string' || part.trim() === '');
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const [only, ...others] = part.type === 'inline' ? part.inlines : [];
      // Only a plain text can be meant as an address.
      if (only?.type !== 'text' || others.length > 0) return '';
      return isWhole ? only.value : addressPart(only.value);
    })
    .join('');
}
