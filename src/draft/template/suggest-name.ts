import { say, type Message } from '../../model/message.js';

/** A hint for who wrote a name that is none: the name that may be meant, or all that there are. */
export function suggestName(name: string, names: readonly string[]): Message {
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return say`did you mean \`${nearest}\`?`;
  return names.length === 0
    ? say`there are none`
    : say`there are ${names.map((one) => `\`${one}\``).join(', ')}`;
}

function nearestName(name: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [nearest, least] = [candidate, edits];
  }
  return nearest;
}

/** How many letters must be put in, taken out or exchanged to make one name the other. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let line = 0; line < one.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < other.length; column += 1) {
      const exchanged = (row[column] ?? 0) + (one[line] === other[column] ? 0 : 1);
      const removed = (row[column + 1] ?? 0) + 1;
      const added = (next[column] ?? 0) + 1;
      next.push(Math.min(exchanged, removed, added));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
