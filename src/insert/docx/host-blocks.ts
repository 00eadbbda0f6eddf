import type { Body } from './body.js';
import { attribute, childrenOf, elementsIn, type Element, type Range } from './outline.js';
import { paragraphText } from './text-of-range.js';

/** A paragraph or a table of the host, in the order of reading, also inside content controls. */
export interface HostBlock extends Range {
  readonly kind: 'paragraph' | 'table' | 'other';
  /** The elements that hold it, from the body inwards; what stands in the body itself has none. */
  readonly within: readonly Range[];
  /** The id of the style of a paragraph. */
  readonly style: string | undefined;
  /** Its own properties, from `<w:pPr>` on; undefined when it has none. */
  readonly properties: Element | undefined;
  /** Whether it ends a section. */
  readonly endsSection: boolean;
  /** Whether a field that began before, such as a table of contents, is still open. */
  readonly inField: boolean;
}

/** All blocks of the body of a main part. */
export function hostBlocks(xml: string, { content }: Body): readonly HostBlock[] {
  const blocks: HostBlock[] = [];
  let openFields = 0;
  const walk = (elements: readonly Element[], within: readonly Range[]) => {
    for (const element of elements) {
      const inner = contentOf(element);
      if (inner !== undefined) {
        walk(elementsIn(xml, { start: inner.open, end: inner.close }, 2), [...within, inner]);
        continue;
      }
      if (RANGE_MARKS.has(element.name)) continue;
      const [found] = childrenOf(element, 'w:pPr');
      const [properties] = found === undefined ? [] : elementsIn(xml, found, 3);
      const [style] = childrenOf(properties, 'w:pStyle');
      blocks.push({
        start: element.start,
        end: element.end,
        kind: KINDS[element.name] ?? 'other',
        within,
        style: style && attribute(xml, style, 'w:val'),
        properties,
        endsSection: childrenOf(properties, 'w:sectPr').length > 0,
        inField: openFields > 0,
      });
      openFields = Math.max(0, openFields + fieldsLeftOpen(xml, element));
    }
  };
  walk(content, []);
  return blocks;
}

export function textOfBlock(xml: string, block: HostBlock): string {
  return paragraphText(xml, block);
}

/** What stands between blocks and belongs to none. */
export const RANGE_MARKS: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:permStart',
  'w:permEnd',
  'w:proofErr',
]);

/** The part of an element that holds blocks; undefined for a block itself. */
function contentOf(element: Element): Element | undefined {
  if (element.name === 'w:sdt') return childrenOf(element, 'w:sdtContent')[0];
  return element.name === 'w:customXml' ? element : undefined;
}

function fieldsLeftOpen(xml: string, element: Element): number {
  let left = 0;
  for (const [, kind] of xml.slice(element.start, element.end).matchAll(FIELD_MARK)) {
    if (kind === 'begin') left += 1;
    if (kind === 'end') left -= 1;
  }
  return left;
}

const FIELD_MARK = /\sw:fldCharType="(begin|end)"/g;

const KINDS: Readonly<Record<string, HostBlock['kind']>> = { 'w:p': 'paragraph', 'w:tbl': 'table' };
