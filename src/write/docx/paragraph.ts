/** What a paragraph is, besides its text. Nothing given means: as the host has its plain text. */
export interface ParagraphProperties {
  readonly style?: string | undefined;
  readonly keepNext?: boolean;
  readonly numbering?: { readonly num: number; readonly level: number };
  /** A line below, as a thematic break. */
  readonly ruled?: boolean;
  /** From the start of the line, in twips. */
  readonly indent?: number;
  /** How far the first line is out of the others, in twips. */
  readonly hanging?: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** Nothing is said of a direction that is the host's own. */
export type Direction = 'ltr' | 'rtl' | undefined;

export function paragraph(
  properties: ParagraphProperties,
  direction: Direction,
  content: string,
): string {
  const written = paragraphProperties(properties, direction);
  return written === '' && content === '' ? '<w:p/>' : `<w:p>${written}${content}</w:p>`;
}

/**
 * A paragraph that is there for the word processor only: it keeps two tables apart, or ends a
 * section. As low as can be.
 */
export function unseenParagraph(section: string, height: number): string {
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/>`;
  const small = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';
  return `<w:p><w:pPr>${spacing}${small}${section}</w:pPr></w:p>`;
}

/** In the order that the schema of `w:pPr` demands. */
function paragraphProperties(properties: ParagraphProperties, direction: Direction): string {
  const { style, keepNext, numbering, ruled, indent, hanging, align } = properties;
  let xml = '';
  if (style !== undefined) xml += `<w:pStyle w:val="${style}"/>`;
  if (keepNext === true) xml += '<w:keepNext/>';
  if (numbering !== undefined) {
    const { level, num } = numbering;
    xml += `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
  }
  if (ruled === true) {
    xml += '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>';
  }
  if (direction !== undefined) xml += direction === 'rtl' ? '<w:bidi/>' : '<w:bidi w:val="0"/>';
  if (indent !== undefined) {
    const out = hanging === undefined ? '' : ` w:hanging="${hanging}"`;
    xml += `<w:ind w:left="${indent}"${out}/>`;
  }
  if (align !== undefined) xml += `<w:jc w:val="${align}"/>`;
  return xml === '' ? '' : `<w:pPr>${xml}</w:pPr>`;
}
