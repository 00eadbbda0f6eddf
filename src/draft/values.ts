import type { Block, Inline } from '../model/document.js';
import { printable } from '../model/printable.js';
import { plainInlines } from './markdown/plain-inlines.js';

/**
 * The values of one rendering. A template never sees what a user wrote, only a stand-in for it,
 * and the stand-ins are replaced in the parsed document: so no value can become structure.
 */
export interface Values {
  /** A stand-in for text; it is never empty. */
  inline(inlines: readonly Inline[]): string;
  /** A stand-in for blocks, to be put alone in a paragraph; it is never empty. */
  blocks(blocks: readonly Block[]): string;
  /** A text, cut at its stand-ins; each is replaced by its value. */
  parts(text: string): readonly (string | Value)[];
  /** What a text with stand-ins in it says. */
  expand(text: string): readonly Inline[];
}

export type Value =
  | { readonly type: 'inline'; readonly inlines: readonly Inline[] }
  | { readonly type: 'blocks'; readonly blocks: readonly Block[] };

/** The characters that stand-ins are made of, which no template may use. */
export const RESERVED = /[\uE000-\uE00B]/;

export function createValues(): Values {
  const values: Value[] = [];
  const standInFor = (value: Value): string => standIn(values.push(value) - 1);
  const parts: Values['parts'] = (text) => {
    if (!text.includes(START)) return [text];
    return text.split(STAND_IN).map((part, index) => {
      // Every second part is the number of a stand-in, which the split has taken out of its marks.
      if (index % 2 === 0) return part;
      return values[numberOf(part)] ?? `${START}${part}${END}`;
    });
  };
  return {
    inline: (inlines) => standInFor({ type: 'inline', inlines: tidied(inlines) }),
    blocks: (blocks) => standInFor({ type: 'blocks', blocks }),
    parts,
    expand: (text) => parts(text).flatMap(inlinesOf),
  };
}

/*
 * A stand-in is a number in private-use characters, which Markdown and Handlebars take for letters:
 *
 *   U+E000  U+E003 U+E004  U+E001
 *   start   1      2       end
 */
const START = '\uE000';
const END = '\uE001';
const ZERO = 0xe002;
const STAND_IN = /\uE000([\uE002-\uE00B]+)\uE001/;

function standIn(number: number): string {
  let digits = '';
  for (let rest = number; rest > 0 || digits === ''; rest = Math.floor(rest / 10)) {
    digits = String.fromCharCode(ZERO + (rest % 10)) + digits;
  }
  return `${START}${digits}${END}`;
}

function numberOf(digits: string): number {
  let number = 0;
  for (let index = 0; index < digits.length; index += 1) {
    number = number * 10 + (digits.charCodeAt(index) - ZERO);
  }
  return number;
}

/**
 * A value as it can be printed, and without white space at its ends: the template alone says what
 * stands around it.
 */
function tidied(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.length - 1;
  return inlines.map((inline, index) => {
    if (inline.type !== 'text') return inline;
    let value = printable(inline.value);
    if (index === 0) value = value.trimStart();
    if (index === last) value = value.trimEnd();
    return { ...inline, value };
  });
}

function inlinesOf(part: string | Value): readonly Inline[] {
  if (typeof part === 'string') return part === '' ? [] : [{ type: 'text', value: part }];
  return part.type === 'inline' ? part.inlines : plainInlines(part.blocks);
}
