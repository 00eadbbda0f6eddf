import { childrenOf, type Element } from '../outline.js';
import { xmlOf } from './rewrite.js';

/** The paragraph in a content control of ours around one field. */
export function fieldIn(xml: string, block: Element): Element | undefined {
  if (!isOwnControl(xml, block)) return undefined;
  const blocks = childrenOf(block, 'w:sdtContent')[0]?.children ?? [];
  const [paragraph] = blocks;
  return blocks.length === 1 && paragraph?.name === 'w:p' ? paragraph : undefined;
}

/** Whether a block is a content control of ours. */
export function isOwnControl(xml: string, block: Element): boolean {
  const [properties] = block.name === 'w:sdt' ? childrenOf(block, 'w:sdtPr') : [];
  if (properties === undefined) return false;
  return /<w:alias\s+w:val="napdraft:/.test(xmlOf(xml, properties));
}

/** Blocks without the content controls of ours around them. */
export function withoutOwnControls(xml: string, elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => {
    if (!isOwnControl(xml, element)) return [element];
    return withoutOwnControls(xml, childrenOf(element, 'w:sdtContent')[0]?.children ?? []);
  });
}
