import { addContentType } from './content-types.js';
import { strictly } from './dialect.js';
import { setPartText, type Parts } from './parts.js';
import { addRelationships, firstFreeId, relatedPart, type PartKind } from './relationships.js';

/** What a part is when a host does not have it yet. */
export interface NewPart {
  readonly kind: PartKind;
  readonly name: string;
  readonly contentType: string;
  readonly relationshipType: string;
  readonly text: string;
}

/** The name of the part of a kind that a part has, which is made when there is none. */
export function ensurePart(parts: Parts, source: string, part: NewPart, strict = false): string {
  const made = strict ? strictPart(part) : part;
  const existing = relatedPart(parts, source, made.kind);
  if (existing !== undefined && parts.has(existing)) return existing;
  setPartText(parts, made.name, made.text);
  addContentType(parts, made.name, made.contentType);
  const id = `rId${firstFreeId(parts, source)}`;
  addRelationships(parts, source, [{ id, type: made.relationshipType, target: `/${made.name}` }]);
  return made.name;
}

function strictPart(part: NewPart): NewPart {
  return {
    ...part,
    relationshipType: strictly(part.relationshipType),
    text: strictly(part.text),
  };
}
