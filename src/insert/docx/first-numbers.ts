import type { Numbers } from '../../write/docx/site.js';
import { partText, type ReadonlyParts } from './parts.js';
import { firstFreeId, relatedPart } from './relationships.js';

/** The first number of every kind that no part of a host has. */
export function firstNumbers(parts: ReadonlyParts, main: string): Omit<Numbers, 'table'> {
  const xml = partText(parts, main);
  const numbering = relatedText(parts, main, 'numbering');
  const footnotes = relatedText(parts, main, 'footnotes');
  const footnotesPart = relatedPart(parts, main, 'footnotes');
  // Bookmarks, changes and comments of all parts share one space of ids.
  const texts = [...parts.keys()].filter((name) => isText(name) && name !== main);
  const marks = [xml, ...texts.map((name) => partText(parts, name))];
  return {
    bookmark: Math.max(...marks.map((text) => firstFree(text, /\sw:id="(\d{1,9})"/g))),
    control: firstFree(xml, /<w:id w:val="(\d{1,9})"/g),
    // A reference whose note is lost would show one of ours.
    footnote: firstFree(footnotes + xml, /<w:footnote(?:Reference)?\s[^>]*?w:id="(\d{1,9})"/g),
    relationship: firstFreeId(parts, main),
    footnoteRelationship: footnotesPart === undefined ? 1 : firstFreeId(parts, footnotesPart),
    abstractNum: firstFree(numbering, /<w:abstractNum\s[^>]*?w:abstractNumId="(\d{1,9})"/g),
    num: firstFree(numbering, /<w:num\s[^>]*?w:numId="(\d{1,9})"/g),
  };
}

/** The parts with text of the document; what others add to a file has no marks of ours. */
function isText(name: string): boolean {
  return (
    /^word\/[^/]+\.xml$/i.test(name) && !/\/(styles|fontTable|webSettings)\w*\.xml$/i.test(name)
  );
}

function relatedText(parts: ReadonlyParts, main: string, kind: 'numbering' | 'footnotes'): string {
  const part = relatedPart(parts, main, kind);
  return part === undefined || !parts.has(part) ? '' : partText(parts, part);
}

/** One more than the greatest number found; 1 when there is none. */
function firstFree(xml: string, pattern: RegExp): number {
  let last = 0;
  for (const [, number] of xml.matchAll(pattern)) last = Math.max(last, Number(number));
  return last + 1;
}
