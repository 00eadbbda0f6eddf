/** A place at which a text may fall into two. */
export interface SplitPlace {
  readonly texts: readonly [string, string];
}

/**
 * The places at which a text most likely is two: first where a line is blank, then at semicolons and
 * ends of lines, then between sentences.
 */
export function splitPlaces(text: string): readonly SplitPlace[] {
  const found = KINDS.flatMap((kind) =>
    [...text.matchAll(kind)].flatMap((match) => placeAt(text, match)),
  );
  const unique = new Map(found.map((place) => [place.texts.join('\n\n'), place]));
  return [...unique.values()].slice(0, MOST);
}

const KINDS = [/\n\s*\n/g, /;\s+/g, /\n/g, /(?<=[.!?…])\s+(?=\p{Lu})/gu];
const MOST = 20;

function placeAt(text: string, match: RegExpExecArray): readonly SplitPlace[] {
  const first = text.slice(0, match.index).trim();
  const second = text.slice(match.index + match[0].length).trim();
  return first === '' || second === '' ? [] : [{ texts: [first, second] }];
}

/** The two texts, where somebody has put a blank line between them. */
export function splitAtBlankLine(text: string): readonly [string, string] | undefined {
  const [first = '', ...rest] = text.trim().split(/\n\s*\n/);
  const second = rest.join('\n\n').trim();
  return second === '' ? undefined : [first.trim(), second];
}
