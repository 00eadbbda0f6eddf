import { xmlAttribute } from '../../write/docx/xml-text.js';
import { partText, setPartText, type Parts } from './parts.js';
import { MARKS } from './region-marks.js';
import { unmarked } from './track/unmarked.js';

/** Takes out the bookmark that is left of a region of which nothing else is. */
export function removeMarks(parts: Parts, main: string, region: string): void {
  const xml = partText(parts, main);
  // A text without one, which is nearly every text, need not be read.
  if (!xml.includes(`w:name="${xmlAttribute(MARKS.bookmark(region))}"`)) return;
  setPartText(parts, main, unmarked(xml, region).blocks);
}
