import type { Inline } from '../../model/document.js';
import { controlTitle, firstAnchor } from './anchors.js';
import type { State } from './state.js';
import { xmlAttribute } from './xml-text.js';

/**
 * A paragraph, in a content control when a field of a record is in it.
 *
 * The control is one of a document part. LibreOffice makes a plain control around one paragraph
 * into a line of bare text: without its bold words, its links and the extent of its bookmarks.
 */
export function controlled(children: readonly Inline[], paragraph: string, state: State): string {
  const anchor = firstAnchor(children);
  if (anchor === undefined) return paragraph;
  const title = xmlAttribute(controlTitle(anchor));
  const id = state.next.control++;
  const properties = `<w:alias w:val="${title}"/><w:tag w:val="${title}"/><w:id w:val="${id}"/>${DOCUMENT_PART}`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${paragraph}</w:sdtContent></w:sdt>`;
}

const DOCUMENT_PART = '<w:docPartObj><w:docPartGallery w:val="Quick Parts"/></w:docPartObj>';
