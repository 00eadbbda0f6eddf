import { choice, listing, say, type Message, type Part } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import type { Choice } from '../model/prompt.js';
import { newName } from './new-name.js';

export type Chosen = { readonly values: readonly string[] } | { readonly fault: Message };

export interface Choosing {
  /** A choice may be there several times with other labels: its name in each language. */
  readonly choices: readonly Choice[];
  /** Whether a plus in front of a name makes a new record of it. */
  readonly mayCreate: boolean;
  /** Where the text stands, for what is wrong with it. */
  readonly named: Part;
}

/**
 * The choices that a text names, one or several with commas, semicolons or line breaks between them,
 * which a name may have itself. What can be read in two ways is a fault, and never guessed.
 */
export function chosenIn(text: string, { choices, mayCreate, named }: Choosing): Chosen {
  const name = newName(text);
  if (name !== undefined && mayCreate && name !== '') return { values: [text] };
  const lookup = byName(choices);
  const { pieces, starts } = piecesOf(text);
  const { ways, first } = readingsOf({ text, pieces, starts }, lookup);
  if (ways === 0) return { fault: unknownIn(pieces, lookup, { choices, named }) };
  const whole = lookup.names.get(folded(text));
  const reading = whole === undefined ? first : [whole];
  if (whole === undefined && ways > 1) {
    return { fault: say`${named}: \`${text}\` can be read in several ways; use the ids` };
  }
  const twice = reading.find((values) => values.size > 1);
  if (twice !== undefined) {
    const ids = [...twice].map((id) => `\`${id}\``);
    return { fault: say`${named}: \`${text}\` can mean ${choice(ids)}; use the id` };
  }
  return { values: [...new Set(reading.flatMap((values) => [...values]))] };
}

interface Lookup {
  /** The values that a folded name stands for. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly longest: number;
}

/** A value itself comes before a name that another one has. */
function byName(choices: readonly Choice[]): Lookup {
  const names = new Map<string, Set<string>>();
  for (const { label, value } of choices) {
    const name = folded(label);
    names.set(name, (names.get(name) ?? new Set()).add(value));
  }
  for (const { value } of choices) names.set(folded(value), new Set([value]));
  return { names, longest: Math.max(0, ...[...names.keys()].map(({ length }) => length)) };
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

interface Pieces {
  readonly pieces: readonly string[];
  /** Where each begins in the text. */
  readonly starts: readonly number[];
}

function piecesOf(text: string): Pieces {
  const found = [...text.matchAll(/[^,;\n]+/g)].filter(([piece]) => piece.trim() !== '');
  return { pieces: found.map(([piece]) => piece), starts: found.map(({ index }) => index) };
}

type Reading = readonly ReadonlySet<string>[];

interface Readings {
  /** How many ways there are to make names of neighbouring pieces so that none is left; 2 for more. */
  readonly ways: number;
  readonly first: Reading;
}

function readingsOf(
  { text, pieces, starts }: Pieces & { readonly text: string },
  { names, longest }: Lookup,
): Readings {
  // From the end to the beginning: for each piece, the ways from there on, and the first step of one.
  const ways: number[] = [];
  const steps: { readonly values: ReadonlySet<string>; readonly next: number }[] = [];
  ways[pieces.length] = 1;
  for (let first = pieces.length - 1; first >= 0; first -= 1) {
    const start = starts[first] ?? 0;
    let count = 0;
    for (let last = first; last < pieces.length && count < 2; last += 1) {
      const end = (starts[last] ?? 0) + (pieces[last] ?? '').length;
      if (end - start > longest + SPACES) break;
      const values = names.get(folded(text.slice(start, end)));
      const rest = ways[last + 1] ?? 0;
      if (values === undefined || rest === 0) continue;
      if (count === 0) steps[first] = { values, next: last + 1 };
      count += rest;
    }
    ways[first] = Math.min(count, 2);
  }
  const first: ReadonlySet<string>[] = [];
  for (let step = steps[0]; step !== undefined; step = steps[step.next]) first.push(step.values);
  return { ways: pieces.length === 0 ? 0 : (ways[0] ?? 0), first };
}

/** How much longer than a name a piece may be for the spaces in it. */
const SPACES = 40;

function unknownIn(
  pieces: readonly string[],
  { names }: Lookup,
  { choices, named }: Omit<Choosing, 'mayCreate'>,
): Message {
  const words = [...new Set(choices.map(({ value }) => value))];
  const wrong = pieces.find((piece) => !names.has(folded(piece))) ?? pieces[0] ?? '';
  const value = wrong.trim();
  const meant = nearestWord(value, words);
  if (meant !== undefined) {
    return say`${named}: there is no \`${value}\`; did you mean \`${meant}\`?`;
  }
  if (words.length === 0) return say`${named}: there is no \`${value}\`, and nothing else yet`;
  const shown = words.slice(0, MOST_SHOWN).map((word) => `\`${word}\``);
  return words.length > MOST_SHOWN
    ? say`${named}: there is no \`${value}\`; there are ${listing(shown, words.length - MOST_SHOWN)}`
    : say`${named}: there is no \`${value}\`; choose ${choice(shown)}`;
}

const MOST_SHOWN = 12;
