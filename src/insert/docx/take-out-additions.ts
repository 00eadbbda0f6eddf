import { removeContentType } from './content-types.js';
import { strictly } from './dialect.js';
import { removeOwnStyles } from './missing-styles.js';
import type { NewPart } from './ensure-part.js';
import { NEW_CUSTOM_PROPERTIES, NEW_FOOTNOTES, NEW_NUMBERING, NEW_STYLES } from './new-parts.js';
import type { WordPackage } from './open-package.js';
import { partText, setPartText, type Parts } from './parts.js';
import { PACKAGE, relatedPart, removeEmptyRelationships, removePartLink } from './relationships.js';
import { withEmptyRoot } from './root-content.js';

/**
 * Takes out what came into a host with regions and nothing refers to any more: our styles, and the
 * parts that we made, with what the package says of them. What another region or the host itself
 * uses stays.
 */
export function takeOutAdditions({ parts, main, strict }: WordPackage): void {
  removeOwnStyles(parts, main);
  const added = [
    ...[NEW_STYLES, NEW_NUMBERING, NEW_FOOTNOTES].map((made) => ({ made, source: main })),
    { made: NEW_CUSTOM_PROPERTIES, source: PACKAGE },
  ];
  for (const { made, source } of added) {
    const part = relatedPart(parts, source, made.kind);
    if (part === undefined || !parts.has(part)) continue;
    removeEmptyRelationships(parts, part);
    if (isAsMade(parts, part, { made, strict })) removePart(parts, { source, part, made, strict });
    else setPartText(parts, part, withEmptyRoot(partText(parts, part)));
  }
  removeEmptyRelationships(parts, main);
}

/** A part that is, to the letter, what we make of a new one has nothing in it. */
function isAsMade(
  parts: Parts,
  part: string,
  { made, strict }: { readonly made: NewPart; readonly strict: boolean },
): boolean {
  return part === made.name && partText(parts, part) === (strict ? strictly(made.text) : made.text);
}

interface Made {
  readonly source: string;
  readonly part: string;
  readonly made: NewPart;
  readonly strict: boolean;
}

function removePart(parts: Parts, { source, part, made, strict }: Made): void {
  const type = strict ? strictly(made.relationshipType) : made.relationshipType;
  removePartLink(parts, source, { type, target: `/${part}` });
  removeContentType(parts, part, made.contentType);
  parts.delete(part);
}
