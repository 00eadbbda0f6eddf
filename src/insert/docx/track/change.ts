import { xmlAttribute } from '../../../write/docx/xml-text.js';

/** Who changed a text and when, as every tracked change of it says. */
export interface Signature {
  readonly author: string;
  /** `2026-11-24T10:00:00Z` */
  readonly date: string;
}

export type Change = 'ins' | 'del';

/** Writes the attributes of a change; each one has an id of its own. */
export type Sign = () => string;

export function signed({ author, date }: Signature, firstId: number): Sign {
  let id = firstId;
  const name = xmlAttribute(author);
  return () => ` w:id="${id++}" w:author="${name}" w:date="${date}"`;
}
