import { say } from '../model/message.js';
import type { EncodingName } from '../model/encoding-name.js';
import type { Refused } from './table.js';

/**
 * The text of a file: in the encoding that its first bytes tell or that the person has named, else
 * in UTF-8. None is guessed, as Cyrillic text in the wrong one is still text.
 */
export function decodeText(bytes: Uint8Array, named: EncodingName | undefined): string | Refused {
  const encoding = markOf(bytes) ?? named ?? 'utf-8';
  const text = decoded(bytes, encoding);
  if (text === undefined) {
    return {
      refused: say`the file is not UTF-8 text; save it as UTF-8, or say how it was saved with \`--encoding windows-1251\``,
    };
  }
  if (text.includes('\0')) {
    return { refused: say`the file is no text: it holds bytes that no text has` };
  }
  return text.replace(/\r\n?/g, '\n');
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // That the bytes are no such text is all that there is to know.
    return undefined;
  }
}
