import { attribute, childrenOf, outline, spliced, type Element, type Range } from './outline.js';
import { partText, setPartText, type Parts } from './parts.js';
import { NUMBERING_IDS } from '../../write/docx/numbering.js';
import { relatedPart, removeRelationships } from './relationships.js';
import { notesIn } from './text-of-range.js';

/** A region, and the paragraph in whose place it stands. */
interface Taken extends Range {
  readonly replaced: string | undefined;
}

/**
 * Takes a region out of a host, with what only the region refers to: its footnotes, the definitions
 * of its lists and its links. What the host refers to as well stays.
 */
export function takeOut(parts: Parts, main: string, region: Taken): void {
  const xml = partText(parts, main);
  const cut = xml.slice(region.start, region.end);
  replaceText(parts, main, { cut, rest: spliced(xml, region, region.replaced ?? '') });
}

/** A text that was cut out, or had other text before, and the whole that is left. */
interface Cut {
  readonly cut: string;
  readonly rest: string;
}

/** Gives the main part what is left as its text, and takes out what nothing refers to any more. */
export function replaceText(parts: Parts, main: string, { cut, rest }: Cut): void {
  setPartText(parts, main, rest);
  takeNotes(parts, main, { cut, rest });
  takeLists(parts, main, { cut, rest });
  removeRelationships(parts, main, onlyIn(linksIn(cut), linksIn(rest)));
}

function takeNotes(parts: Parts, main: string, { cut, rest }: Cut): void {
  const part = relatedPart(parts, main, 'footnotes');
  if (part === undefined || !parts.has(part)) return;
  const all = (text: string) => notesIn(text, { start: 0, end: text.length });
  const ids = onlyIn(all(cut), all(rest));
  if (ids.size === 0) return;
  const xml = partText(parts, part);
  const [kept, taken] = without(xml, outline(xml, 2).children, (note) =>
    ids.has(attribute(xml, note, 'w:id') ?? ''),
  );
  setPartText(parts, part, kept);
  removeRelationships(parts, part, onlyIn(linksIn(taken), linksIn(kept)));
}

/** Of definitions only those are taken that have our mark. */
function takeLists(parts: Parts, main: string, { cut, rest }: Cut): void {
  const part = relatedPart(parts, main, 'numbering');
  if (part === undefined || !parts.has(part)) return;
  const used = onlyIn(listsIn(cut), listsIn(rest));
  if (used.size === 0) return;
  const xml = partText(parts, part);
  const root = outline(xml, 3);
  const ours = new Set(
    childrenOf(root, 'w:abstractNum')
      .filter((each) => NUMBERING_IDS.has(valueOf(xml, each, 'w:nsid') ?? ''))
      .map((each) => attribute(xml, each, 'w:abstractNumId')),
  );
  const isOurs = (num: Element) => ours.has(valueOf(xml, num, 'w:abstractNumId'));
  const nums = childrenOf(root, 'w:num');
  const takenNums = new Set(
    nums.filter((num) => isOurs(num) && used.has(attribute(xml, num, 'w:numId') ?? '')),
  );
  const stillUsed = new Set(
    nums.filter((num) => !takenNums.has(num)).map((num) => valueOf(xml, num, 'w:abstractNumId')),
  );
  const taken = new Set([...takenNums].map((num) => valueOf(xml, num, 'w:abstractNumId')));
  const [kept] = without(xml, root.children, (each) => {
    if (each.name === 'w:num') return takenNums.has(each);
    const id = attribute(xml, each, 'w:abstractNumId');
    return each.name === 'w:abstractNum' && taken.has(id) && !stillUsed.has(id);
  });
  setPartText(parts, part, kept);
}

/** The text without some elements, and those. */
function without(
  xml: string,
  elements: readonly Element[],
  isTaken: (element: Element) => boolean,
): readonly [kept: string, taken: string] {
  let kept = '';
  let taken = '';
  let from = 0;
  for (const element of elements) {
    if (!isTaken(element)) continue;
    kept += xml.slice(from, element.start);
    taken += xml.slice(element.start, element.end);
    from = element.end;
  }
  return [kept + xml.slice(from), taken];
}

function onlyIn(values: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const elsewhere = new Set(others);
  return new Set(values.filter((value) => !elsewhere.has(value)));
}

function linksIn(xml: string): readonly string[] {
  return [...xml.matchAll(/\sr:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id = '']) => id);
}

function listsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:numId\s+w:val="(\d+)"/g)].map(([, id = '']) => id);
}

function valueOf(xml: string, element: Element, name: string): string | undefined {
  const [child] = childrenOf(element, name);
  return child && attribute(xml, child, 'w:val');
}
