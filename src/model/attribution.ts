import type { WorkshopFile } from '../format/workshop.js';
import { known } from './absent.js';

/** What may be said of who said what in a workshop. */
type Attribution = 'attributed' | 'by-sector' | 'chatham-house' | 'anonymous';

/** The rule of a workshop; as long as none is recorded, nobody may be named. */
export function attributionOf({
  attribution,
}: Pick<WorkshopFile['workshop'], 'attribution'>): Attribution {
  return known(attribution) ?? 'anonymous';
}

/** Whether the sector may stand beside what somebody from it said. */
export function mayNameSector(rule: Attribution): boolean {
  return rule === 'attributed' || rule === 'by-sector';
}

/** Whether an organisation may stand beside what somebody from it said. */
export function mayNameOrganisation(rule: Attribution): boolean {
  return rule === 'attributed';
}
