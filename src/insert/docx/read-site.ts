import type { Numbers, Site } from '../../write/docx/site.js';
import { bodyOf } from './body.js';
import { partText, type ReadonlyParts } from './parts.js';
import { readPage } from './read-page.js';
import { readStyles } from './read-styles.js';
import { firstFreeId, relatedPart } from './relationships.js';

/** What a fragment has to know of a host, for the end of its text. */
export function readSite(parts: ReadonlyParts, main: string): Site {
  const xml = partText(parts, main);
  const stylesPart = relatedPart(parts, main, 'styles');
  const { styles, tableFontSize } = readStyles(
    stylesPart === undefined ? '<w:styles/>' : partText(parts, stylesPart),
  );
  return {
    styles,
    tableFontSize,
    page: readPage(xml, bodyOf(xml).lastSection),
    first: firstNumbers(parts, main, xml),
  };
}

function firstNumbers(parts: ReadonlyParts, main: string, xml: string): Numbers {
  const numbering = relatedText(parts, main, 'numbering');
  const footnotes = relatedText(parts, main, 'footnotes');
  const footnotesPart = relatedPart(parts, main, 'footnotes');
  // Bookmarks, changes and comments of all parts share one space of ids.
  const texts = [...parts.keys()].filter((name) => name.endsWith('.xml') && name !== main);
  const marks = [xml, ...texts.map((name) => partText(parts, name))];
  return {
    bookmark: Math.max(...marks.map((text) => firstFree(text, /\sw:id="(\d{1,9})"/g))),
    control: firstFree(xml, /<w:id w:val="(\d{1,9})"/g),
    footnote: firstFree(footnotes, /<w:footnote\s[^>]*?w:id="(\d{1,9})"/g),
    relationship: firstFreeId(parts, main),
    footnoteRelationship: footnotesPart === undefined ? 1 : firstFreeId(parts, footnotesPart),
    abstractNum: firstFree(numbering, /<w:abstractNum\s[^>]*?w:abstractNumId="(\d{1,9})"/g),
    num: firstFree(numbering, /<w:num\s[^>]*?w:numId="(\d{1,9})"/g),
    table: 1,
  };
}

function relatedText(
  parts: ReadonlyParts,
  main: string,
  kind: 'numbering' | 'footnotes',
): string {
  const part = relatedPart(parts, main, kind);
  return part === undefined ? '' : partText(parts, part);
}

/** One more than the greatest number found; 1 when there is none. */
function firstFree(xml: string, pattern: RegExp): number {
  let last = 0;
  for (const [, number] of xml.matchAll(pattern)) last = Math.max(last, Number(number));
  return last + 1;
}
