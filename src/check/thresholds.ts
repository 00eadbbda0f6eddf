import { SMALLEST_CELL } from '../model/smallest-cell.js';

interface Threshold {
  readonly default: number;
  /** What it bounds, as the page about the settings prints it. */
  readonly what: string;
  /** True when a rule of safety rests on it, so that a project may raise it and not lower it. */
  readonly safety?: true;
}

/**
 * The numbers that rules measure by. No guide sets them, so a project may set its own in
 * `validate.thresholds` of napdraft.yaml; what is reported names the number that was used.
 */
export const THRESHOLDS = {
  smallest_cell: {
    default: SMALLEST_CELL,
    what: 'the smallest number of people that a table of participants may show',
    safety: true,
  },
  least_side_percent: {
    default: 33,
    what: 'the least part of the seats of a working group that government and civil society each have, in percent',
  },
  lead_percent: {
    default: 40,
    what: 'the largest part of the actions that one body may lead, in percent',
  },
  late_deadline_percent: {
    default: 40,
    what: 'the largest part of the deadlines that may lie in the last quarter of the plan, in percent',
  },
  shares_from: {
    default: 5,
    what: 'the number of actions from which on parts of them are measured',
  },
  most_actions: { default: 60, what: 'the largest number of actions in a plan' },
  most_areas: { default: 8, what: 'the largest number of priority areas in a plan' },
  duplicate_percent: {
    default: 70,
    what: 'how much of their wording two statements must share to be taken for the same, in percent',
  },
} as const satisfies Record<string, Threshold>;

export type ThresholdName = keyof typeof THRESHOLDS;

/** The number for each name that a check goes by. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;
