import { childrenOf, type Element } from '../outline.js';
import type { Change, Sign } from './change.js';
import { rewrite, rewriteBlocks, withChild, xmlOf } from './rewrite.js';
import { trackInline } from './track-inline.js';

/**
 * Blocks with all of them put in or taken out: every run, the mark at the end of every paragraph
 * and every row of a table. Content controls cannot be tracked in a way that all word processors
 * know, so blocks come here without such as are ours.
 */
export function trackBlocks(xml: string, change: Change, sign: Sign): string {
  return rewriteBlocks(xml, (element) => trackBlock(xml, element, change, sign));
}

export function trackBlock(xml: string, element: Element, change: Change, sign: Sign): string {
  switch (element.name) {
    case 'w:p':
      return trackParagraph(xml, element, change, sign);
    case 'w:tr':
      return trackRow(xml, element, change, sign);
    case 'w:tbl':
    case 'w:tc':
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:footnote':
      return rewrite(xml, element, (child) => trackBlock(xml, child, change, sign));
    default:
      return xmlOf(xml, element);
  }
}

function trackParagraph(xml: string, paragraph: Element, change: Change, sign: Sign): string {
  const [properties] = childrenOf(paragraph, 'w:pPr');
  const { start, open, close, end } = paragraph;
  const tag = xml.slice(start, open).replace(/\s*\/>$/, '>');
  const marked = withMark(xml, properties, `<w:${change}${sign()}/>`);
  const content = trackInline(xml.slice(properties?.end ?? open, close), change, sign);
  return `${tag}${marked}${content}${close === end ? '</w:p>' : xml.slice(close, end)}`;
}

/** The properties of a paragraph with a change of its mark, which comes first in its look. */
function withMark(xml: string, properties: Element | undefined, mark: string): string {
  if (properties === undefined) return `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;
  const [look] = childrenOf(properties, 'w:rPr');
  if (look === undefined) {
    const added = `<w:rPr>${mark}</w:rPr>`;
    return withChild(xml, properties, added, ({ name }) => AFTER_LOOK.has(name));
  }
  return rewrite(xml, properties, (child) =>
    child === look ? withChild(xml, look, mark, () => true) : xmlOf(xml, child),
  );
}

function trackRow(xml: string, row: Element, change: Change, sign: Sign): string {
  const mark = `<w:${change}${sign()}/>`;
  const [properties] = childrenOf(row, 'w:trPr');
  const marked =
    properties === undefined
      ? `<w:trPr>${mark}</w:trPr>`
      : withChild(xml, properties, mark, ({ name }) => name === 'w:trPrChange');
  const first = row.children.find(({ name }) => name !== 'w:tblPrEx');
  return rewrite(xml, row, (child) => {
    if (child === properties) return marked;
    const written = trackBlock(xml, child, change, sign);
    return child === first && properties === undefined ? marked + written : written;
  });
}

/** What the schema of `w:pPr` has after the look of the mark. */
const AFTER_LOOK: ReadonlySet<string> = new Set(['w:sectPr', 'w:pPrChange']);
