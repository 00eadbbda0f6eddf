import { openQuestions } from '../capture/checklist.js';
import { ask } from '../capture/interview.js';
import { NOT_BEGUN, type InterviewState } from '../capture/interview-state.js';
import { listed, optionOf, type Answer, type Answers, type Question } from '../capture/question.js';
import type { RecordKind, Setting } from '../capture/record-kind.js';
import { answersOf, wordOf } from '../capture/record-of.js';
import type { SessionEvent } from '../capture/session-event.js';
import { groupBy } from '../model/lookup.js';
import { say, wordingOf } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { aroundOf } from './capture-around.js';
import type { Attended } from './capture-attended.js';
import type { Desk } from './capture-desk.js';
import { saveOrMerge } from './capture-conflict.js';
import { standingRecords, type StandingRecord } from './standing-records.js';

/** What to complete; everything when not given. */
export interface Only {
  readonly ids: readonly string[];
  /** What was answered and being typed when the last session broke off. */
  readonly begun: Begun;
}

type Begun = Pick<InterviewState, 'answers' | 'typed'>;

/** Goes on with the record that was being completed when the last session broke off, if one was. */
export async function completeBegun(
  desk: Desk,
  attended: Attended,
  system: System,
): Promise<number> {
  const { resumed } = attended.session;
  if (resumed?.of === undefined) return 0;
  return completeRecords(desk, attended, { ids: [resumed.of], begun: resumed.state }, system);
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
  const { begun } = only ?? { begun: NOT_BEGUN };
  let isFirst = true;
  for (;;) {
    const open = openIn(desk, only).filter(({ question, of }) => !passed.has(keyOf(question, of)));
    if (open.length === 0) {
      prompter.tell([passed.size === 0 ? say`nothing is missing` : say`that is all for now`]);
      return 0;
    }
    const first = isFirst ? open.filter(({ question }) => isIn(begun, question)) : [];
    isFirst = false;
    const chosen = first.length > 0 ? first : await chooseQuestion(open, desk, prompter);
    if (chosen === 'stop') return 130;
    if (chosen === undefined) return 0;
    for (const one of chosen) {
      const code = await complete(one, desk, attended, begun, system);
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
    .filter(({ record }) => only === undefined || only.ids.includes(wordOf(record['id'])))
    .flatMap((of) =>
      openQuestions(of.kind, of.record, desk.setting).map((question) => ({ of, question })),
    );
}

function keyOf({ id }: Question, { file, path }: StandingRecord): string {
  return JSON.stringify([id, file, path]);
}

/** Whether the last session broke off there. */
function isIn({ answers, typed }: Begun, { id }: Question): boolean {
  return typed.has(id) || answers.has(id);
}

/** The question that the most records lack comes first. */
async function chooseQuestion(
  open: readonly Open[],
  { words }: Desk,
  prompter: Prompter,
): Promise<readonly Open[] | 'stop' | undefined> {
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
  if (reply.kind !== 'answer') return undefined;
  return open.filter(({ question }) => optionOf(question) === reply.value);
}

async function complete(
  { of, question }: Open,
  desk: Desk,
  attended: Attended,
  begun: Begun,
  system: System,
): Promise<'done' | 'passed' | 'back' | 'stop'> {
  const { prompter } = attended;
  const { journal } = attended.session;
  const { kind, record } = of;
  const { setting } = desk;
  const [source = setting.language] = setting.languages;
  const id = record['id'];
  if (typeof id === 'string') await journal.record({ kind: 'begin', record: kind.name, of: id });
  // The beginning of a record forgets what was kept before it.
  for (const event of keptAgain(begun, question)) await journal.record(event);
  const answers = answersOf(record, kind.questions(setting, new Map()), source);
  prompter.tell([
    kind.label,
    { text: listed(answers.get('text') ?? wordOf(id)).join('\n'), indent: 2 },
  ]);
  const around = aroundOf(kind, desk, prompter, journal, system);
  const known: Answers = new Map([...answers, ...areaOf(of, desk)]);
  const given = new Map<string, Answer>();
  for (let next: Question | undefined = question; next !== undefined;) {
    const before: Answers = new Map([...begun.answers, ...known]);
    const state = { ...NOT_BEGUN, answers: before, typed: begun.typed };
    const reply = await ask(next, state, [next], around);
    if (reply.kind === 'stop' || reply.kind === 'back') return reply.kind;
    if (reply.kind !== 'answer') return 'passed';
    await around.keep({ kind: 'answer', question: next.id, value: reply.value });
    given.set(next.id, reply.value);
    next = neededBy(kind, known, given, setting);
  }
  const failed = await saveOrMerge(of, given, desk, attended, system);
  if (failed !== undefined) {
    prompter.tell([failed]);
    return 'passed';
  }
  await around.keep({ kind: 'saved', record: typeof id === 'string' ? id : kind.name });
  return 'done';
}

function keptAgain({ answers, typed }: Begun, { id }: Question): readonly SessionEvent[] {
  const answer = answers.get(id);
  const text = typed.get(id);
  return [
    ...(answer === undefined ? [] : [{ kind: 'answer', question: id, value: answer } as const]),
    ...(text === undefined ? [] : [{ kind: 'typing', question: id, text } as const]),
  ];
}

/** What has to be known before an answer can be saved: the sector of a new body, the measure of an indicator. */
function neededBy(
  kind: RecordKind,
  known: Answers,
  given: Answers,
  setting: Setting,
): Question | undefined {
  const before = new Set(kind.questions(setting, known).map(({ id }) => id));
  return kind
    .questions(setting, new Map([...known, ...given]))
    .find(({ id, required }) => required && !before.has(id) && !given.has(id));
}

/** The choices are ordered by the area that the record is in, also when it does not name it. */
function areaOf(
  { file }: StandingRecord,
  { project }: Desk,
): readonly (readonly [string, string])[] {
  const plan = project.plans.find(({ at }) => at.file === file);
  return plan === undefined ? [] : [['area', plan.area]];
}
