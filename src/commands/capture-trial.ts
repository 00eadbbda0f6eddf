import { check } from '../check/check.js';
import { editYaml } from '../capture/edit/edit-yaml.js';
import {
  putRecord,
  stepsOf,
  withOwnIds,
  type Ground,
  type Put,
  type RecordStep,
} from '../capture/put-record.js';
import { putSteps, type Stood } from '../capture/put-steps.js';
import type { Answers, PlainMap, Question } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordOf } from '../capture/record-of.js';
import type { ReviewFault } from '../capture/review.js';
import type { FileKind } from '../format/files.js';
import type { Diagnostic, Reported } from '../model/diagnostic.js';
import type { Message } from '../model/message.js';
import type { Step } from '../model/place.js';
import { projectReader } from '../read/project-reader.js';
import type { ReadProject } from '../read/read-project.js';
import { reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import { isRefusal, type EditRefusal } from '../capture/edit/record-edit.js';
import type { System } from '../system/system.js';
import { nameIn, type Desk } from './capture-desk.js';
import { UNPLACED, type Captured } from './capture-save.js';
import { kindOfFile } from './project-files.js';
import type { StandingRecord } from './standing-records.js';

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
  /** What is said of a record that is in its file, once it has more answers, and was not said before. */
  readonly faultsOfChange: (
    of: StandingRecord,
    given: Answers,
  ) => readonly Reported[] | EditRefusal;
  /** Why the answer to a question would not be taken. */
  readonly refusal: (kind: RecordKind, question: Question, answers: Answers) => Message | undefined;
}

interface TriedAll {
  readonly reported: readonly Reported[];
  /** The same by the records, in their order. */
  readonly byRecord: readonly (readonly Reported[])[];
  /** The files as they would be. */
  readonly sources: ReadProject['sources'];
}

export function trialOf({ opened, project, ground, words, folder }: Desk, system: System): Trial {
  const read = readerFor(folder, system);
  const { stage } = project.settings;
  const before = new Set(faultsOf(opened).map(keyOf));
  const fresh = (all: readonly Diagnostic[]) =>
    all.filter((fault) => fault.waived === undefined && !before.has(keyOf(fault)));
  const reportedIn = (reading: ReadProject, faults: readonly Diagnostic[]) =>
    toReported(faults, reading.sources, stage, words.catalogue);
  // Whatever is said of the records themselves; of others, what would keep them from being drafted.
  const told = (
    reading: ReadProject,
    places: readonly Place[],
    found = fresh(faultsOf(reading)),
  ) => {
    const isOurs = (fault: Diagnostic) => places.some(holds(fault));
    const others = found.filter((fault) => !isOurs(fault));
    return [
      ...reportedIn(reading, found.filter(isOurs)),
      ...reportedIn(reading, others).filter(isGrave),
    ];
  };
  return {
    faults: (kind, answers, content) => {
      const all = putAll(stepsOf(kind, answers, ground.setting, content), ground);
      if (isRefusal(all)) return all.refusal === UNPLACED ? [] : all;
      return told(read(all.ground.texts), all.puts);
    },
    faultsOfAll: (captured) => {
      const steps = captured.map(({ kind, answers, content }) =>
        stepsOf(kind, answers, ground.setting, content),
      );
      const all = putAll(steps.flat(), ground);
      if (isRefusal(all)) return all;
      const { puts } = all;
      let next = 0;
      const putsOf = steps.map(({ length }) => puts.slice(next, (next += length)));
      const reading = read(all.ground.texts);
      const found = fresh(faultsOf(reading));
      return {
        reported: told(reading, puts, found),
        byRecord: putsOf.map((own) =>
          reportedIn(
            reading,
            found.filter((fault) => own.some(holds(fault))),
          ),
        ),
        sources: reading.sources,
      };
    },
    faultsOfChange: (of, given) => {
      const changed = changedTexts(of, given, ground);
      return isRefusal(changed) ? changed : told(read(changed.texts), changed.places);
    },
    refusal: (kind, question, answers) => {
      const put = putRecord(kind, answers, ground);
      if (!('changes' in put)) return undefined;
      const { diagnostics } = read(put.texts);
      return fresh(diagnostics).find((fault) => isOf(question, fault, put))?.message;
    },
  };
}

interface Place {
  readonly file: string;
  readonly path: readonly Step[];
}

function holds({ at }: Diagnostic): (place: Place) => boolean {
  return ({ file, path }) => file === at.file && path.every((step, i) => at.path[i] === step);
}

interface PutAll {
  readonly puts: readonly Stood[];
  readonly ground: Ground;
}

function putAll(steps: readonly RecordStep[], start: Ground): PutAll | EditRefusal {
  const put = putSteps(steps, start);
  if ('unplaced' in put) return { refusal: UNPLACED, offset: 0 };
  return isRefusal(put) ? put : { puts: put.stood, ground: put.ground };
}

/** The files with the answers in the record, and with what they name. */
function changedTexts(
  { kind, file, path, record }: StandingRecord,
  given: Answers,
  start: Ground,
): { readonly texts: Ground['texts']; readonly places: readonly Place[] } | EditRefusal {
  const { setting } = start;
  const [source = setting.language] = setting.languages;
  const made = putAll(stepsOf(kind, given, setting).slice(0, -1), start);
  if (isRefusal(made)) return made;
  const { puts, ground } = made;
  const questions = kind.questions(setting, given);
  const content = recordOf(questions, given, ground.made, { before: record, source });
  const after = withOwnIds(content, ground.ids);
  const edits = [{ kind: 'set', at: path, value: after }] as const;
  const edited = editYaml(ground.texts.get(file) ?? '', edits, ground.order(file));
  if (isRefusal(edited)) return edited;
  const texts = new Map([...ground.texts, [file, edited.text]]);
  return { texts, places: [...puts, { file, path }] };
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

function isGrave({ severity }: Reported): boolean {
  return severity === 'error';
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
