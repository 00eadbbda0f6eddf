import { appended, attribute, childrenOf, outline } from './outline.js';
import { partText, setPartText, type Parts } from './parts.js';

/** Says what a part is, unless the package says so already. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const xml = partText(parts, FILE);
  const types = outline(xml, 2);
  const said = childrenOf(types, 'Override').some(
    (each) => attribute(xml, each, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (said) return;
  setPartText(parts, FILE, appended(xml, types, overrideXml(part, type)));
}

/** Says no more what a part is that is not there any more. */
export function removeContentType(parts: Parts, part: string, type: string): void {
  setPartText(parts, FILE, partText(parts, FILE).replace(overrideXml(part, type), ''));
}

function overrideXml(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

const FILE = '[Content_Types].xml';
