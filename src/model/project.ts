import type { Text } from '../format/kit.js';
import type { Action, Indicator, Objective, PlanFile } from '../format/plan.js';
import type { Institution, ProjectFile } from '../format/project.js';
import type {
  Finding,
  PriorityArea,
  Recommendation,
  Theme,
  WorkshopFile,
} from '../format/workshop.js';
import type { Located, Place } from './place.js';

export type {
  Action,
  Finding,
  Indicator,
  Institution,
  Objective,
  PriorityArea,
  Recommendation,
  Theme,
};

/**
 * A project as it was read: the records of all its files, each with its place, in the order of
 * the files (by name) and of the records in them. Values stand as the format has them.
 */
export interface Project {
  readonly settings: Located<ProjectFile>;
  readonly institutions: readonly Located<Institution>[];
  readonly workshops: readonly WorkshopRecord[];
  readonly areas: readonly Located<PriorityArea>[];
  readonly themes: readonly Located<Theme>[];
  readonly findings: readonly (Located<Finding> & { readonly workshop: string })[];
  readonly recommendations: readonly (Located<Recommendation> & { readonly workshop: string })[];
  readonly sources: readonly Located<NonNullable<SourceList>[number]>[];
  readonly plans: readonly PlanRecord[];
  readonly objectives: readonly (Located<Objective> & { readonly area: string })[];
  readonly actions: readonly (Located<Action> & {
    readonly area: string;
    readonly objective: string;
  })[];
  readonly indicators: readonly Located<Indicator>[];
  /** Every text of every file, for the rules about wording and language. */
  readonly texts: readonly LocatedText[];
}

type SourceList = Exclude<WorkshopFile['sources'], { absent: string }>;

/** A workshop, with what its file says besides the records that stand in lists of their own. */
export interface WorkshopRecord extends Located<WorkshopFile['workshop']> {
  /** The place of the whole file. */
  readonly file: Place;
  /** The ids of the areas and themes that it named, in the order of the record. */
  readonly areas: readonly string[];
  readonly themes: readonly string[];
  readonly working_group: WorkshopFile['working_group'];
  readonly next_steps: WorkshopFile['next_steps'];
  readonly dissent: WorkshopFile['dissent'];
}

export interface PlanRecord extends Located<Pick<PlanFile, 'area' | 'rationale' | 'waive'>> {
  readonly theme_decisions: PlanFile['theme_decisions'];
}

export interface LocatedText {
  readonly at: Place;
  readonly text: Text;
}
