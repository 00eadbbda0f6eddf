import type { Element } from '../outline.js';
import { rangeText } from '../text-of-range.js';
import type { References } from './references.js';
import { fieldIn, isOwnControl, withoutOwnControls } from './region-field.js';
import { readParagraph, wordsIn, type RegionParagraph } from './region-paragraph.js';
import { readTable, type RegionTable } from './region-table.js';
import { elementsOf, xmlOf } from './rewrite.js';

/** A block of a region, or what somebody else has put there. */
export type RegionBlock = RegionParagraph | RegionTable | OtherBlock;

interface OtherBlock {
  readonly kind: 'other';
  readonly xml: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** The blocks of a region. A table and the paragraph that keeps it apart are one. */
export function readBlocks(xml: string, references: References): readonly RegionBlock[] {
  const elements = elementsOf(xml).flatMap((element) =>
    isOwnControl(xml, element) && fieldIn(xml, element) === undefined
      ? withoutOwnControls(xml, [element])
      : [element],
  );
  const blocks: RegionBlock[] = [];
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) break;
    if (element.name === 'w:tbl') {
      const next = elements[index + 1];
      const tail = next !== undefined && isUnseen(xml, next) ? next : undefined;
      blocks.push(readTable(xml, element, { references, tail }));
      if (tail !== undefined) index += 1;
      continue;
    }
    const paragraph = element.name === 'w:p' ? element : fieldIn(xml, element);
    if (paragraph !== undefined) {
      blocks.push(readParagraph(xml, paragraph, { references, around: element }));
    } else {
      const words = wordsIn(rangeText(xml, element));
      blocks.push({ kind: 'other', xml: xmlOf(xml, element), key: xmlOf(xml, element), words });
    }
  }
  return blocks;
}

function isUnseen(xml: string, element: Element): boolean {
  return (
    element.name === 'w:p' && !/<w:(?:r|hyperlink|bookmarkStart)[\s>]/.test(xmlOf(xml, element))
  );
}
