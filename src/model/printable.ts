/**
 * A text as it can be printed in any format. Line breaks and tabs become spaces, and several
 * spaces one; what no reader sees and no file format allows is left out: control characters,
 * noncharacters and a byte order mark. Embeddings and overrides of the writing direction are left
 * out too, as they could make a text read as another one (Trojan Source, CVE-2021-42574); isolates
 * stay as long as they are closed.
 */
export function printable(text: string): string {
  if (!UNPRINTABLE.test(text)) return text;
  const visible = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, ' ')
    .replace(/[\p{Control}\p{Noncharacter_Code_Point}\u202A-\u202E\uFEFF]/gu, '');
  return withClosedIsolates(visible).replace(/ {2,}/g, ' ');
}

const UNPRINTABLE =
  / {2}|[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069\uFEFF]/u;

const CLOSE_ISOLATE = '\u2069';

/** Leaves out each isolate that is opened and not closed, or closed and not opened. */
function withClosedIsolates(text: string): string {
  const characters = text.split(/([\u2066-\u2069])/);
  const open: number[] = [];
  const unmatched = new Set<number>();
  for (let index = 1; index < characters.length; index += 2) {
    if (characters[index] !== CLOSE_ISOLATE) open.push(index);
    else if (open.pop() === undefined) unmatched.add(index);
  }
  for (const index of open) unmatched.add(index);
  return characters.filter((_, index) => !unmatched.has(index)).join('');
}
