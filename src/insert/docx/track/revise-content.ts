import { aligned } from './aligned.js';
import { runsOf, type Atom, type Content, type Mark } from './atoms.js';
import type { Change, Sign } from './change.js';
import { trackInline } from './track-inline.js';

/** A piece of the revised content: atoms that stay, come or go; or a mark. */
type Step =
  | { readonly change: Change | 'none'; readonly atom: Atom }
  | { readonly change: 'mark'; readonly xml: string };

/**
 * The content of a paragraph with what has changed in it, word by word. The bookmarks are those of
 * the new content, and those old ones whose names it does not have.
 */
export function reviseContent(
  old: Content,
  now: Content,
  { sign, names }: { readonly sign: Sign; readonly names: ReadonlySet<string> },
): string {
  const left = old.marks.filter(({ name }) => name === undefined || !names.has(name));
  return written(steps({ ...old, marks: left }, now), sign);
}

function steps(old: Content, now: Content): readonly Step[] {
  const all: Step[] = [];
  const oldMarks = taker(old.marks);
  const newMarks = taker(now.marks);
  const put = (marks: readonly Mark[]) => {
    for (const { xml } of marks) all.push({ change: 'mark', xml });
  };
  let [i, j] = [0, 0];
  for (const [oldAt, newAt] of [
    ...words(old, now),
    [old.atoms.length, now.atoms.length] as const,
  ]) {
    // What was replaced in a field is in its bookmark as well.
    if (i < oldAt) put(newMarks(j, 'start'));
    for (; i < oldAt; i += 1) {
      put(oldMarks(i));
      all.push(...stepOf('del', old.atoms[i]));
    }
    for (; j < newAt; j += 1) {
      put(newMarks(j));
      all.push(...stepOf('ins', now.atoms[j]));
    }
    put([...oldMarks(oldAt), ...newMarks(newAt)]);
    all.push(...stepOf('none', old.atoms[oldAt]));
    [i, j] = [oldAt + 1, newAt + 1];
  }
  return all;
}

function stepOf(change: Change | 'none', atom: Atom | undefined): readonly Step[] {
  return atom === undefined ? [] : [{ change, atom }];
}

/** Gives the marks before an atom that were not given yet. */
function taker(marks: readonly Mark[]): (at: number, side?: Mark['side']) => readonly Mark[] {
  const left = new Set(marks);
  return (at, side) => {
    const found = [...left].filter((mark) => mark.at <= at && (side ?? mark.side) === mark.side);
    for (const mark of found) left.delete(mark);
    return found;
  };
}

/** What stays. A space or a comma between two changes is a part of one change. */
function words(old: Content, now: Content): readonly (readonly [number, number])[] {
  const pairs = aligned(
    old.atoms.map(({ key }) => key),
    now.atoms.map(({ key }) => key),
  );
  const ends = [old.atoms.length, now.atoms.length] as const;
  const kept: (readonly [number, number])[] = [];
  for (let start = 0; start < pairs.length;) {
    let end = start + 1;
    while (follows(pairs[end], pairs[end - 1])) end += 1;
    const island = pairs.slice(start, end);
    const isAtEdge = start === 0 ? isFirst(island[0]) : follows(ends, island.at(-1));
    if (isAtEdge || island.some(([index]) => isWord(old.atoms[index]))) kept.push(...island);
    start = end;
  }
  return kept;
}

function isFirst(pair: readonly [number, number] | undefined): boolean {
  return pair?.[0] === 0 && pair[1] === 0;
}

function follows(
  pair: readonly [number, number] | undefined,
  before: readonly [number, number] | undefined,
): boolean {
  return pair?.[0] === (before?.[0] ?? -1) + 1 && pair[1] === (before?.[1] ?? -1) + 1;
}

function isWord(atom: Atom | undefined): boolean {
  return atom?.text === undefined || /[\p{L}\p{N}]/u.test(atom.text);
}

/** Changes stand inside links, as word processors demand. */
function written(all: readonly Step[], sign: Sign): string {
  let xml = '';
  for (let start = 0; start < all.length;) {
    const step = all[start];
    if (step === undefined) break;
    let end = start + 1;
    if (step.change === 'mark') {
      xml += step.xml;
    } else {
      const atoms = [step.atom];
      for (;;) {
        const next = all[end];
        if (next?.change !== step.change || next.atom.target !== step.atom.target) break;
        atoms.push(next.atom);
        end += 1;
      }
      xml += linked(step.atom, changed(runsOf(atoms), step.change, sign));
    }
    start = end;
  }
  return xml;
}

function changed(runs: string, change: Change | 'none', sign: Sign): string {
  return change === 'none' ? runs : trackInline(runs, change, sign);
}

function linked({ look }: Atom, content: string): string {
  return look.link === '' ? content : `${look.link}${content}</w:hyperlink>`;
}
