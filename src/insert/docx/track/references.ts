import type { Fragment } from '../../../write/docx/write-fragment.js';
import { attribute, childrenOf, type Element } from '../outline.js';
import type { HostText } from '../host-text.js';
import type { WordPackage } from '../open-package.js';
import { partText, type ReadonlyParts } from '../parts.js';
import { linkTargets, relatedPart } from '../relationships.js';
import { defaultStyle } from '../style-table.js';
import { rangeText } from '../text-of-range.js';
import { elementsOf } from './rewrite.js';

/** What the numbers in a text refer to, so that two texts with other numbers can be compared. */
export interface References {
  /** The address of a link. */
  readonly target: (id: string) => string;
  /** The text of a footnote. */
  readonly note: (id: string) => string;
  /** The kind of mark that a list has on a level, and where it begins: `bullet 1`. */
  readonly list: (num: string, level: string) => string;
  /** The style of paragraphs that name none. */
  readonly defaultStyle: string | undefined;
}

/** Of a host and of a fragment that is not in it yet, whose numbers are other ones. */
export function readReferences(
  { parts, main }: WordPackage,
  { styles }: HostText,
  fragment: Fragment,
): References {
  const targets = new Map([
    ...linkTargets(parts, main),
    ...fragment.links.map(({ id, target }) => [id, target] as const),
  ]);
  const notes = notesIn(contentOf(parts, main, 'footnotes') + fragment.footnotes);
  const lists = listsIn(
    contentOf(parts, main, 'numbering') + fragment.abstractNums + fragment.nums,
  );
  return {
    target: (id) => targets.get(id) ?? '',
    note: (id) => notes.get(id) ?? '',
    list: (num, level) => lists.get(num)?.(level) ?? '',
    defaultStyle: defaultStyle(styles)?.id,
  };
}

/** What is inside the root of a part; nothing when there is none. */
function contentOf(parts: ReadonlyParts, main: string, kind: 'footnotes' | 'numbering'): string {
  const part = relatedPart(parts, main, kind);
  if (part === undefined || !parts.has(part)) return '';
  const xml = partText(parts, part);
  const [root] = elementsOf(xml);
  return root === undefined ? '' : xml.slice(root.open, root.close);
}

function notesIn(xml: string): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(xml).map((note) => [
      attribute(xml, note, 'w:id') ?? '',
      rangeText(xml, note).join('\n'),
    ]),
  );
}

function listsIn(xml: string): ReadonlyMap<string, (level: string) => string> {
  const elements = elementsOf(xml);
  const value = (element: Element | undefined) => element && attribute(xml, element, 'w:val');
  const first = (element: Element | undefined, name: string) => childrenOf(element, name)[0];
  const byLevel = (element: Element | undefined, name: string, level: string) =>
    childrenOf(element, name).find((each) => attribute(xml, each, 'w:ilvl') === level);
  const definitions = new Map(
    elements.map((each) => [attribute(xml, each, 'w:abstractNumId') ?? '', each]),
  );
  return new Map(
    elements
      .filter(({ name }) => name === 'w:num')
      .map((num) => {
        const definition = definitions.get(value(first(num, 'w:abstractNumId')) ?? '');
        const kind = (level: string) => {
          const usual = byLevel(definition, 'w:lvl', level);
          const override = byLevel(num, 'w:lvlOverride', level);
          const format = value(first(usual, 'w:numFmt')) ?? '';
          const start = value(first(override, 'w:startOverride')) ?? value(first(usual, 'w:start'));
          return `${format} ${start ?? '1'}`;
        };
        return [attribute(xml, num, 'w:numId') ?? '', kind];
      }),
  );
}
