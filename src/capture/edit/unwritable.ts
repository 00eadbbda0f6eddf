import { say, type Message } from '../../model/message.js';
import { isList, isMap } from './plain-value.js';
import type { Plain } from './record-edit.js';

/**
 * Why a value cannot stand in a file of the project: what the reader would refuse is not written.
 * Whoever takes text from people leaves such characters out before.
 */
export function unwritable(value: Plain): Message | undefined {
  if (typeof value === 'string') return unwritableText(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : say`\`${String(value)}\` is not a number to write`;
  }
  if (isList(value)) return firstOf(value.map(unwritable));
  if (!isMap(value)) return undefined;
  return firstOf(
    Object.entries(value).map(([key, child]) => unwritableKey(key) ?? unwritable(child)),
  );
}

function firstOf(reasons: readonly (Message | undefined)[]): Message | undefined {
  return reasons.find((reason) => reason !== undefined);
}

function unwritableText(text: string): Message | undefined {
  const found = FORBIDDEN.exec(text);
  if (found === null) return undefined;
  const code = text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0');
  return say`the text holds a character (U+${code}) that cannot stand in a file`;
}

/** What XML 1.0, and so a DOCX file, has no place for. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;

export function unwritableKey(key: string): Message | undefined {
  if (RESERVED.has(key) || FALSE_SPACES.test(key)) return say`\`${key}\` cannot be a key`;
  return unwritableText(key);
}

/** Names that JavaScript or YAML give a meaning to. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Characters that look like indentation when they begin a key. */
const FALSE_SPACES = /^[\u00A0\u1680\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/;
