import type { Inline, TextRun } from '../../model/document.js';
import { printable } from '../../model/printable.js';
import { joinInlines } from './join-inlines.js';
import { safeAddress } from './safe-address.js';
import { splitEdges, type Split } from './split-edges.js';

/**
 * Inlines in the one form that a document has them in, however they were put together: the text
 * printable, without white space or breaks at the ends of a paragraph, a bold text or a link;
 * nothing empty and nothing inside its own kind; neighbours of one kind joined; no language where
 * it is the document's; links only to where links may lead.
 */
export function tidyInlines(inlines: readonly Inline[], language: string): readonly Inline[] {
  const [first] = inlines;
  // Most of a draft is texts that stand alone, which need none of the joining.
  if (inlines.length === 1 && first?.type === 'text') {
    const runs = textRun(first, language);
    if (runs.every(({ value }) => value === value.trim())) return runs;
  }
  return splitEdges(joinInlines(tidied(inlines, language, NOWHERE))).core;
}

type Kind = 'strong' | 'emphasis' | 'link' | 'footnote';

const NOWHERE: ReadonlySet<Kind> = new Set();

function tidied(
  inlines: readonly Inline[],
  language: string,
  inside: ReadonlySet<Kind>,
): readonly Inline[] {
  return inlines.flatMap((inline) => tidy(inline, language, inside));
}

function tidy(inline: Inline, language: string, inside: ReadonlySet<Kind>): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return textRun(inline, language);
    case 'code': {
      const value = printable(inline.value);
      return value === '' ? [] : [{ type: 'code', value }];
    }
    case 'break':
      return [inline];
    case 'footnote':
      return footnote(inline.children, language, inside);
    case 'strong':
    case 'emphasis':
      return span(inline, language, inside);
    case 'link':
      return link(inline, language, inside);
  }
}

function textRun(inline: TextRun, language: string): readonly TextRun[] {
  const text = printable(inline.value);
  if (text === '') return [];
  if (text === inline.value && inline.language === undefined) return [inline];
  const { language: own, ...rest } = inline;
  return [
    { ...rest, value: text, ...(own === undefined || own === language ? {} : { language: own }) },
  ];
}

function footnote(
  children: readonly Inline[],
  language: string,
  inside: ReadonlySet<Kind>,
): readonly Inline[] {
  const isNested = inside.has('footnote');
  const { core } = contentOf({ type: 'footnote', children }, language, isNested ? inside : NOWHERE);
  if (core.length === 0) return [];
  // No format has footnotes of footnotes.
  if (isNested) return [{ type: 'text', value: ' (' }, ...core, { type: 'text', value: ')' }];
  return [{ type: 'footnote', children: core }];
}

function span(
  inline: Extract<Inline, { type: 'strong' | 'emphasis' }>,
  language: string,
  inside: ReadonlySet<Kind>,
): readonly Inline[] {
  if (inside.has(inline.type)) return tidied(inline.children, language, inside);
  const { before, core, after } = contentOf(inline, language, inside);
  return core.length === 0
    ? [...before, ...after]
    : [...before, { type: inline.type, children: core }, ...after];
}

function link(
  inline: Extract<Inline, { type: 'link' }>,
  language: string,
  inside: ReadonlySet<Kind>,
): readonly Inline[] {
  const href = safeAddress(inline.href);
  if (href === undefined || inside.has('link')) return tidied(inline.children, language, inside);
  const children = withoutFootnotes(inline.children);
  const { before, core, after } = contentOf({ type: 'link', children }, language, inside);
  const text: readonly Inline[] = core.length === 0 ? [{ type: 'text', value: href }] : core;
  // A footnote has a link of its own, and Markdown has no links in links.
  const footnotes = tidied(footnotesIn(inline.children), language, inside);
  return [...before, { type: 'link', href, children: text }, ...footnotes, ...after];
}

function contentOf(
  { type, children }: { readonly type: Kind; readonly children: readonly Inline[] },
  language: string,
  inside: ReadonlySet<Kind>,
): Split {
  return splitEdges(joinInlines(tidied(children, language, new Set([...inside, type]))));
}

function withoutFootnotes(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .filter(({ type }) => type !== 'footnote')
    .map((inline) =>
      'children' in inline ? { ...inline, children: withoutFootnotes(inline.children) } : inline,
    );
}

function footnotesIn(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnote') return [inline];
    return 'children' in inline ? footnotesIn(inline.children) : [];
  });
}
