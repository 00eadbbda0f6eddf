import { xmlAttribute } from '../../../write/docx/xml-text.js';
import { attribute, childrenOf } from '../outline.js';
import { MARKS } from '../region-marks.js';
import { elementsOf, xmlOf } from './rewrite.js';

/** The blocks of a region without its marks. */
export interface Unmarked {
  readonly blocks: string;
  /** The content control around them, as what stands before and after; empty without one. */
  readonly before: string;
  readonly after: string;
  /** The id of the bookmark. */
  readonly bookmark: number | undefined;
}

export function unmarked(xml: string, region: string): Unmarked {
  const { blocks, before, after } = uncontrolled(xml, region);
  const name = xmlAttribute(MARKS.bookmark(region));
  const start = new RegExp(`<w:bookmarkStart\\s[^>]*?w:name="${name}"[^>]*>`, 'g');
  const ids = [...blocks.matchAll(start)].map(([tag]) => /\sw:id="(-?\d+)"/.exec(tag)?.[1] ?? '');
  const end = /<w:bookmarkEnd\s[^>]*?w:id="(-?\d+)"[^>]*>/g;
  const [id] = ids;
  return {
    blocks: blocks
      .replace(start, '')
      .replace(end, (tag, each: string) => (ids.includes(each) ? '' : tag)),
    before,
    after,
    bookmark: id === undefined ? undefined : Number(id),
  };
}

function uncontrolled(xml: string, region: string): Omit<Unmarked, 'bookmark'> {
  const all = elementsOf(xml);
  const [control] = all;
  const [properties] = childrenOf(control, 'w:sdtPr');
  const [content] = childrenOf(control, 'w:sdtContent');
  const [alias] = childrenOf(properties, 'w:alias');
  const title = alias && attribute(xml, alias, 'w:val');
  if (all.length !== 1 || content === undefined || title !== MARKS.control(region)) {
    return { blocks: xml, before: '', after: '' };
  }
  return {
    blocks: xmlOf(xml, { start: content.open, end: content.close }),
    before: xml.slice(0, content.open),
    after: xml.slice(content.close),
  };
}
