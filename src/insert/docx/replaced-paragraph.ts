import {
  readCustomProperties,
  removeCustomProperty,
  setCustomProperties,
} from './custom-properties.js';
import type { WordPackage } from './open-package.js';
import type { ReadonlyParts } from './parts.js';
import { MARKS } from './region-marks.js';

/**
 * The paragraph in whose place a region stands, as it was. It is kept in properties of the file,
 * which word processors keep, and comes back when the region is taken out.
 */
export function replacedParagraph(parts: ReadonlyParts, region: string): string | undefined {
  const properties = readCustomProperties(parts);
  const pieces: string[] = [];
  for (;;) {
    const piece = properties.get(MARKS.placeholder(region, pieces.length + 1));
    if (piece === undefined) break;
    pieces.push(piece);
  }
  return pieces.length === 0 ? undefined : Buffer.from(pieces.join(''), 'base64').toString('utf8');
}

/** Keeps a paragraph, or forgets the one that was kept. */
export function keepReplacedParagraph(
  { parts, strict }: Pick<WordPackage, 'parts' | 'strict'>,
  region: string,
  paragraph: string | undefined,
): void {
  const code = Buffer.from(paragraph ?? '', 'utf8').toString('base64');
  const pieces = code.match(PIECE) ?? [];
  const properties = readCustomProperties(parts);
  for (let number = pieces.length + 1; ; number += 1) {
    const name = MARKS.placeholder(region, number);
    if (!properties.has(name)) break;
    removeCustomProperty(parts, name);
  }
  const kept: Record<string, string> = {};
  for (const [index, piece] of pieces.entries()) kept[MARKS.placeholder(region, index + 1)] = piece;
  setCustomProperties(parts, kept, strict);
}

/** Word lets a property have 255 characters. */
const PIECE = /.{1,240}/g;
