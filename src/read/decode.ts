import type { Diagnostic, Read } from '../model/diagnostic.js';
import { lineIndex } from './line-index.js';
import { say } from '../model/message.js';

const MIB = 1024 * 1024;
const MOST_BYTES = 5 * MIB;

/** The text of a file, without its byte order mark; undefined when it is not UTF-8 text. */
export function decode(file: string, bytes: Uint8Array): Read<string | undefined> {
  if (bytes.length > MOST_BYTES) return refused(tooLarge(file, bytes.length));
  if (isUtf16(bytes)) return refused(utf16(file));
  const marked = UTF_8.decode(bytes);
  const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked;
  const bad = firstBadByte(marked, bytes);
  if (bad !== undefined) return refused(notUtf8(file, text, bad - (marked.length - text.length)));
  const forbidden = text.search(FORBIDDEN);
  if (forbidden !== -1) return refused(forbiddenCharacter(file, text, forbidden));
  return { value: text, diagnostics: [] };
}

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Control characters that XML 1.0, and so a DOCX file, cannot hold, and the others that no editor
 * shows: C0 but for tab and line breaks, DEL, C1, the two noncharacters; a second byte order mark.
 */
const FORBIDDEN = /\p{Cc}(?<![\t\n\r])|[\uFFFE\uFFFF]|^\uFEFF/u;

function refused(diagnostic: Diagnostic): Read<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function tooLarge(file: string, size: number): Diagnostic {
  return {
    code: 'file-too-large',
    at: { file, path: [] },
    message: say`the file has ${(size / MIB).toFixed(1)} MiB; at most ${MOST_BYTES / MIB} MiB are read`,
    hint: say`split it into several files`,
  };
}

/** By its byte order mark, or by the zero byte beside the first ASCII character. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return true;
  if (first === 0xfe && second === 0xff) return true;
  return bytes.length > 3 && (first === 0) !== (second === 0) && (bytes[2] === 0) === (first === 0);
}

function utf16(file: string): Diagnostic {
  return {
    code: 'not-utf8',
    at: { file, path: [] },
    message: say`the file is saved as UTF-16`,
    hint: say`save it as UTF-8: most editors offer "Encoding" when saving under a new name`,
  };
}

/**
 * The offset in the text of what stands for the first byte that is not UTF-8. The decoder writes
 * U+FFFD for it, which may also stand in the file itself.
 */
function firstBadByte(text: string, bytes: Uint8Array): number | undefined {
  const encoder = new TextEncoder();
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    if (at > from) byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
  return undefined;
}

function notUtf8(file: string, text: string, offset: number): Diagnostic {
  return {
    code: 'not-utf8',
    at: { file, path: [] },
    span: lineIndex(text).span(offset, offset + 1),
    message: say`the file is not UTF-8 text from here on`,
    hint: say`open it in the encoding it was written in, for Cyrillic often Windows-1251, and save it as UTF-8`,
  };
}

function forbiddenCharacter(file: string, text: string, offset: number): Diagnostic {
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'yaml-not-plain',
    at: { file, path: [] },
    span: lineIndex(text).span(offset, offset + 1),
    message: say`an invisible control character (U+${code}) stands here`,
    hint: say`delete it, and others like it; they come with text pasted from a PDF or a terminal`,
  };
}
