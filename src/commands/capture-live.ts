import { answersOf, get, isMap, recordOf } from '../capture/record-of.js';
import { openYaml } from '../capture/edit/open-yaml.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { NOT_BEGUN } from '../capture/interview-state.js';
import { live, type LiveAround, type LiveRecord } from '../capture/live.js';
import type { Answers, PlainMap } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordKinds } from '../capture/record-kinds.js';
import { plural, say, type Message } from '../model/message.js';
import type { System } from '../system/system.js';
import { aroundOf } from './capture-around.js';
import type { Attended } from './capture-attended.js';
import type { Desk } from './capture-desk.js';
import { changeCaptured, saveCaptured } from './capture-save.js';
import { withoutMark } from './data-text.js';
import { takeBackLast } from './take-back.js';

/** Captures in the room: one line is a record. */
export async function captureLive(
  start: Desk,
  { prompter, session, reopen }: Attended,
  given: Answers,
  system: System,
): Promise<number> {
  const { journal, resumed } = session;
  const { recommendation, finding } = recordKinds;
  let desk = start;
  let around = aroundOf(recommendation, desk, prompter, journal, system);
  // Others may write into the project meanwhile, so that after each record it is looked at anew.
  const refresh = async () => {
    desk = (await reopen()) ?? desk;
    around = aroundOf(recommendation, desk, prompter, journal, system);
  };
  const room: LiveAround = {
    ...around,
    advice: (question, text) => around.advice(question, text),
    choices: (question, answers) => around.choices(question, answers),
    refusal: (question, answers) => around.refusal(question, answers),
    kinds: { recommendation, finding },
    save: async (kind, answers) => {
      const saved = await saveLive(kind, answers, desk, system);
      await refresh();
      return saved;
    },
    change: async (record, answers) => {
      const changed = await changeLive(record, answers, desk, system);
      await refresh();
      return changed;
    },
    takeBack: async () => {
      const message = await takeBackLast(desk.folder, system);
      await refresh();
      return message;
    },
  };
  await journal.record({ kind: 'begin', record: recommendation.name });
  const state = resumed === undefined ? { ...NOT_BEGUN, answers: given } : resumed.state;
  const { records, isDone } = await live(state, room);
  if (isDone) await journal.close();
  const count = records.length;
  prompter.tell([
    say`${plural(count, say`${count} record is saved`, say`${count} records are saved`)}: ${desk.workshop.at.file}`,
    isDone
      ? say`what is still missing: \`napdraft capture --missing\``
      : say`what was being typed is kept; go on with \`napdraft capture --live\``,
  ]);
  return isDone ? 0 : 130;
}

async function saveLive(
  kind: RecordKind,
  answers: Answers,
  desk: Desk,
  system: System,
): Promise<LiveRecord | Message> {
  const saved = await saveCaptured([{ kind, answers }], desk, system);
  if ('notSaved' in saved) return saved.notSaved;
  const area = saved.find((one) => one.kind.name === 'area')?.id ?? answers.get('area') ?? '';
  return {
    id: saved.at(-1)?.id ?? kind.name,
    kind,
    answers: new Map([...answers, ['area', area]]),
  };
}

async function changeLive(
  record: LiveRecord,
  answers: Answers,
  desk: Desk,
  system: System,
): Promise<LiveRecord | Message> {
  const { kind, id } = record;
  const file = desk.ground.files.workshop;
  const standing = standingOf(record, desk);
  if (standing === undefined) return say`\`${id}\` is not in the file any more`;
  const [source = desk.setting.language] = desk.setting.languages;
  const questions = kind.questions(desk.setting, answers);
  const before = standing.record;
  const after = recordOf(questions, answers, new Map(), { before, source });
  const change = { kind, file, path: standing.path, before, after };
  const failed = await changeCaptured(change, desk, system);
  return failed === undefined
    ? { ...record, answers: answersOf(after, questions, source) }
    : failed.notSaved;
}

function standingOf(
  { kind, id }: LiveRecord,
  { ground }: Desk,
): { readonly path: readonly (string | number)[]; readonly record: PlainMap } | undefined {
  const { stands } = kind;
  const opened = openYaml(withoutMark(ground.texts.get(ground.files.workshop) ?? ''));
  if (!('list' in stands) || isRefusal(opened)) return undefined;
  const list = get(opened.value, stands.list);
  if (!Array.isArray(list)) return undefined;
  const index = list.findIndex((each) => isMap(each) && each['id'] === id);
  const record: unknown = list[index];
  return isMap(record) ? { path: [...stands.list, index], record } : undefined;
}
