import type { Choice } from '../../model/prompt.js';
import { folded } from './folded.js';

/**
 * The choices that have all words of a term in their labels: those that begin with it first, then
 * those with a word that does, each in the order given.
 */
export function matching(choices: readonly Choice[], term: string): readonly Choice[] {
  const wanted = folded(term);
  if (wanted.trim() === '') return choices;
  const last = lastSearch.get(choices);
  if (last?.wanted === wanted) return last.found;
  // A longer term leaves no more than the shorter one did.
  const among = last !== undefined && wanted.startsWith(last.wanted) ? last.having : choices.keys();
  const search = searched(choices, wanted, among);
  lastSearch.set(choices, search);
  return search.found;
}

interface Search {
  readonly wanted: string;
  /** The places of the choices that have the words, in the order given. */
  readonly having: readonly number[];
  readonly found: readonly Choice[];
}

const lastSearch = new WeakMap<readonly Choice[], Search>();

function searched(choices: readonly Choice[], wanted: string, among: Iterable<number>): Search {
  const words = wanted.split(/\s+/u).filter((word) => word !== '');
  const [first = ''] = words;
  const labels = foldedLabels(choices);
  const having: number[] = [];
  const [beginning, wordwise, inside]: [Choice[], Choice[], Choice[]] = [[], [], []];
  for (const index of among) {
    const [label, choice] = [labels[index], choices[index]];
    if (label === undefined || choice === undefined) continue;
    if (!words.every((word) => label.includes(word))) continue;
    having.push(index);
    if (label.startsWith(first)) beginning.push(choice);
    else if (hasWordFrom(label, first)) wordwise.push(choice);
    else inside.push(choice);
  }
  return { wanted, having, found: [...beginning, ...wordwise, ...inside] };
}

/** Whether the term stands where a word begins, somewhere. */
function hasWordFrom(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at !== -1; at = label.indexOf(word, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(label[at - 1] ?? '')) return true;
  }
  return false;
}

/** Does what the first search would have to do before it. */
export function prepareMatching(choices: readonly Choice[]): void {
  foldedLabels(choices);
}

/** Each key of a search goes through all labels. */
const known = new WeakMap<readonly Choice[], readonly string[]>();

function foldedLabels(choices: readonly Choice[]): readonly string[] {
  const labels = known.get(choices) ?? choices.map(({ label }) => folded(label));
  known.set(choices, labels);
  return labels;
}
