import { officeTag } from '../../write/docx/language.js';
import { xmlAttribute, xmlText } from '../../write/docx/xml-text.js';
import { ensurePart } from './ensure-part.js';
import { NEW_CORE_PROPERTIES, NEW_CUSTOM_PROPERTIES } from './new-parts.js';
import { appended, attribute, outline } from './outline.js';
import { partText, setPartText, type Parts } from './parts.js';
import { PACKAGE } from './relationships.js';

export interface CoreProperties {
  readonly title: string;
  readonly language: string;
  readonly organisation: string | undefined;
}

/**
 * Says what the document is and whose. What the host said of itself is not kept, so that no
 * person's name and no time of writing goes into a draft.
 */
export function setCoreProperties(parts: Parts, core: CoreProperties): void {
  const part = ensurePart(parts, PACKAGE, NEW_CORE_PROPERTIES);
  const { title, language, organisation } = core;
  const elements = [
    `<dc:title>${xmlText(title)}</dc:title>`,
    organisation === undefined ? '' : `<dc:creator>${xmlText(organisation)}</dc:creator>`,
    `<dc:language>${xmlText(officeTag(language))}</dc:language>`,
  ];
  const xml = NEW_CORE_PROPERTIES.text;
  setPartText(parts, part, appended(xml, outline(xml, 1), elements.join('')));
}

/** Adds properties of our own, in place of such as have the same names. */
export function setCustomProperties(
  parts: Parts,
  properties: Readonly<Record<string, string>>,
): void {
  const names = Object.keys(properties).sort();
  if (names.length === 0) return;
  const part = ensurePart(parts, PACKAGE, NEW_CUSTOM_PROPERTIES);
  const xml = partText(parts, part);
  const root = outline(xml, 2);
  const kept = root.children.filter(
    (each) => !names.map((name) => xmlAttribute(name)).includes(attribute(xml, each, 'name') ?? ''),
  );
  // The numbers 0 and 1 are reserved.
  const first = Math.max(1, ...kept.map((each) => Number(attribute(xml, each, 'pid')))) + 1;
  const added = names.map((name, index) => {
    const value = `<vt:lpwstr>${xmlText(properties[name] ?? '')}</vt:lpwstr>`;
    const attributes = `fmtid="${USER_DEFINED}" pid="${first + index}" name="${xmlAttribute(name)}"`;
    return `<property ${attributes}>${value}</property>`;
  });
  const content = [...kept.map(({ start, end }) => xml.slice(start, end)), ...added].join('');
  const emptied = xml.slice(0, root.open) + xml.slice(root.close);
  setPartText(parts, part, appended(emptied, outline(emptied, 1), content));
}

/** The set of properties that are named by users. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
