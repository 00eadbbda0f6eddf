import { UserError } from '../../model/errors.js';

/** The parts of a package by name, `word/document.xml`, as they are changed. */
export type Parts = Map<string, Uint8Array>;

export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new UserError(`the host has no part \`${name}\``, 3);
  return new TextDecoder().decode(bytes);
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, new TextEncoder().encode(text));
}
