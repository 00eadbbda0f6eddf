import type { Element } from '../outline.js';
import { CHANGES, isGone, type Decision } from './decision.js';
import { elementsOf, rewrite, rewriteBlocks, xmlOf } from './rewrite.js';

/** The content of a paragraph once its changes are decided on. */
export function settledInline(xml: string, decision: Decision): string {
  return rewriteBlocks(xml, (element) => settledElement(xml, element, decision));
}

function settledElement(xml: string, element: Element, decision: Decision): string {
  const { name, open, close } = element;
  if (isGone(name, decision)) return '';
  if (CHANGES.has(name)) return settledInline(xml.slice(open, close), decision);
  if (name === 'w:r')
    return decision === 'rejected' ? restoredRun(xml, element) : xmlOf(xml, element);
  if (!HOLDERS.has(name)) return xmlOf(xml, element);
  const written = rewrite(xml, element, (child) => settledElement(xml, child, decision));
  // A link whose whole text is gone is no link any more.
  const isLeft = name !== 'w:hyperlink' || element.children.length === 0 || hasContent(written);
  return isLeft ? written : '';
}

function hasContent(holder: string): boolean {
  return (elementsOf(holder)[0]?.children.length ?? 0) > 0;
}

/** Text that was taken out is text again. */
function restoredRun(xml: string, run: Element): string {
  return xmlOf(xml, run)
    .replace(/<(\/?)w:delText(?=[\s/>])/g, '<$1w:t')
    .replace(/<(\/?)w:delInstrText(?=[\s/>])/g, '<$1w:instrText');
}

const HOLDERS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:fldSimple',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);
