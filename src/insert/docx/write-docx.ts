import type { Document } from '../../model/document.js';
import { writeFragment } from '../../write/docx/write-fragment.js';
import { settingsInLanguage, stylesInLanguage } from './default-language.js';
import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';
import { partText, setPartText, type Parts } from './parts.js';
import { setCoreProperties } from './core-properties.js';
import { setCustomProperties } from './custom-properties.js';
import { putBody } from './put-body.js';
import { putFragment } from './put-fragment.js';
import { readSite } from './read-site.js';
import { PACKAGE, relatedPart } from './relationships.js';
import { zipParts } from '../../zip/zip-parts.js';

export interface DocxOptions {
  /** The parts of the Word document that the text is put at the end of, by name. */
  readonly host: ReadonlyMap<string, Uint8Array>;
  /** The only author that the file names. */
  readonly organisation?: string;
  /** Custom properties of the file, such as the hash of what was rendered. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Writes a document as a Word file of its own: the host with the document in it. */
export function writeDocx(document: Document, options: DocxOptions): Uint8Array {
  const parts = new Map(options.host);
  const main = relatedPart(parts, PACKAGE, 'officeDocument');
  if (main === undefined) throw new UserError(say`the host is not a Word document`, 3);
  const site = readSite(parts, main);
  const fragment = writeFragment(document, site);
  const pages = { page: site.page, direction: document.direction };
  setPartText(parts, main, putBody(partText(parts, main), fragment.sections, pages));
  putFragment(parts, main, fragment);
  change(parts, relatedPart(parts, main, 'styles'), (xml) => stylesInLanguage(xml, document));
  change(parts, relatedPart(parts, main, 'settings'), (xml) => settingsInLanguage(xml, document));
  setCoreProperties(parts, { ...document, organisation: options.organisation });
  setCustomProperties(parts, options.properties);
  return zipParts(parts);
}

function change(parts: Parts, part: string | undefined, edit: (xml: string) => string): void {
  if (part !== undefined) setPartText(parts, part, edit(partText(parts, part)));
}
