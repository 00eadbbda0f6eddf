import { officeTag } from '../../write/docx/language.js';
import { xmlText } from '../../write/docx/xml-text.js';
import { ensurePart } from './ensure-part.js';
import { NEW_CORE_PROPERTIES } from './new-parts.js';
import { appended, outline } from './outline.js';
import { setPartText, type Parts } from './parts.js';
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
