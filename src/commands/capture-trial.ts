import { check } from '../check/check.js';
import { groundAfter, putRecord, putStep, stepsOf, type Put } from '../capture/put-record.js';
import type { Answers, PlainMap, Question } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import type { ReviewFault } from '../capture/review.js';
import type { FileKind } from '../format/files.js';
import type { Diagnostic, Reported } from '../model/diagnostic.js';
import type { Message } from '../model/message.js';
import type { SourceFile } from '../model/place.js';
import { projectReader } from '../read/project-reader.js';
import type { ReadProject } from '../read/read-project.js';
import { reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import { isRefusal, type EditRefusal } from '../capture/edit/record-edit.js';
import type { System } from '../system/system.js';
import { nameIn, type Desk } from './capture-desk.js';
import { UNPLACED, type Captured } from './capture-save.js';
import { kindOfFile } from './project-files.js';

/** Says what the validator will say of a record, before it is in the file. */
export interface Trial {
  /** What is said of it and was not said before; or why it cannot be put into the file at all. */
  readonly faults: (
    kind: RecordKind,
    answers: Answers,
    content?: PlainMap,
  ) => readonly Reported[] | EditRefusal;
  /** The same of several records that are put one after the other. */
  readonly faultsOfAll: (captured: readonly Captured[]) => TriedAll | EditRefusal;
  /** Why the answer to a question would not be taken. */
  readonly refusal: (kind: RecordKind, question: Question, answers: Answers) => Message | undefined;
}

export interface TriedAll {
  readonly reported: readonly Reported[];
  /** The files as they would be. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

export function trialOf({ opened, project, ground, words, folder }: Desk, system: System): Trial {
  const read = readerFor(folder, system);
  const { stage } = project.settings;
  const before = new Set(faultsOf(opened).map(keyOf));
  const fresh = (all: readonly Diagnostic[]) =>
    all.filter((fault) => fault.waived === undefined && !before.has(keyOf(fault)));
  return {
    faults: (kind, answers, content) => {
      const put = putRecord(kind, answers, ground, content);
      if ('unplaced' in put) return [];
      if (isRefusal(put)) return put;
      const reading = read(put.texts);
      const found = fresh(faultsOf(reading)).filter((fault) => concerns(fault, put));
      return toReported(found, reading.sources, stage, words.catalogue);
    },
    faultsOfAll: (captured) => {
      let at = ground;
      const puts: Put[] = [];
      for (const { kind, answers, content } of captured) {
        for (const step of stepsOf(kind, answers, at.setting, content)) {
          const put = putStep(step, at);
          if ('unplaced' in put) return { refusal: UNPLACED, offset: 0 };
          if (isRefusal(put)) return put;
          puts.push(put);
          at = groundAfter(put, step, at);
        }
      }
      const reading = read(at.texts);
      const { sources } = reading;
      const found = fresh(faultsOf(reading)).filter(({ at: { file, path } }) =>
        puts.some((put) => put.file === file && put.path.every((step, i) => path[i] === step)),
      );
      return { reported: toReported(found, sources, stage, words.catalogue), sources };
    },
    refusal: (kind, question, answers) => {
      const put = putRecord(kind, answers, ground);
      if (!('changes' in put)) return undefined;
      const { diagnostics } = read(put.texts);
      return fresh(diagnostics).find((fault) => isOf(question, fault, put))?.message;
    },
  };
}

/** Reads the project again and again with few files changed each time; files may be added. */
function readerFor(folder: string, system: System) {
  const kinds = new Map<string, FileKind>();
  const read = projectReader(kinds);
  return (texts: ReadonlyMap<string, string>): ReadProject => {
    for (const file of texts.keys()) {
      const kind = kindOfFile(nameIn(folder, file, system));
      if (kind !== undefined) kinds.set(file, kind);
    }
    return read(texts);
  };
}

function faultsOf({ value, diagnostics }: ReadProject): readonly Diagnostic[] {
  return value === undefined ? diagnostics : [...diagnostics, ...check(value, reference)];
}

function keyOf({ code, at }: Diagnostic): string {
  return JSON.stringify([code, at.file, at.path]);
}

/** Whether a fault is one of the record, or of what was made with it. */
function concerns({ at }: Diagnostic, { file, path, changes }: Put): boolean {
  if (!changes.has(at.file)) return false;
  return at.file !== file || path.every((step, index) => at.path[index] === step);
}

/** Whether a fault stands where the answer to a question goes. */
function isOf({ to }: Question, { at }: Diagnostic, { file, path }: Put): boolean {
  if (at.file !== file) return false;
  const target = 'at' in to ? to.at : 'textAt' in to ? to.textAt : undefined;
  if (target === undefined) return false;
  return [...path, ...target].every((step, index) => at.path[index] === step);
}

/** The faults as the review shows them. */
export function shownFaults(faults: readonly Reported[]): readonly ReviewFault[] {
  return faults.map(({ message, hint, severity }) => ({
    message,
    hint,
    blocks: severity === 'error',
  }));
}
