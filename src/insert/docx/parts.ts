import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';
import { dialectOf, renamed } from './dialect.js';
import { decoded, encoded, encodingOf } from './encoding.js';

/** The parts of a package by name, `word/document.xml`. */
export interface ReadonlyParts {
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => Uint8Array | undefined;
  readonly keys: () => Iterable<string>;
}

/** The same as they are changed. */
export interface Parts extends ReadonlyParts {
  readonly set: (name: string, bytes: Uint8Array) => void;
  readonly delete: (name: string) => void;
}

/** The text of a part with the prefixes that we use, whatever the host's own are. */
export function partText(parts: ReadonlyParts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new UserError(say`the host has no part \`${name}\``, 3);
  const known = texts.get(bytes);
  if (known !== undefined) return known;
  const text = usualText(decoded(bytes, name), name);
  texts.set(bytes, text);
  return text;
}

/** The text of bytes that were read before; a part is asked for by every step. */
const texts = new WeakMap<Uint8Array, string>();

function usualText(text: string, name: string): string {
  const { own } = dialectOf(text);
  if (own.size === 0) return text;
  const usual = renamed(text, own);
  // A text that does not come back the same could not be put back the same; and attributes of Word
  // are of no namespace where only its elements go without a prefix.
  if (own.get('') === 'w' || renamed(usual, inverse(own)) !== text) {
    throw new UserError(
      say`the host names the elements of its part \`${name}\` in a way that is not understood; open it in a word processor and save it as a new DOCX file`,
      3,
    );
  }
  return usual;
}

/** Keeps the encoding and the prefixes that the part has. */
export function setPartText(parts: Parts, name: string, text: string): void {
  const before = parts.get(name);
  if (before === undefined) {
    parts.set(name, new TextEncoder().encode(text));
    return;
  }
  const { own } = dialectOf(decoded(before, name));
  const written = own.size === 0 ? text : renamed(text, inverse(own));
  parts.set(name, encoded(written, encodingOf(before)));
}

function inverse(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].map(([key, value]) => [value, key]));
}
