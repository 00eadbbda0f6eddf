import { openQuestions } from '../capture/checklist.js';
import { openYaml } from '../capture/edit/open-yaml.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { ask } from '../capture/interview.js';
import { NOT_BEGUN } from '../capture/interview-state.js';
import { madeInPassing } from '../capture/made-in-passing.js';
import {
  listed,
  optionOf,
  type Answer,
  type Answers,
  type Plain,
  type PlainMap,
  type Question,
} from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordKinds } from '../capture/record-kinds.js';
import { answersOf, get, isMap, recordOf } from '../capture/record-of.js';
import { groupBy } from '../model/lookup.js';
import { say, wordingOf } from '../model/message.js';
import type { Step } from '../model/place.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { aroundOf } from './capture-around.js';
import type { Attended } from './capture-attended.js';
import type { Desk } from './capture-desk.js';
import { changeCaptured, saveCaptured, type NotSaved } from './capture-save.js';
import { withoutMark } from './data-text.js';

/** A record that is in its file. */
export interface StandingRecord {
  readonly kind: RecordKind;
  readonly file: string;
  readonly path: readonly Step[];
  readonly record: PlainMap;
}

/** What to complete; everything when not given. */
export interface Only {
  readonly ids: readonly string[];
  /** What was being typed when the last session broke off. */
  readonly typed: ReadonlyMap<string, string>;
}

/**
 * Asks for what the records still lack, one question for all of them before the next, as it is the
 * same list that is picked from. Each answer goes into the file at once.
 */
export async function completeRecords(
  start: Desk,
  attended: Attended,
  only: Only | undefined,
  system: System,
): Promise<number> {
  const { prompter } = attended;
  let desk = start;
  const passed = new Set<string>();
  for (;;) {
    const open = openIn(desk, only).filter(({ question, of }) => !passed.has(keyOf(question, of)));
    if (open.length === 0) {
      prompter.tell([passed.size === 0 ? say`nothing is missing` : say`that is all for now`]);
      return 0;
    }
    const option = await chooseQuestion(open, desk, prompter);
    if (option === 'stop') return 130;
    if (option === undefined) return 0;
    for (const one of open.filter(({ question }) => optionOf(question) === option)) {
      const code = await complete(one, desk, attended, only?.typed ?? new Map(), system);
      if (code === 'stop') return 130;
      if (code === 'back') break;
      if (code === 'passed') passed.add(keyOf(one.question, one.of));
      desk = (await attended.reopen()) ?? desk;
    }
  }
}

interface Open {
  readonly of: StandingRecord;
  readonly question: Question;
}

function openIn(desk: Desk, only: Only | undefined): readonly Open[] {
  return standingRecords(desk)
    .filter(({ record }) => only === undefined || only.ids.includes(String(record['id'])))
    .flatMap((of) =>
      openQuestions(of.kind, of.record, desk.setting).map((question) => ({ of, question })),
    );
}

function keyOf({ id }: Question, { file, path }: StandingRecord): string {
  return JSON.stringify([id, file, path]);
}

/** The question that the most records lack comes first. */
async function chooseQuestion(
  open: readonly Open[],
  { words }: Desk,
  prompter: Prompter,
): Promise<string | 'stop' | undefined> {
  const groups = [...groupBy(open, ({ question }) => optionOf(question))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const reply = await prompter.pick({
    id: 'missing',
    label: say`What is missing; the most frequent first`,
    required: true,
    initial: undefined,
    choices: groups.map(([option, ofOption]) => ({
      value: option,
      label: wordingOf(ofOption[0]?.question.label ?? say`nothing is missing`, words.catalogue),
      note: say`missing: ${ofOption.length}`,
    })),
  });
  if (reply.kind === 'stop') return 'stop';
  return reply.kind === 'answer' ? reply.value : undefined;
}

async function complete(
  { of, question }: Open,
  desk: Desk,
  { prompter, session }: Attended,
  typed: ReadonlyMap<string, string>,
  system: System,
): Promise<'done' | 'passed' | 'back' | 'stop'> {
  const { journal } = session;
  const { kind, record } = of;
  const { setting } = desk;
  const [source = setting.language] = setting.languages;
  const id = record['id'];
  if (typeof id === 'string') await journal.record({ kind: 'begin', record: kind.name, of: id });
  const answers = answersOf(record, kind.questions(setting, new Map()), source);
  prompter.tell([kind.label, { text: String(answers.get('text') ?? id ?? ''), indent: 2 }]);
  const around = aroundOf(kind, desk, prompter, journal, system);
  const known: Answers = new Map([...answers, ...areaOf(of, desk)]);
  const given = new Map<string, Answer>();
  // A body that is new needs its sector before anything can be saved.
  for (let next: Question | undefined = question; next !== undefined;) {
    const reply = await ask(next, { ...NOT_BEGUN, answers: known, typed }, [next], around);
    if (reply.kind === 'stop' || reply.kind === 'back') return reply.kind;
    if (reply.kind !== 'answer') return 'passed';
    await journal.record({ kind: 'answer', question: next.id, value: reply.value });
    given.set(next.id, reply.value);
    const all: Answers = new Map([...known, ...given]);
    next = kind
      .questions(setting, all)
      .find(({ id: each, to }) => 'made' in to && !given.has(each) && isMade(to.made, given));
  }
  const failed = await saveAnswers(of, given, desk, system);
  if (failed !== undefined) {
    prompter.tell([failed.notSaved]);
    return 'passed';
  }
  await journal.record({ kind: 'saved', record: typeof id === 'string' ? id : kind.name });
  return 'done';
}

function isMade(name: string, given: ReadonlyMap<string, Answer>): boolean {
  return [...given.values()].some((answer) => listed(answer).some((value) => value.endsWith(name)));
}

/** The choices are ordered by the area that the record is in, also when it does not name it. */
function areaOf(
  { file }: StandingRecord,
  { project }: Desk,
): readonly (readonly [string, string])[] {
  const plan = project.plans.find(({ at }) => at.file === file);
  return plan === undefined ? [] : [['area', plan.area]];
}

async function saveAnswers(
  { kind, file, path, record }: StandingRecord,
  given: ReadonlyMap<string, Answer>,
  desk: Desk,
  system: System,
): Promise<NotSaved | undefined> {
  const { setting } = desk;
  const [source = setting.language] = setting.languages;
  const questions = kind.questions(setting, given);
  const made = madeInPassing(questions, given);
  const ids = new Map<string, string>();
  for (const one of made) {
    const captured = { kind: recordKinds[one.kind], answers: one.answers };
    const saved = await saveCaptured([captured], desk, system);
    if ('notSaved' in saved) return saved;
    ids.set(one.name, saved[0]?.id ?? one.name);
  }
  const after = recordOf(questions, given, ids, { before: record, source });
  return changeCaptured({ kind, file, path, before: record, after }, desk, system);
}

/** The records of the workshop and of the plans, as the files have them. */
function standingRecords({ ground, workshop, project }: Desk): readonly StandingRecord[] {
  const data = (file: string): Plain => {
    const opened = openYaml(withoutMark(ground.texts.get(file) ?? ''));
    return isRefusal(opened) ? null : opened.value;
  };
  const ofWorkshop = data(workshop.at.file);
  const { recommendation, finding, action, participants } = recordKinds;
  const workingGroup = recordKinds['working-group'];
  const inWorkshop = (kind: RecordKind, path: readonly Step[]) =>
    inList(kind, workshop.at.file, path, ofWorkshop);
  return [
    ...inWorkshop(recommendation, ['recommendations']),
    ...inWorkshop(finding, ['findings']),
    ...single(participants, workshop.at.file, ['workshop', 'participants'], ofWorkshop),
    ...single(workingGroup, workshop.at.file, ['working_group'], ofWorkshop),
    ...project.plans.flatMap(({ at }) => {
      const plan = data(at.file);
      const objectives = get(plan, ['objectives']);
      return (Array.isArray(objectives) ? objectives : []).flatMap((_, index) =>
        inList(action, at.file, ['objectives', index, 'actions'], plan),
      );
    }),
  ];
}

function inList(
  kind: RecordKind,
  file: string,
  path: readonly Step[],
  data: Plain,
): readonly StandingRecord[] {
  const list = get(data, path);
  return (Array.isArray(list) ? (list as readonly Plain[]) : []).flatMap((record, index) =>
    isMap(record) ? [{ kind, file, path: [...path, index], record }] : [],
  );
}

function single(
  kind: RecordKind,
  file: string,
  path: readonly Step[],
  data: Plain,
): readonly StandingRecord[] {
  const record = get(data, path);
  return isMap(record) && !('absent' in record) ? [{ kind, file, path, record }] : [];
}
