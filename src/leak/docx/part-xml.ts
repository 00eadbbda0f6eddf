import { encodingOf } from '../../insert/docx/encoding.js';

/** A part as text, if it is XML; what cannot be decoded in it is replaced. */
export function partXml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 64));
  if (!head.trimStart().startsWith('<')) return undefined;
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
