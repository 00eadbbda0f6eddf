/** The kinds of plans that a section can go into. */
export const PLAN_KINDS = [
  'gender-equality',
  'wps',
  'security',
  'development',
  'human-rights',
  'other',
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
