import { foldedByLook, foldedBySound, type Folded } from './fold.js';
import { hitsIn, indexOf, type Hit, type NeedleIndex } from './needle-index.js';
import { needlesOf, type Needle } from './needles.js';
import type { Passage } from './passage.js';
import type { Sensitive } from './sensitive.js';

/** A value that stands where it must not, and where that is. */
export interface Leak {
  readonly sensitive: Sensitive;
  readonly passage: Passage;
}

/** Finds values in passages. Its cost grows with the text, not with the number of values. */
export type FindLeaks = (passages: readonly Passage[]) => readonly Leak[];

/**
 * Makes the search for the values of a project. What may be said anyway is no leak: a phrase that
 * stands in public texts, too, tells nothing. But what identifies a person is for nobody, wherever
 * it stands.
 */
export function leakFinder(
  sensitives: readonly Sensitive[],
  publicTexts: Iterable<string>,
): FindLeaks {
  const needles = sensitives.flatMap(needlesOf);
  const said = [...publicTexts];
  const indexes = FOLDS.map(({ fold, folded }) => {
    const all = needles.filter((needle) => needle.fold === fold);
    const harmless = saidIn(folded(said), indexOf(all));
    return {
      folded,
      index: indexOf(all.filter((needle) => !isHarmless(needle, harmless))),
    };
  });
  return (passages) => {
    const leaks = new Map<string, Leak>();
    for (const group of groupsOf(passages)) {
      for (const { folded, index } of indexes) {
        if (index.heads.size === 0) continue;
        const text = folded(group.map((passage) => passage.text));
        for (const hit of hitsIn(text, index)) {
          addLeak(leaks, hit, group, text);
          if (leaks.size === MOST) return [...leaks.values()];
        }
      }
    }
    return [...leaks.values()];
  };
}

/** More of them nobody reads, and one is enough to hold a file back. */
const MOST = 100;

const FOLDS: readonly {
  readonly fold: Needle['fold'];
  readonly folded: (texts: Iterable<string>) => Folded;
}[] = [
  { fold: 'look', folded: foldedByLook },
  { fold: 'sound', folded: foldedBySound },
];

function saidIn(text: Folded, index: NeedleIndex): ReadonlySet<string> {
  return new Set([...hitsIn(text, index)].map(({ needle }) => needle.text));
}

function isHarmless({ text, sensitive }: Needle, harmless: ReadonlySet<string>): boolean {
  return sensitive.class !== 'identifying' && harmless.has(text);
}

/** Neighbours in one layer of a part: a name may begin in one cell and end in the next. */
function groupsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = `${passage.layer} ${passage.part}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [passage]);
    else group.push(passage);
  }
  return [...groups.values()];
}

/** Each value once in each place, whatever the ways in which it was found there. */
function addLeak(
  leaks: Map<string, Leak>,
  { needle, at }: Hit,
  group: readonly Passage[],
  { starts }: Folded,
): void {
  const passage = group[passageAt(starts, at)];
  if (passage === undefined) throw new Error('a hit outside all passages');
  const { sensitive } = needle;
  const place = [passage.part, passage.number, passage.number === 0 ? passage.layer : ''];
  const key = JSON.stringify([place, sensitive.class, sensitive.record, sensitive.at]);
  if (!leaks.has(key)) leaks.set(key, { sensitive, passage });
}

/** The last passage that begins at or before an offset. */
function passageAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
