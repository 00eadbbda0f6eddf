import { UserError } from '../../model/errors.js';
import { say } from '../../model/message.js';

/** The encodings that a part may have (ECMA-376-2, M1.17). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the first bytes: a mark of byte order, or how the first `<` is written. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The text with its mark of byte order, so that encoding it gives the same bytes. */
export function decoded(bytes: Uint8Array, part: string): string {
  const decoder = decoders[encodingOf(bytes)];
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new UserError(
      say`the host is damaged: its part \`${part}\` is not text in UTF-8 or UTF-16`,
      3,
      { cause: error },
    );
  }
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

const AS_IT_IS = { fatal: true, ignoreBOM: true };

const decoders = {
  'utf-8': new TextDecoder('utf-8', AS_IT_IS),
  'utf-16le': new TextDecoder('utf-16le', AS_IT_IS),
  'utf-16be': new TextDecoder('utf-16be', AS_IT_IS),
};
