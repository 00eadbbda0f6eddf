import { childrenOf, type Element } from '../outline.js';
import { CHANGES, type Decision } from './decision.js';
import { xmlOf } from './rewrite.js';

/** The change of the mark of a paragraph, by its name: `w:ins`. */
export function markChange(properties: Element | undefined): string | undefined {
  const [look] = childrenOf(properties, 'w:rPr');
  return look?.children.find(({ name }) => CHANGES.has(name))?.name;
}

/** The properties of a paragraph without what is said of changes; empty when nothing is left. */
export function settledProperties(
  xml: string,
  properties: Element | undefined,
  decision: Decision,
): string {
  if (properties === undefined) return '';
  const [change] = childrenOf(properties, 'w:pPrChange');
  const [before] = childrenOf(change, 'w:pPr');
  const said =
    decision === 'rejected' && change !== undefined
      ? (before?.children ?? [])
      : properties.children.filter(({ name }) => !APART.has(name));
  const apart = properties.children.flatMap((child) => {
    if (child.name === 'w:rPr') return settledLook(xml, child);
    return child.name === 'w:sectPr' ? xmlOf(xml, child) : [];
  });
  const content = said.map((child) => xmlOf(xml, child)).join('') + apart.join('');
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`;
}

/** The properties of a row that stays. */
export function settledRowProperties(xml: string, properties: Element): string {
  const kept = properties.children.filter(({ name }) => !CHANGES.has(name));
  const content = kept.map((child) => xmlOf(xml, child)).join('');
  return content === '' ? '' : `<w:trPr>${content}</w:trPr>`;
}

function settledLook(xml: string, look: Element): string {
  const kept = look.children.filter(({ name }) => !CHANGES.has(name));
  const content = kept.map((child) => xmlOf(xml, child)).join('');
  return content === '' ? '' : `<w:rPr>${content}</w:rPr>`;
}

/** What follows the properties proper. */
const APART: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);
