import type { Inline } from '../../model/document.js';

/** Inlines, and the white space and breaks that stood at their ends. */
export interface Split {
  readonly before: readonly Inline[];
  readonly core: readonly Inline[];
  readonly after: readonly Inline[];
}

export function splitEdges(inlines: readonly Inline[]): Split {
  const start = inlines.findIndex(isVisible);
  const end = inlines.findLastIndex(isVisible);
  const [first, last] = [inlines[start], inlines[end]];
  if (first === undefined || last === undefined) return { before: inlines, core: [], after: [] };
  const core = inlines.slice(start, end + 1);
  const before = inlines.slice(0, start);
  const after = inlines.slice(end + 1);
  const [leading, trailing] = [leadingSpace(first), trailingSpace(last)];
  return {
    before: leading === '' ? before : [...before, { type: 'text', value: leading }],
    core: core.map((inline, index) => {
      if (inline.type !== 'text') return inline;
      const from = index === 0 ? leading.length : 0;
      const to = inline.value.length - (index === core.length - 1 ? trailing.length : 0);
      return { ...inline, value: inline.value.slice(from, to) };
    }),
    after: trailing === '' ? after : [{ type: 'text', value: trailing }, ...after],
  };
}

function isVisible(inline: Inline): boolean {
  return inline.type === 'text' ? inline.value.trim() !== '' : inline.type !== 'break';
}

function leadingSpace(inline: Inline): string {
  return inline.type === 'text' ? (/^\s*/.exec(inline.value)?.[0] ?? '') : '';
}

function trailingSpace(inline: Inline): string {
  if (inline.type !== 'text') return '';
  // Not by a regular expression, which would try every run of spaces in the text.
  return inline.value.slice(inline.value.trimEnd().length);
}
