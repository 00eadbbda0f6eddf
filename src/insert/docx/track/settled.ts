import { childrenOf, type Element } from '../outline.js';
import { isGone, type Decision } from './decision.js';
import { elementsOf, rewrite, xmlOf } from './rewrite.js';
import { settledInline } from './settled-inline.js';
import { markChange, settledProperties, settledRowProperties } from './settled-properties.js';

/**
 * Blocks as they are once their tracked changes are decided on: insertions, deletions, moves, and
 * other properties of paragraphs. Other changes of the look are left as they are.
 */
export function settled(xml: string, decision: Decision): string {
  return hasChanges(xml) ? settledBlocks(xml, elementsOf(xml), decision) : xml;
}

export function hasChanges(xml: string): boolean {
  return CHANGE.test(xml);
}

const CHANGE =
  /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|[a-zA-Z]+Change|customXml\w+RangeStart)[\s/]/;

/** A paragraph that loses its mark is joined to the next one, which keeps its own properties. */
function settledBlocks(xml: string, elements: readonly Element[], decision: Decision): string {
  let written = '';
  let carried = '';
  let last = '';
  const flush = () => {
    // Marks may stand between blocks, text may not.
    written += TEXT.test(carried) ? `<w:p>${last}${carried}</w:p>` : carried;
    carried = '';
  };
  for (const element of elements) {
    if (element.name !== 'w:p') {
      if (BLOCKS.has(element.name)) flush();
      written += settledBlock(xml, element, decision);
      continue;
    }
    const [properties] = childrenOf(element, 'w:pPr');
    const change = markChange(properties);
    const own = settledProperties(xml, properties, decision);
    const content = settledInline(
      xml.slice(properties?.end ?? element.open, element.close),
      decision,
    );
    carried += content;
    last = own;
    if (change !== undefined && isGone(change, decision)) continue;
    const tag = xml.slice(element.start, element.open).replace(/\s*\/>$/, '>');
    written += `${tag}${own}${carried}</w:p>`;
    carried = '';
  }
  flush();
  return written;
}

function settledBlock(xml: string, element: Element, decision: Decision): string {
  switch (element.name) {
    case 'w:tbl': {
      const rows = rewrite(xml, element, (child) => settledBlock(xml, child, decision));
      return rows.includes('<w:tr ') || rows.includes('<w:tr>') ? rows : '';
    }
    case 'w:tr':
      return settledRow(xml, element, decision);
    case 'w:tc': {
      const [properties] = childrenOf(element, 'w:tcPr');
      const blocks = element.children.filter((child) => child !== properties);
      const content = settledBlocks(xml, blocks, decision);
      // A cell has a paragraph at least.
      const whole = /<\/w:p>|<w:p\s*\/>/.test(content) ? content : `${content}<w:p/>`;
      const own = properties === undefined ? '' : xmlOf(xml, properties);
      return `${xml.slice(element.start, element.open)}${own}${whole}</w:tc>`;
    }
    case 'w:sdtContent':
    case 'w:customXml': {
      const { start, open, close, end, children } = element;
      return (
        xml.slice(start, open) + settledBlocks(xml, children, decision) + xml.slice(close, end)
      );
    }
    case 'w:sdt':
      return rewrite(xml, element, (child) => settledBlock(xml, child, decision));
    default:
      return xmlOf(xml, element);
  }
}

function settledRow(xml: string, row: Element, decision: Decision): string {
  const [properties] = childrenOf(row, 'w:trPr');
  const changes = properties?.children.map(({ name }) => name) ?? [];
  if (changes.some((change) => isGone(change, decision))) return '';
  return rewrite(xml, row, (child) =>
    child === properties
      ? settledRowProperties(xml, properties)
      : settledBlock(xml, child, decision),
  );
}

const BLOCKS: ReadonlySet<string> = new Set(['w:tbl', 'w:sdt', 'w:customXml']);
const TEXT = /<(?:w:r|w:hyperlink|w:fldSimple|w:sdt|m:\w+)[\s>]/;
