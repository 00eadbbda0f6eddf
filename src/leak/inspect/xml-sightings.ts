import { attributeOf, xmlPieces, type Attribute } from '../docx/xml-pieces.js';
import { paragraphs } from '../docx/paragraphs.js';
import { pathsIn } from './paths-in.js';
import type { Sighting, TraceKind } from './trace.js';

/** What an XML part tells: by its elements, whatever part they stand in. */
export function* xmlSightings(xml: string, part: string): Iterable<Sighting> {
  const revisions = new Set<string>();
  let around = '';
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'close') around = '';
    if (piece.type === 'text' || piece.type === 'comment') {
      yield* textSightings(piece.text, around, part);
    }
    if (piece.type !== 'open') continue;
    around = piece.name;
    for (const { name, value } of piece.attributes) {
      if (name.startsWith('rsid')) revisions.add(value);
      yield* pathsIn(value).map((path) => ({ kind: 'path', part, value: path }) as const);
    }
    if (piece.name === 'rsid') revisions.add(attributeOf(piece.attributes, 'val') ?? '');
    yield* elementSightings(piece.name, piece.attributes, part);
  }
  yield* [...revisions].map(() => ({ kind: 'revision-ids', part }) as const);
  yield* hiddenSightings(xml, part);
}

function* textSightings(text: string, element: string, part: string): Iterable<Sighting> {
  const kind = PROPERTIES.get(element);
  if (kind !== undefined) yield { kind, part, value: text };
  yield* pathsIn(text).map((path) => ({ kind: 'path', part, value: path }) as const);
}

/** Properties of a file, by the elements that hold them. */
const PROPERTIES: ReadonlyMap<string, TraceKind> = new Map([
  ['creator', 'author'],
  ['lastModifiedBy', 'last-editor'],
  ['Company', 'company'],
  ['Manager', 'manager'],
  ['Template', 'template'],
]);

function* elementSightings(
  element: string,
  attributes: readonly Attribute[],
  part: string,
): Iterable<Sighting> {
  const author = attributeOf(attributes, 'author');
  if (element === 'comment') yield { kind: 'comment', part, value: author ?? '' };
  else if (element === 'person') yield { kind: 'person', part, value: author ?? '' };
  else if (author !== undefined) {
    const day = attributeOf(attributes, 'date')?.slice(0, 10) ?? '';
    yield { kind: 'tracked-change', part, value: `${author} ${day}` };
  }
  yield* namedSightings(element, attributes, part);
}

function* namedSightings(
  element: string,
  attributes: readonly Attribute[],
  part: string,
): Iterable<Sighting> {
  const name = attributeOf(attributes, 'name') ?? '';
  if (element === 'docVar') yield { kind: 'variable', part, value: name };
  if (element === 'property' && part === 'docProps/custom.xml') {
    yield { kind: name.startsWith('napdraft.') ? 'region' : 'property', part, value: name };
  }
  if (element === 'bookmarkStart' && name.startsWith('_nd_r_')) {
    yield { kind: 'region', part, value: name };
  }
  if (element !== 'Relationship' || attributeOf(attributes, 'TargetMode') !== 'External') return;
  const isTemplate = attributeOf(attributes, 'Type')?.endsWith('/attachedTemplate') === true;
  const value = attributeOf(attributes, 'Target') ?? '';
  yield { kind: isTemplate ? 'template' : 'external-link', part, value };
}

/** By paragraphs, as a run is only a piece of what is hidden. */
function* hiddenSightings(xml: string, part: string): Iterable<Sighting> {
  if (!/(?:vanish|webHidden)\b/.test(xml)) return;
  for (const { chunks, number } of paragraphs(xml).paragraphs) {
    const hidden = chunks.filter(({ isHidden, text }) => isHidden && text.trim() !== '');
    if (hidden.length > 0) yield { kind: 'hidden-text', part, value: String(number) };
  }
}
