import type { MarkdownPlace } from '../../../src/insert/markdown/find-spot.js';
import { insertIntoMarkdown } from '../../../src/insert/markdown/insert-into-markdown.js';
import type { Refusal } from '../../../src/insert/markdown/refusal.js';
import type { Document } from '../../../src/model/document.js';
import { wordingOf } from '../../../src/model/message.js';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** A host with a document in it. */
export function inserted(
  host: string,
  document: Document,
  place: MarkdownPlace | undefined,
  region = 'narrative',
): string {
  const result = insertIntoMarkdown(bytesOf(host), document, { region, place, overwrite: false });
  if ('refused' in result) throw new Error(wordingOf(result.refused.message));
  return textOf(result.bytes);
}

/** Why a document is not put into a host. */
export function refusalOf(
  host: string,
  document: Document,
  place: MarkdownPlace | undefined,
  region = 'narrative',
): Refusal {
  const result = insertIntoMarkdown(bytesOf(host), document, { region, place, overwrite: false });
  if ('refused' in result) return result.refused;
  throw new Error(`it was put in:\n${textOf(result.bytes)}`);
}
