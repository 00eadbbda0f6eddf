import { attribute, childrenOf, outline, type Element } from '../outline.js';
import { partText, type ReadonlyParts } from '../parts.js';
import { relatedPart } from '../relationships.js';
import { formattingIn, NO_FORMATTING, type Formatting } from './formatting.js';

/** What a level of a list gives to its items. */
interface ListLevel {
  /** The kind of its mark, `bullet` or `decimal`. */
  readonly kind: string;
  readonly formatting: Formatting;
}

/** By the number of a list, and the level. LibreOffice gives one list many numbers. */
export type ListLevels = (num: string, level: string) => ListLevel;

export function readListLevels(parts: ReadonlyParts, main: string): ListLevels {
  const part = relatedPart(parts, main, 'numbering');
  if (part === undefined || !parts.has(part)) return () => NO_LEVEL;
  const xml = partText(parts, part);
  const root = outline(xml, DEPTH);
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [
      attribute(xml, each, 'w:abstractNumId'),
      each,
    ]),
  );
  const nums = new Map(
    childrenOf(root, 'w:num').map((num) => [
      attribute(xml, num, 'w:numId'),
      definitions.get(valueOf(xml, num, 'w:abstractNumId')),
    ]),
  );
  return (num, level) => {
    const found = childrenOf(nums.get(num), 'w:lvl').find(
      (each) => attribute(xml, each, 'w:ilvl') === level,
    );
    if (found === undefined) return NO_LEVEL;
    const [paragraph] = childrenOf(found, 'w:pPr');
    return {
      kind: valueOf(xml, found, 'w:numFmt') ?? 'decimal',
      formatting: formattingIn(xml, paragraph),
    };
  };
}

function valueOf(xml: string, element: Element, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && attribute(xml, child, 'w:val');
}

const NO_LEVEL: ListLevel = { kind: '', formatting: NO_FORMATTING };
/** Down to the properties of paragraphs on a level. */
const DEPTH = 5;
