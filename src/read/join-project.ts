import type { Absent } from '../format/kit.js';
import type { PlanFile } from '../format/plan.js';
import type { InstitutionsFile, ProjectFile } from '../format/project.js';
import type { WorkshopFile } from '../format/workshop.js';
import { items } from '../model/absent.js';
import { within, type Located, type Place, type Step } from '../model/place.js';
import type { PlanRecord, Project, WorkshopRecord } from '../model/project.js';
import type { ReadFile } from './read-file.js';

/** The files of a project as one; undefined when the settings cannot be used. */
export function joinProject(files: readonly ReadFile[]): Project | undefined {
  const [settings] = usable<ProjectFile>(files, 'project');
  if (settings === undefined) return undefined;
  const institutions = usable<InstitutionsFile>(files, 'institutions');
  const workshops = usable<WorkshopFile>(files, 'workshop');
  const plans = usable<PlanFile>(files, 'plan').map(joinPlan);
  return {
    settings: { ...settings.value, at: settings.at },
    institutions: institutions.flatMap((file) =>
      placed(file, ['institutions'], file.value.institutions),
    ),
    workshops: workshops.map(workshopRecord),
    areas: workshops.flatMap((file) =>
      defined(file, ['priority_areas'], file.value.priority_areas),
    ),
    themes: workshops.flatMap((file) => defined(file, ['themes'], file.value.themes)),
    findings: workshops.flatMap((file) =>
      placed(file, ['findings'], file.value.findings).map((finding) => ({
        ...finding,
        workshop: file.value.workshop.id,
      })),
    ),
    recommendations: workshops.flatMap((file) =>
      placed(file, ['recommendations'], file.value.recommendations).map((recommendation) => ({
        ...recommendation,
        workshop: file.value.workshop.id,
      })),
    ),
    sources: workshops.flatMap((file) => placed(file, ['sources'], file.value.sources)),
    plans: plans.map(({ record }) => record),
    objectives: plans.flatMap(({ objectives }) => objectives),
    actions: plans.flatMap(({ actions }) => actions),
    indicators: plans.flatMap(({ indicators }) => indicators),
    texts: files.flatMap(({ texts }) => texts),
  };
}

/** A file of which at least a part can be used. */
interface Usable<T> {
  readonly value: T;
  /** The place of the whole file. */
  readonly at: Place;
  readonly original: ReadFile['original'];
}

function usable<T>(files: readonly ReadFile[], wanted: ReadFile['kind']): readonly Usable<T>[] {
  return files
    .filter(({ kind, value }) => kind === wanted && value !== undefined)
    .map(({ file, value, original }) => ({
      // The validator of this kind of file has let it pass.
      value: value as T,
      at: { file, path: [] },
      original,
    }));
}

/** The records of a list, each with the place where it stands in the file. */
function placed<T extends object>(
  { at, original }: Omit<Usable<unknown>, 'value'>,
  path: readonly Step[],
  list: readonly T[] | Absent | undefined,
): readonly Located<T>[] {
  const records = items<T>(list);
  const indexes = original.get(records);
  return records.map((record, index) => ({
    ...record,
    at: within(at, ...path, indexes?.[index] ?? index),
  }));
}

/** The records of a list in which others are only named by their ids. */
function defined<T extends object>(
  file: Omit<Usable<unknown>, 'value'>,
  path: readonly Step[],
  list: readonly (T | string)[] | Absent | undefined,
): readonly Located<T>[] {
  const { at, original } = file;
  const entries = items<T | string>(list);
  const indexes = original.get(entries);
  return entries.flatMap((entry, index) =>
    typeof entry === 'string'
      ? []
      : [{ ...entry, at: within(at, ...path, indexes?.[index] ?? index) }],
  );
}

function workshopRecord({ value, at }: Usable<WorkshopFile>): WorkshopRecord {
  return {
    ...value.workshop,
    at: within(at, 'workshop'),
    file: at,
    areas: items(value.priority_areas).map(idOf),
    themes: items(value.themes).map(idOf),
    working_group: value.working_group,
    next_steps: value.next_steps,
    dissent: value.dissent,
  };
}

function idOf(entry: string | { readonly id: string }): string {
  return typeof entry === 'string' ? entry : entry.id;
}

type JoinedPlan = Pick<Project, 'objectives' | 'actions' | 'indicators'> & {
  readonly record: PlanRecord;
};

function joinPlan(file: Usable<PlanFile>): JoinedPlan {
  const { value, at } = file;
  const { area, rationale, theme_decisions, waive } = value;
  const objectives = placed(file, ['objectives'], value.objectives);
  const actions = objectives.flatMap((objective) =>
    placed(file, [...objective.at.path, 'actions'], objective.actions).map((action) => ({
      ...action,
      area,
      objective: objective.id,
    })),
  );
  return {
    record: {
      area,
      ...(rationale === undefined ? {} : { rationale }),
      theme_decisions,
      ...(waive === undefined ? {} : { waive }),
      at,
    },
    objectives: objectives.map((objective) => ({ ...objective, area })),
    actions,
    indicators: [...objectives, ...actions].flatMap((record) =>
      defined(file, [...record.at.path, 'indicators'], record.indicators),
    ),
  };
}
