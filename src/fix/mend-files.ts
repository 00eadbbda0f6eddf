import type { Diagnostic } from '../model/diagnostic.js';
import { isMendable, type Fix } from '../model/fix.js';
import { groupBy } from '../model/lookup.js';
import type { SourceFile } from '../model/place.js';
import { editsIn } from './edits-in.js';
import { composed, edited, type TextEdit } from '../model/text-edit.js';

/** The texts of a project by file, each as it stands, with its byte order mark if it has one. */
export type Texts = ReadonlyMap<string, string>;

/** What reading the texts shows. */
export interface Reading {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
}

export interface Mended {
  /** By file, for those that change; of the text as it was given. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The faults that are gone by what they say themselves. */
  readonly fixed: readonly Diagnostic[];
}

/**
 * Carries out the fixes that the faults bring along. Those are kept after which their fault is gone
 * and no other has come, as reading the texts again shows; and as a fix may make another one
 * possible, all is repeated until nothing changes.
 *
 * @param mayMend Whether a file may be changed.
 */
export function mendFiles(
  given: Texts,
  read: (texts: Texts) => Reading,
  mayMend: (file: string) => boolean,
): Mended {
  let texts = given;
  let edits: ReadonlyMap<string, readonly TextEdit[]> = new Map();
  const fixed: Diagnostic[] = [];
  const trials = { left: MOST_TRIALS };
  for (;;) {
    const before = read(texts);
    const kept = keepable(candidates(texts, before, mayMend), texts, { before, read, trials });
    if (kept.length === 0) return { edits, fixed };
    const more = editsByFile(kept);
    fixed.push(...kept.map(({ fault }) => fault));
    texts = changed(texts, more);
    edits = new Map([
      ...edits,
      ...[...more].map(([file, list]) => [file, composed(edits.get(file) ?? [], list)] as const),
    ]);
  }
}

/** Each costs a reading of the whole project. Beyond them, what was not tried stays as it is. */
const MOST_TRIALS = 300;

interface Candidate {
  readonly fault: Diagnostic;
  readonly file: string;
  readonly edit: TextEdit;
}

function candidates(
  texts: Texts,
  { diagnostics, sources }: Reading,
  mayMend: (file: string) => boolean,
): readonly Candidate[] {
  const fixable = diagnostics.filter(isMendable(diagnostics)).flatMap((fault) => {
    const { fix } = fault;
    return fix === undefined || !mayMend(fix.at.file) ? [] : [{ fault, fix }];
  });
  return [...groupBy(fixable, ({ fix }) => fix.at.file)].flatMap(([file, ofFile]) => {
    const text = texts.get(file);
    const source = sources.get(file);
    return text === undefined || source === undefined
      ? []
      : withoutOverlap(ofFile, file, editsIn(text, source));
  });
}

function withoutOverlap(
  ofFile: readonly { readonly fault: Diagnostic; readonly fix: Fix }[],
  file: string,
  editOf: (fix: Fix) => TextEdit | undefined,
): readonly Candidate[] {
  const found = ofFile.flatMap(({ fault, fix }) => {
    const edit = editOf(fix);
    return edit === undefined ? [] : [{ fault, file, edit }];
  });
  let free = 0;
  return found
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)
    .filter(({ edit }) => {
      if (edit.start < free) return false;
      free = edit.end;
      return true;
    });
}

interface Trial {
  readonly before: Reading;
  readonly read: (texts: Texts) => Reading;
  readonly trials: { left: number };
}

/** Those that make it better together; if all do not, each half is tried for itself. */
function keepable(
  all: readonly Candidate[],
  texts: Texts,
  { before, read, trials }: Trial,
): readonly Candidate[] {
  const isBetterWith = (chosen: readonly Candidate[]) => {
    trials.left -= 1;
    const { diagnostics } = read(changed(texts, editsByFile(chosen)));
    const gone = chosen.map(({ fault }) => fault);
    return isBetter(before.diagnostics, diagnostics, gone);
  };
  const keep = (chosen: readonly Candidate[], more: readonly Candidate[]): readonly Candidate[] => {
    if (more.length === 0 || trials.left <= 0) return chosen;
    const together = [...chosen, ...more];
    if (isBetterWith(together)) return together;
    if (more.length === 1) return chosen;
    const half = more.length >> 1;
    return keep(keep(chosen, more.slice(0, half)), more.slice(half));
  };
  return keep([], all);
}

/** Whether the faults that were to go are gone and none has come. */
function isBetter(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  toGo: readonly Diagnostic[],
): boolean {
  const allowed = new Map<string, number>();
  for (const fault of before) count(allowed, fault, 1);
  for (const fault of toGo) count(allowed, fault, -1);
  for (const fault of after) count(allowed, fault, -1);
  return [...allowed.values()].every((left) => left >= 0);
}

function count(counts: Map<string, number>, { code, at }: Diagnostic, by: number): void {
  const key = JSON.stringify([code, at.file, at.path]);
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function editsByFile(chosen: readonly Candidate[]): ReadonlyMap<string, readonly TextEdit[]> {
  const byFile = groupBy(chosen, ({ file }) => file);
  return new Map(
    [...byFile].map(([file, ofFile]) => [
      file,
      ofFile.map(({ edit }) => edit).sort((a, b) => a.start - b.start),
    ]),
  );
}

function changed(texts: Texts, edits: ReadonlyMap<string, readonly TextEdit[]>): Texts {
  return new Map(
    [...texts].map(([file, text]) => [file, edited(text, edits.get(file) ?? [])] as const),
  );
}
