import { attribute, type Element } from '../outline.js';
import { withoutOwnControls } from './region-field.js';
import { elementsOf, rewrite } from './rewrite.js';

/**
 * Blocks that go, without the content controls of ours, which cannot go with them, and without the
 * bookmarks of fields that the new text has as well, as a name stands in a file once.
 */
export function withoutFields(xml: string, names: ReadonlySet<string>): string {
  const ids = new Set<string>();
  for (const [tag, name = ''] of xml.matchAll(/<w:bookmarkStart\s[^>]*?w:name="([^"]*)"[^>]*>/g)) {
    const id = /\sw:id="(-?\d+)"/.exec(tag)?.[1];
    if (id !== undefined && names.has(name)) ids.add(id);
  }
  const isLeft = (element: Element) =>
    !BOOKMARKS.has(element.name) || !ids.has(attribute(xml, element, 'w:id') ?? '');
  const left = (elements: readonly Element[]): string =>
    withoutOwnControls(xml, elements)
      .filter(isLeft)
      .map((each) => rewrite(xml, each, (child) => left([child])))
      .join('');
  return left(elementsOf(xml));
}

const BOOKMARKS: ReadonlySet<string> = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);
