import { isAbsent, known } from '../../model/absent.js';
import type { WorkshopRecord } from '../../model/project.js';
import type { ShownPeople } from './shown-people.js';

/** How many numbers of people are recorded and are not printed, because some of them are small. */
export type Suppressed = Readonly<Record<'cells' | 'totals' | 'voters', number>>;

/** What each workshop has of people, and what of it is shown. */
interface Part {
  readonly workshop: Pick<WorkshopRecord, 'participants' | 'prioritisation'>;
  readonly people: ShownPeople;
}

/** Counts what was left out of all workshops together: numbers of numbers, which tell of nobody. */
export function countSuppressed(parts: readonly Part[]): Suppressed {
  const count = (numberIn: (part: Part) => number) =>
    parts.reduce((sum, part) => sum + numberIn(part), 0);
  return {
    cells: count(hiddenCells),
    totals: count((part) => Number(isTotalHidden(part))),
    voters: count((part) => Number(areVotersHidden(part))),
  };
}

function hiddenCells({ people: { tables } }: Part): number {
  return Object.values(tables).reduce(
    (sum, table) => sum + (table === undefined || isAbsent(table) ? 0 : table.hidden.length),
    0,
  );
}

function isTotalHidden({ workshop, people: { total } }: Part): boolean {
  if (total.type === 'small') return true;
  const { total: exact, at_least: atLeast, text } = known(workshop.participants) ?? {};
  const isRecorded = [known(exact), atLeast, text].some((said) => said !== undefined);
  return total.type === 'none' && isRecorded;
}

function areVotersHidden({ workshop, people }: Part): boolean {
  return known(known(workshop.prioritisation)?.voters) !== undefined && people.voters === undefined;
}
