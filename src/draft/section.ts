import type { Audience } from '../model/audience.js';
import type { Text } from '../model/text.js';
import type {
  Action,
  Indicator,
  Institution,
  Objective,
  PriorityArea,
  Project,
  Recommendation,
  Theme,
  WorkshopRecord,
} from '../model/project.js';
import type { Instrument, Provision } from '../model/reference.js';
import type { ReleasedFinding } from './release-project.js';
import type { ShownPeople } from './suppression/shown-people.js';

/**
 * What the section will say: every decision about what is printed where and in which order, and
 * no wording. What its audience may not read is not in it.
 */
export interface Section {
  readonly audience: Audience;
  readonly settings: Project['settings'];
  readonly mandate: readonly MandateItem[];
  readonly workshops: readonly WorkshopPart[];
  readonly areas: readonly AreaPart[];
  readonly themes: readonly ThemePart[];
  readonly missing: readonly MissingPart[];
  readonly trace: readonly TraceLine[];
}

/** An instrument that the section rests on, with what of it was cited. */
export interface MandateItem {
  /** As the data writes it. */
  readonly cited: string;
  readonly instrument: Instrument;
  readonly provisions: readonly Provision[];
  /** True when its provisions were reviewed in a workshop. */
  readonly reviewed: boolean;
}

export interface WorkshopPart {
  readonly workshop: WorkshopRecord;
  /** The numbers of people in it that may be printed. */
  readonly people: ShownPeople;
  readonly organisers: readonly Institution[];
  readonly areas: readonly PriorityArea[];
  readonly themes: readonly Theme[];
}

export interface AreaPart {
  readonly area: PriorityArea;
  /** Its place among the areas, from 1. */
  readonly number: number;
  readonly rationale: Text | undefined;
  readonly findings: readonly ReleasedFinding[];
  readonly recommendations: readonly RecommendationPart[];
  readonly objectives: readonly ObjectivePart[];
}

export interface RecommendationPart {
  readonly recommendation: Recommendation;
  readonly answers: readonly ReleasedFinding[];
  readonly addressees: readonly Institution[];
  /** The actions that take it up. */
  readonly actions: readonly ActionPart[];
}

export interface ObjectivePart {
  readonly objective: Objective;
  /** Printed number: area.objective. */
  readonly number: string;
  readonly leads: readonly Institution[];
  readonly indicators: readonly Indicator[];
  readonly actions: readonly ActionPart[];
}

export interface ActionPart {
  readonly action: Action;
  /** Printed number: area.objective.action. */
  readonly number: string;
  readonly leads: readonly Institution[];
  readonly partners: readonly {
    readonly institution: Institution;
    readonly byAgreement: boolean;
  }[];
  readonly indicators: readonly Indicator[];
  readonly recommendations: readonly Recommendation[];
}

/** A cross-cutting theme with one cell for each area, in the order of the areas. */
export interface ThemePart {
  readonly theme: Theme;
  readonly cells: readonly ThemeCell[];
}

export type ThemeCell =
  | { readonly state: 'applied'; readonly how: Text | undefined; readonly effects: readonly Text[] }
  | { readonly state: 'not-applied'; readonly reason: Text | undefined }
  | { readonly state: 'undecided'; readonly effects: readonly Text[] };

/** Whom to ask for what is missing. */
export type Ask =
  | { readonly type: 'organisers' }
  | { readonly type: 'working-group' }
  | { readonly type: 'host-plan' }
  | { readonly type: 'lead'; readonly institution: Institution };

export interface MissingPart {
  readonly ask: Ask;
  readonly gaps: readonly Gap[];
}

/** What is missing, as the key of its wording, and of which records. */
export interface Gap {
  readonly key: GapKey;
  /** The records concerned; none when the gap is one of the project. */
  readonly of: readonly GapSubject[];
}

export interface GapSubject {
  readonly text: Text;
  /** The printed number of an action or objective. */
  readonly number?: string;
}

export type GapKey = (typeof GAP_KEYS)[number];

/** Everything that a section can miss, in the order in which it is listed. */
export const GAP_KEYS = [
  'workshop-days',
  'participants-total',
  'participants-by-sex',
  'participants-by-sector',
  'participants-by-region',
  'attribution',
  'prioritisation',
  'findings',
  'recommendations',
  'working-group',
  'working-group-seats',
  'working-group-chair',
  'working-group-rhythm',
  'working-group-reporting',
  'theme-decisions',
  'recommendation-finding',
  'finding-answer',
  'recommendation-action',
  'objectives',
  'actions',
  'action-lead',
  'action-timeframe',
  'action-indicator',
  'action-cost',
  'indicator-baseline',
  'indicator-target',
  'plan',
  'plan-period',
] as const;

/** One way from a finding to an action; what is not there is the gap that the line shows. */
export interface TraceLine {
  readonly area: PriorityArea;
  readonly finding: ReleasedFinding | undefined;
  readonly recommendation: Recommendation | undefined;
  readonly action: ActionPart | undefined;
  /** What the working group decided of it, when no action takes it up. */
  readonly disposition: { readonly decision: string; readonly reason: Text } | undefined;
}
