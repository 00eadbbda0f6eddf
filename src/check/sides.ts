import { items, known } from '../model/absent.js';
import type { WorkshopRecord } from '../model/project.js';

type WorkingGroup = Exclude<NonNullable<WorkshopRecord['working_group']>, { absent: string }>;
type Sector = ReturnType<typeof sectorsOf>[number];

export const STATE: ReadonlySet<Sector> = new Set([
  'government',
  'parliament',
  'judiciary',
  'security-sector',
  'local-self-government',
]);

export const CIVIL_SOCIETY: ReadonlySet<Sector> = new Set(['civil-society', 'womens-organisation']);

export interface Seats {
  readonly sector: Sector;
  readonly count: number;
}

/** The seats of a working group, by the side that holds them; empty when they are not recorded. */
export function seatsOf({ seats }: WorkingGroup): readonly Seats[] {
  return items(seats).map(({ constituency, number = 1 }) => ({
    sector: constituency,
    count: number,
  }));
}

/** The sides that have members in a working group, as far as they are recorded. */
export function sectorsOf({ constituencies, seats }: WorkingGroup) {
  return [
    ...(known(constituencies) ?? []),
    ...(known(seats) ?? []).map(({ constituency }) => constituency),
  ];
}
