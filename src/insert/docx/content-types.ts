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
  const override = `<Override PartName="/${part}" ContentType="${type}"/>`;
  setPartText(parts, FILE, appended(xml, types, override));
}

const FILE = '[Content_Types].xml';
