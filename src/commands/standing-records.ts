import { openYaml } from '../capture/edit/open-yaml.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import type { Plain, PlainMap } from '../capture/question.js';
import type { RecordKind } from '../capture/record-kind.js';
import { recordKinds } from '../capture/record-kinds.js';
import { answersOf, get, isMap } from '../capture/record-of.js';
import type { Step } from '../model/place.js';
import type { Desk } from './capture-desk.js';
import { withoutMark } from './data-text.js';

/** A record that is in its file. */
export interface StandingRecord {
  readonly kind: RecordKind;
  readonly file: string;
  readonly path: readonly Step[];
  readonly record: PlainMap;
}

/** The records of the workshop and of the plans, as the files have them. */
export function standingRecords({ ground, workshop, project }: Desk): readonly StandingRecord[] {
  const data = (file: string): Plain => {
    const opened = openYaml(withoutMark(ground.texts.get(file) ?? ''));
    return isRefusal(opened) ? null : opened.value;
  };
  const { file } = workshop.at;
  const ofWorkshop = data(file);
  const { recommendation, finding, action, participants, dissent } = recordKinds;
  const inWorkshop = (kind: RecordKind, path: readonly Step[]) =>
    inList(kind, file, path, ofWorkshop);
  return [
    ...inWorkshop(recommendation, ['recommendations']),
    ...inWorkshop(finding, ['findings']),
    ...single(participants, file, ['workshop', 'participants'], ofWorkshop),
    ...single(recordKinds['working-group'], file, ['working_group'], ofWorkshop),
    ...inWorkshop(dissent, ['dissent']),
    ...inWorkshop(recordKinds['next-step'], ['next_steps']),
    ...project.plans.flatMap(({ at }) => {
      const plan = data(at.file);
      const objectives = get(plan, ['objectives']);
      return (Array.isArray(objectives) ? objectives : []).flatMap((_, index) =>
        inList(action, at.file, ['objectives', index, 'actions'], plan),
      );
    }),
  ];
}

/** What a record is about, in the language that is written down. */
export function textOfStanding({ kind, record }: StandingRecord, { setting }: Desk): string {
  const [source = setting.language] = setting.languages;
  const answers = answersOf(record, kind.questions(setting, new Map()), source);
  return String(answers.get('text') ?? '');
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
