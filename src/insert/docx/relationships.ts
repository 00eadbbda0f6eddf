import { xmlAttribute } from '../../write/docx/xml-text.js';
import { attribute, childrenOf, outline, withoutElements } from './outline.js';
import { partText, setPartText, type Parts, type ReadonlyParts } from './parts.js';
import { appendedToRoot, withEmptyRoot } from './root-content.js';

/** The package as the source of a relationship, as against a part of it. */
export const PACKAGE = '';

/** The kinds of parts that we read or add, by the last word of their relationship's type. */
export type PartKind =
  | 'officeDocument'
  | 'styles'
  | 'settings'
  | 'numbering'
  | 'footnotes'
  | 'core-properties'
  | 'custom-properties';

/** The name of the part of a kind that a part has; undefined when it has none. */
export function relatedPart(
  parts: ReadonlyParts,
  source: string,
  kind: PartKind,
): string | undefined {
  const file = relationshipsOf(source);
  if (!parts.has(file)) return undefined;
  const xml = partText(parts, file);
  for (const each of childrenOf(outline(xml, 2), 'Relationship')) {
    const target = attribute(xml, each, 'Target');
    const external = attribute(xml, each, 'TargetMode') === 'External';
    const type = attribute(xml, each, 'Type');
    const isKind = type?.endsWith(`/${kind}`) === true || type === STRICT_TYPES[kind];
    if (target !== undefined && isKind && !external) return resolved(source, target);
  }
  return undefined;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export function addRelationships(
  parts: Parts,
  source: string,
  added: readonly Relationship[],
): void {
  if (added.length === 0) return;
  const file = relationshipsOf(source);
  const xml = parts.has(file) ? partText(parts, file) : NONE;
  const elements = added.map(({ id, type, target, external }) => {
    const mode = external === true ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(target)}"${mode}/>`;
  });
  setPartText(parts, file, appendedToRoot(xml, outline(xml, 1), elements.join('')));
}

/** Takes links out of a part's relationships; what leads to a part of the package stays. */
export function removeRelationships(parts: Parts, source: string, ids: ReadonlySet<string>): void {
  const file = relationshipsOf(source);
  if (ids.size === 0 || !parts.has(file)) return;
  const xml = partText(parts, file);
  const links = childrenOf(outline(xml, 2), 'Relationship').filter(
    (each) =>
      ids.has(attribute(xml, each, 'Id') ?? '') &&
      attribute(xml, each, 'Type')?.endsWith('/hyperlink') === true,
  );
  if (links.length === 0) return;
  setPartText(parts, file, withoutElements(xml, links));
}

/** Takes out what leads from a part to another one of the package, as we write it. */
export function removePartLink(
  parts: Parts,
  source: string,
  { type, target }: Pick<Relationship, 'type' | 'target'>,
): void {
  const file = relationshipsOf(source);
  if (!parts.has(file)) return;
  const xml = partText(parts, file);
  const links = childrenOf(outline(xml, 2), 'Relationship').filter(
    (each) => attribute(xml, each, 'Type') === type && attribute(xml, each, 'Target') === target,
  );
  setPartText(parts, file, withoutElements(xml, links));
}

/** Takes out relationships of a part that we have made, once there are none. */
export function removeEmptyRelationships(parts: Parts, source: string): void {
  const file = relationshipsOf(source);
  if (!parts.has(file)) return;
  const xml = partText(parts, file);
  if (xml === NONE) parts.delete(file);
  else setPartText(parts, file, withEmptyRoot(xml));
}

/** The first number such that `rId7` and all after it are free in a part. */
export function firstFreeId(parts: ReadonlyParts, source: string, prefix = 'rId'): number {
  const file = relationshipsOf(source);
  if (!parts.has(file)) return 1;
  const id = new RegExp(`\\sId\\s*=\\s*["']${prefix}(\\d{1,8})["']`, 'gi');
  let last = 0;
  for (const [, number] of partText(parts, file).matchAll(id)) {
    last = Math.max(last, Number(number));
  }
  return last + 1;
}

/** The addresses outside that a part leads to, by the ids of their relationships. */
export function linkTargets(parts: ReadonlyParts, source: string): ReadonlyMap<string, string> {
  const file = relationshipsOf(source);
  if (!parts.has(file)) return new Map();
  const xml = partText(parts, file);
  return new Map(
    childrenOf(outline(xml, 2), 'Relationship').map((each) => [
      attribute(xml, each, 'Id') ?? '',
      attribute(xml, each, 'Target') ?? '',
    ]),
  );
}

/** `word/_rels/document.xml.rels` for `word/document.xml`. */
function relationshipsOf(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1);
  return `${folderOf(source)}_rels/${name}.rels`;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** Undefined for what no part can be, such as an address without a scheme. */
function resolved(source: string, target: string): string | undefined {
  const from = `part:///${folderOf(source)}`;
  if (!URL.canParse(target, from)) return undefined;
  return new URL(target, from).pathname.slice(1);
}

/** Types of the strict kind of ISO/IEC 29500 whose last word is another one. */
const STRICT_TYPES: Readonly<Partial<Record<PartKind, string>>> = {
  'custom-properties': 'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties',
};

const NONE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
