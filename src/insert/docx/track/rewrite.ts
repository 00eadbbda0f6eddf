import { elementsIn, type Element } from '../outline.js';

/** All elements of a text with no root of its own, such as the blocks of a region. */
export function elementsOf(xml: string): readonly Element[] {
  return elementsIn(xml, { start: 0, end: xml.length }, DEEPEST);
}

export function xmlOf(xml: string, { start, end }: Pick<Element, 'start' | 'end'>): string {
  return xml.slice(start, end);
}

/** An element with other children; its tags and what stands between the children stay. */
export function rewrite(
  xml: string,
  element: Element,
  child: (element: Element) => string,
): string {
  const { start, open, close, end, children } = element;
  return (
    xml.slice(start, open) +
    rewriteAll(xml, children, { open, close }, child) +
    xml.slice(close, end)
  );
}

/** Elements side by side, each as another text. */
export function rewriteBlocks(xml: string, block: (element: Element) => string): string {
  return rewriteAll(xml, elementsOf(xml), { open: 0, close: xml.length }, block);
}

function rewriteAll(
  xml: string,
  elements: readonly Element[],
  { open, close }: Pick<Element, 'open' | 'close'>,
  each: (element: Element) => string,
): string {
  let written = '';
  let from = open;
  for (const element of elements) {
    written += xml.slice(from, element.start) + each(element);
    from = element.end;
  }
  return written + xml.slice(from, close);
}

/** An element with something more in it before one of its children, or at its end. */
export function withChild(
  xml: string,
  element: Element,
  added: string,
  before: (child: Element) => boolean,
): string {
  const { start, open, close, end, name } = element;
  if (close === end) {
    const tag = xml.slice(start, open).replace(/\s*\/>$/, '>');
    return `${tag}${added}</${name}>`;
  }
  const at = element.children.find(before)?.start ?? close;
  return xml.slice(start, at) + added + xml.slice(at, end);
}

/** Deeper than any document that was let in. */
const DEEPEST = 1024;
