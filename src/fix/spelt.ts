import type { Fix } from '../model/fix.js';

/** A value as YAML writes it, in the manner of what stood there before. */
export function spelt(value: Fix['replaceWith'], before: string): string {
  if (typeof value === 'object') return `{ absent: ${value.absent} }`;
  if (typeof value !== 'string') return String(value);
  if (before.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return before.startsWith('"') || !isPlain(value) ? JSON.stringify(value) : value;
}

/** Whether a text means itself without quotation marks, in every version of YAML. */
function isPlain(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}_-]*$/u.test(text) && !OTHER_MEANING.test(text);
}

const OTHER_MEANING = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
