import { known, items, several } from '../model/absent.js';
import { byId } from '../model/lookup.js';
import { within, type Located, type Place } from '../model/place.js';
import type { Action, Institution, Project } from '../model/project.js';

type Partner = Exclude<NonNullable<Action['partners']>, { absent: string }>[number];

/** A body that has a part in an action. */
export interface Involved {
  readonly body: Located<Institution>;
  /** Where the action names it. */
  readonly at: Place;
  /** Undefined for a lead. */
  readonly partner: Partner | undefined;
}

/** Looks up the bodies that lead an action, and those that take part in it. */
export type BodiesOf = (action: Located<Action>) => readonly Involved[];

/** Bodies that the project does not have are left out, as the reader reports them. */
export function bodiesIn({ institutions }: Project): BodiesOf {
  const index = byId(institutions);
  return (action) => [
    ...several(action.lead).flatMap((id, position) => {
      const body = index.get(id);
      if (body === undefined) return [];
      const steps = typeof known(action.lead) === 'string' ? [] : [position];
      return [{ body, at: within(action.at, 'lead', ...steps), partner: undefined }];
    }),
    ...items(action.partners).flatMap((partner, position) => {
      const body = index.get(partner.institution);
      if (body === undefined) return [];
      return [{ body, at: within(action.at, 'partners', position, 'institution'), partner }];
    }),
  ];
}

/** Whether a body belongs to civil society in the sense in which plans speak of it. */
export function isCivilSociety({ sector }: Institution): boolean {
  return sector === 'civil-society' || sector === 'womens-organisation';
}
