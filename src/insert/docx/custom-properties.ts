import { xmlAttribute, xmlText } from '../../write/docx/xml-text.js';
import { ensurePart } from './ensure-part.js';
import { NEW_CUSTOM_PROPERTIES } from './new-parts.js';
import { attribute, childrenOf, outline, spliced } from './outline.js';
import { partText, setPartText, type Parts, type ReadonlyParts } from './parts.js';
import { PACKAGE, relatedPart } from './relationships.js';
import { appendedToRoot } from './root-content.js';
import { attributeText } from './text-of-range.js';

/** The properties that users and programs have given to a file, by name; texts only. */
export function readCustomProperties(parts: ReadonlyParts): ReadonlyMap<string, string> {
  const part = relatedPart(parts, PACKAGE, 'custom-properties');
  if (part === undefined || !parts.has(part)) return new Map();
  const xml = partText(parts, part);
  return new Map(
    outline(xml, 3).children.flatMap((property) => {
      const name = attribute(xml, property, 'name');
      const [value] = childrenOf(property, 'vt:lpwstr');
      if (name === undefined || value === undefined) return [];
      return [[attributeText(name), attributeText(xml.slice(value.open, value.close))]];
    }),
  );
}

/** Adds properties of our own, in place of such as have the same names. */
export function setCustomProperties(
  parts: Parts,
  properties: Readonly<Record<string, string>>,
  strict = false,
): void {
  const names = Object.keys(properties).sort();
  if (names.length === 0) return;
  const part = ensurePart(parts, PACKAGE, NEW_CUSTOM_PROPERTIES, strict);
  for (const name of names) {
    const xml = partText(parts, part);
    setPartText(parts, part, withProperty(xml, name, properties[name] ?? ''));
  }
}

export function removeCustomProperty(parts: Parts, name: string): void {
  const part = relatedPart(parts, PACKAGE, 'custom-properties');
  if (part === undefined || !parts.has(part)) return;
  const xml = partText(parts, part);
  const property = propertyNamed(xml, name);
  if (property !== undefined) setPartText(parts, part, spliced(xml, property, ''));
}

function withProperty(xml: string, name: string, value: string): string {
  const old = propertyNamed(xml, name);
  if (old !== undefined) {
    return spliced(xml, old, propertyXml(name, value, attribute(xml, old, 'pid') ?? ''));
  }
  const root = outline(xml, 2);
  const numbers = root.children.map((each) => Number(attribute(xml, each, 'pid')) || 0);
  // The numbers 0 and 1 are reserved.
  const next = Math.max(1, ...numbers) + 1;
  return appendedToRoot(xml, root, propertyXml(name, value, String(next)));
}

function propertyXml(name: string, value: string, pid: string): string {
  const attributes = `fmtid="${USER_DEFINED}" pid="${pid}" name="${xmlAttribute(name)}"`;
  return `<property ${attributes}><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`;
}

function propertyNamed(xml: string, name: string) {
  return outline(xml, 2).children.find(
    (each) => attributeText(attribute(xml, each, 'name') ?? '') === name,
  );
}

/** The set of properties that are named by users. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
