const LONGEST = 40;

/** A text as a message can quote it: on one line, and no longer than it takes to find it. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const half = /\p{Surrogate}$/u;
  return `${line.slice(0, LONGEST - 1).replace(half, '')}…`;
}
