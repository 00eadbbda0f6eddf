import type { NewPart } from './ensure-part.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ` xmlns:r="${OFFICE}/relationships"`;

export const HYPERLINK_TYPE = `${OFFICE}/relationships/hyperlink`;

/** With the two lines that part the notes from the text, as word processors expect them. */
export const NEW_FOOTNOTES: NewPart = {
  kind: 'footnotes',
  name: 'word/footnotes.xml',
  contentType: `${WORD}.footnotes+xml`,
  relationshipType: `${OFFICE}/relationships/footnotes`,
  text: `${DECLARATION}<w:footnotes ${NAMESPACES}>${separator('separator', -1)}${separator('continuationSeparator', 0)}</w:footnotes>`,
};

export const NEW_NUMBERING: NewPart = {
  kind: 'numbering',
  name: 'word/numbering.xml',
  contentType: `${WORD}.numbering+xml`,
  relationshipType: `${OFFICE}/relationships/numbering`,
  text: `${DECLARATION}<w:numbering ${NAMESPACES}></w:numbering>`,
};

export const NEW_STYLES: NewPart = {
  kind: 'styles',
  name: 'word/styles.xml',
  contentType: `${WORD}.styles+xml`,
  relationshipType: `${OFFICE}/relationships/styles`,
  text: `${DECLARATION}<w:styles ${NAMESPACES}></w:styles>`,
};

export const NEW_CUSTOM_PROPERTIES: NewPart = {
  kind: 'custom-properties',
  name: 'docProps/custom.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationshipType: `${OFFICE}/relationships/custom-properties`,
  text: `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`,
};

export const NEW_CORE_PROPERTIES: NewPart = {
  kind: 'core-properties',
  name: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  relationshipType:
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  text:
    `${DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"></cp:coreProperties>',
};

function separator(kind: string, id: number): string {
  const run = `<w:r><w:${kind}/></w:r>`;
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p>${run}</w:p></w:footnote>`;
}
