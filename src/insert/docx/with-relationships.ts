import { rootTag, strictly } from './dialect.js';

/** Links name the namespace of relationships themselves where the part that they come to does not. */
export function withRelationships(
  xml: string,
  { within, strict }: { readonly within: string; readonly strict: boolean },
): string {
  if (rootTag(within).includes('xmlns:r=')) return xml;
  const uri = strict ? strictly(RELATIONSHIPS) : RELATIONSHIPS;
  return xml.replaceAll('<w:hyperlink r:id=', `<w:hyperlink xmlns:r="${uri}" r:id=`);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
