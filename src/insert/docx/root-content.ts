import { appended, outline, spliced, type Element } from './outline.js';

/**
 * The text of a part with more inside its root, at the end. Where the root was an empty tag, its
 * end tag gets the white space that the empty tag had and one space more, which XML lets it have:
 * so it can be an empty tag again, byte for byte, once all is taken out.
 */
export function appendedToRoot(xml: string, root: Element, content: string): string {
  const more = appended(xml, root, content);
  if (content === '' || root.end > root.close) return more;
  const space = /\s*(?=\/>$)/.exec(xml.slice(root.start, root.open))?.[0] ?? '';
  const endTag = `</${root.name}>`;
  const at = more.lastIndexOf(endTag);
  return spliced(more, { start: at, end: at + endTag.length }, `</${root.name}${space} >`);
}

/** The text of a part whose root was an empty tag as it was, if nothing is in it any more. */
export function withEmptyRoot(xml: string): string {
  const { name, start, open, close, end } = outline(xml, 1);
  const endTag = xml.slice(close, end);
  if (open !== close || !endTag.endsWith(' >')) return xml;
  const space = endTag.slice(`</${name}`.length, -' >'.length);
  return spliced(xml, { start, end }, `${xml.slice(start, open - 1)}${space}/>`);
}
