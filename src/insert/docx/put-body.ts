import { unseenParagraph } from '../../write/docx/paragraph.js';
import { sectionProperties } from '../../write/docx/section-properties.js';
import type { Orientation, Page } from '../../write/docx/site.js';
import type { FragmentSection } from '../../write/docx/write-fragment.js';
import { bodyOf } from './body.js';
import { appended, outline, spliced } from './outline.js';

export interface Pages {
  readonly page: Page;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Puts sections at the end of a main part. A section says at its end how its pages lie, and the
 * last one in the `w:sectPr` of the body: so one that ends a document leaves no empty page behind.
 */
export function putBody(
  xml: string,
  sections: readonly FragmentSection[],
  { page, direction }: Pages,
): string {
  const { content, end, lastSection } = bodyOf(xml);
  const pieces: string[] = [];
  let current: Orientation | undefined = content.length === 0 ? undefined : 'portrait';
  for (const section of sections) {
    if (current !== undefined && current !== section.orientation) {
      pieces.push(unseenParagraph(sectionProperties(page, current, direction), BREAK_HEIGHT));
    }
    pieces.push(section.xml);
    current = section.orientation;
  }
  const last =
    current === 'landscape' || lastSection === undefined
      ? sectionProperties(page, current ?? 'portrait', direction)
      : inDirection(xml.slice(lastSection.start, lastSection.end), direction);
  return spliced(xml, { start: end, end: lastSection?.end ?? end }, pieces.join('') + last);
}

function inDirection(section: string, direction: 'ltr' | 'rtl'): string {
  const root = outline(section, 2);
  if (direction === 'ltr' || root.children.some(({ name }) => name === 'w:bidi')) return section;
  const later = root.children.find(({ name }) => AFTER_BIDI.has(name));
  if (later === undefined) return appended(section, root, '<w:bidi/>');
  return spliced(section, { start: later.start, end: later.start }, '<w:bidi/>');
}

/** What the schema of `w:sectPr` has after the direction. */
const AFTER_BIDI = new Set(['w:rtlGutter', 'w:docGrid', 'w:printerSettings', 'w:sectPrChange']);

/** The paragraph that ends a section, one point high. */
const BREAK_HEIGHT = 20;
