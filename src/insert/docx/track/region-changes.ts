import { textDigest } from '../text-digest.js';
import { partText, type ReadonlyParts } from '../parts.js';
import { EMPTY_TEXT, type RegionRecord } from '../region-marks.js';
import type { Range } from '../outline.js';
import { attributeText } from '../text-of-range.js';
import { notesOf } from '../text-digest.js';
import { hasChanges } from './settled.js';

/** The tracked changes in a region that nobody has decided on yet. */
export type RegionChanges =
  | { readonly of: 'nobody' }
  /** All of them are what we have written, and nothing but them. */
  | { readonly of: 'us' }
  | { readonly of: 'others'; readonly authors: readonly string[] };

/** By its record it is known whether the changes in a region are still those that we made. */
export function changesIn(
  parts: ReadonlyParts,
  main: string,
  { range, record }: { readonly range: Range; readonly record: RegionRecord | undefined },
): RegionChanges {
  const xml = partText(parts, main).slice(range.start, range.end);
  const texts = [xml, ...notesOf(parts, main, xml)];
  if (!texts.some(hasChanges)) return { of: 'nobody' };
  const before = record?.before === 'nothing' ? EMPTY_TEXT : record?.before?.text;
  const areOurs =
    record !== undefined &&
    texts.every(hasOnlyOurKinds) &&
    new Set(texts.flatMap(signaturesIn)).size === 1 &&
    textDigest(parts, main, range, 'accepted') === record.text &&
    textDigest(parts, main, range, 'rejected') === before;
  if (areOurs) return { of: 'us' };
  return { of: 'others', authors: [...new Set(texts.flatMap(authorsIn))].sort() };
}

function hasOnlyOurKinds(xml: string): boolean {
  return !hasChanges(xml.replace(/<\/?w:(?:ins|del|pPrChange)[\s>]/g, ''));
}

function signaturesIn(xml: string): readonly string[] {
  return [...xml.matchAll(CHANGE)].map(([tag]) =>
    ['author', 'date'].map((name) => valueIn(tag, name)).join('\n'),
  );
}

function authorsIn(xml: string): readonly string[] {
  return [...xml.matchAll(CHANGE)].map(([tag]) => attributeText(valueIn(tag, 'author')));
}

function valueIn(tag: string, name: string): string {
  return new RegExp(`\\sw:${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

const CHANGE = /<w:\w+\s[^>]*?w:author="[^>]*>/g;
