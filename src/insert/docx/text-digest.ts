import { attribute, childrenOf, outline, type Range } from './outline.js';
import { partText, type ReadonlyParts } from './parts.js';
import { digestOf } from './region-marks.js';
import { relatedPart } from './relationships.js';
import { notesIn, rangeText } from './text-of-range.js';
import type { Decision } from './track/decision.js';
import { settled } from './track/settled.js';

/**
 * The hash of what a reader sees of a range, with its footnotes, once the tracked changes in it
 * are decided on.
 */
export function textDigest(
  parts: ReadonlyParts,
  main: string,
  { start, end }: Range,
  decision: Decision = 'accepted',
): string {
  const xml = settled(partText(parts, main).slice(start, end), decision);
  const notes = notesOf(parts, main, xml).map((note) => settled(note, decision));
  return digestOf([...lines(xml), '', ...notes.flatMap(lines)].join('\n'));
}

/** What the footnotes hold that a text refers to. */
export function notesOf(parts: ReadonlyParts, main: string, text: string): readonly string[] {
  const ids = new Set(notesIn(text, { start: 0, end: text.length }));
  const part = relatedPart(parts, main, 'footnotes');
  if (ids.size === 0 || part === undefined || !parts.has(part)) return [];
  const xml = partText(parts, part);
  return childrenOf(outline(xml, 2), 'w:footnote')
    .filter((note) => ids.has(attribute(xml, note, 'w:id') ?? ''))
    .map(({ open, close }) => xml.slice(open, close));
}

function lines(xml: string): readonly string[] {
  return rangeText(xml, { start: 0, end: xml.length });
}
