import { xmlAttribute } from '../../write/docx/xml-text.js';
import { MARKS } from './region-marks.js';

/** The ids of the marks; without one for a control there is none. */
interface MarkIds {
  readonly bookmark: number;
  readonly control: number | undefined;
}

/**
 * Blocks with the marks of a region around them. The bookmark begins and ends inside paragraphs:
 * one between them is moved by word processors to the paragraph after.
 */
export function marked(blocks: string, region: string, { bookmark, control }: MarkIds): string {
  const name = xmlAttribute(MARKS.bookmark(region));
  const start = `<w:bookmarkStart w:id="${bookmark}" w:name="${name}"/>`;
  const end = `<w:bookmarkEnd w:id="${bookmark}"/>`;
  const xml = begun(ended(blocks === '' ? '<w:p/>' : blocks, end), start);
  if (control === undefined) return xml;
  const title = xmlAttribute(MARKS.control(region));
  const properties = `<w:alias w:val="${title}"/><w:tag w:val="${title}"/><w:id w:val="${control}"/>${DOCUMENT_PART}`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
}

/** With a mark before the text of the first paragraph; before a table there is none. */
function begun(xml: string, mark: string): string {
  const first = /^(?:<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>)?<w:p(?:\s[^>]*?)?(\/?)>/s.exec(
    xml,
  );
  if (first === null) return mark + xml;
  const open = first[0].length;
  if (first[1] === '/') return `${xml.slice(0, open - 2)}>${mark}</w:p>${xml.slice(open)}`;
  const at = xml.startsWith('<w:pPr>', open) ? endOfProperties(xml, open) : open;
  return xml.slice(0, at) + mark + xml.slice(at);
}

/** Properties that were changed hold those that they were. */
function endOfProperties(xml: string, start: number): number {
  const endTag = '</w:pPr>';
  const first = xml.indexOf(endTag, start);
  const before = xml.indexOf('<w:pPrChange', start);
  const end = before !== -1 && before < first ? xml.indexOf(endTag, first + 1) : first;
  return end + endTag.length;
}

/** With a mark at the end of the last paragraph, which a fragment always ends with. */
function ended(xml: string, mark: string): string {
  const full = xml.lastIndexOf('</w:p>');
  const empty = xml.lastIndexOf('<w:p/>');
  if (empty > full) {
    return `${xml.slice(0, empty)}<w:p>${mark}</w:p>${xml.slice(empty + '<w:p/>'.length)}`;
  }
  return xml.slice(0, full) + mark + xml.slice(full);
}

/** LibreOffice makes bare text of the paragraph in a plain control. */
const DOCUMENT_PART = '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>';
