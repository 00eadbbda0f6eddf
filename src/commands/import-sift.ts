import { isRefusal } from '../capture/edit/record-edit.js';
import type { ReviewFault } from '../capture/review.js';
import type { Item } from '../import/item.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { System } from '../system/system.js';
import type { Captured } from './capture-save.js';
import type { Desk } from './capture-desk.js';
import { shownFaults, trialOf } from './capture-trial.js';
import { idOf } from './import-merge.js';
import { candidates, keyOf, type Candidate } from './import-candidates.js';

/** What is to become of the items of a file when nobody is asked about each. */
export interface Sifted {
  readonly accepted: readonly Candidate[];
  /** Those with faults, and what these are. */
  readonly left: readonly Faulty[];
  /** Those that are in the file of the workshop already, or in the same file twice. */
  readonly repeated: readonly Repeated[];
}

interface Faulty {
  readonly candidate: Candidate;
  readonly faults: readonly ReviewFault[];
}

interface Repeated {
  readonly candidate: Candidate;
  /** The id of the record, or the place of the item. */
  readonly as: string;
}

/** Tells those that can be taken as they are from the others. */
export function sift(items: readonly Item[], desk: Desk, system: System): Sifted {
  const look = candidates(desk);
  const repeated: Repeated[] = [];
  const seen = new Map<string, string>();
  const fresh: Candidate[] = [];
  for (const candidate of items.map(look)) {
    const { item, kind, text, same } = candidate;
    const key = keyOf(kind, text);
    const as = same === undefined ? seen.get(key) : idOf(same);
    if (as !== undefined && text !== '') repeated.push({ candidate, as });
    else fresh.push(candidate);
    if (!seen.has(key)) seen.set(key, item.at);
  }
  const readable = fresh.filter(({ given }) => given.faults.length === 0);
  const { accepted, faulty } = tried(readable, desk, system);
  const unreadable = fresh
    .filter(({ given }) => given.faults.length > 0)
    .map((candidate) => ({ candidate, faults: ofCells(candidate, desk) }));
  const order = new Map(fresh.map((candidate, index) => [candidate, index]));
  const place = ({ candidate }: Faulty) => order.get(candidate) ?? 0;
  const left = [...unreadable, ...faulty].sort((a, b) => place(a) - place(b));
  return { accepted, left, repeated };
}

/** What the validator would say of an item, and what is wrong with its cells. */
export function faultsOf(candidate: Candidate, desk: Desk, system: System): readonly ReviewFault[] {
  const cells = ofCells(candidate, desk);
  if (cells.length > 0) return cells;
  const { kind, given } = candidate;
  const found = trialOf(desk, system).faults(kind, given.answers);
  return isRefusal(found) ? [blocking(found.refusal, desk)] : shownFaults(found);
}

export function capturedOf({ kind, given }: Candidate): Captured {
  return { kind, answers: given.answers };
}

function ofCells({ given }: Candidate, desk: Desk): readonly ReviewFault[] {
  return given.faults.map((fault) => blocking(fault, desk));
}

function blocking(message: Message, { words }: Desk): ReviewFault {
  return { message: wordingOf(message, words.catalogue), hint: undefined, blocks: true };
}

/**
 * All of them at once, as each may be at odds with another; then without those that have errors, as
 * long as there are any.
 */
function tried(
  readable: readonly Candidate[],
  desk: Desk,
  system: System,
): { readonly accepted: readonly Candidate[]; readonly faulty: readonly Faulty[] } {
  const trial = trialOf(desk, system);
  const faulty: Faulty[] = [];
  let accepted = readable;
  for (;;) {
    const found = trial.faultsOfAll(accepted.map(capturedOf));
    if (isRefusal(found)) {
      // The file itself cannot take one of them, which is told of each alone.
      const faults = accepted.map((each) => faultsOf(each, desk, system));
      const own = accepted.flatMap((candidate, index) => {
        const of = faults[index] ?? [];
        return of.some(({ blocks }) => blocks) ? [{ candidate, faults: of }] : [];
      });
      const all =
        own.length > 0
          ? own
          : accepted.map((candidate) => ({
              candidate,
              faults: [blocking(say`error: ${found.refusal}`, desk)],
            }));
      faulty.push(...all);
    } else {
      const shown = found.byRecord.map(shownFaults);
      faulty.push(
        ...accepted.flatMap((candidate, index) => {
          const faults = (shown[index] ?? []).filter(({ blocks }) => blocks);
          return faults.length > 0 ? [{ candidate, faults }] : [];
        }),
      );
    }
    const out = new Set(faulty.map(({ candidate }) => candidate));
    const rest = accepted.filter((candidate) => !out.has(candidate));
    if (rest.length === accepted.length) return { accepted, faulty };
    accepted = rest;
  }
}
