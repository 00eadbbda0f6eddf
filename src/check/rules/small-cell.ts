import { items, known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { WorkshopRecord } from '../../model/project.js';
import type { Fault, Rule } from '../rule.js';

type Participants = Exclude<NonNullable<WorkshopRecord['participants']>, { absent: string }>;

/** The message does not repeat the number: what is too small to be shown is not shown here either. */
export const smallCell: Rule = {
  code: 'small-cell',
  *check({ workshops }, _reference, { thresholds: { smallest_cell: smallest } }) {
    for (const workshop of workshops) {
      const participants = known(workshop.participants);
      if (participants === undefined) continue;
      yield* shownCells(workshop, participants, smallest);
      yield* leftCells(workshop, participants, smallest);
    }
  },
};

const TABLES = ['by_sex', 'by_sector', 'by_region', 'by_age'] as const;

function* shownCells(
  workshop: WorkshopRecord,
  participants: Participants,
  smallest: number,
): Iterable<Fault> {
  for (const table of TABLES) {
    for (const [cell, count] of cellsOf(participants[table])) {
      if (count === 0 || count >= smallest) continue;
      yield {
        at: within(workshop.at, 'participants', table, cell),
        message: say`\`${table}\` of workshop \`${workshop.id}\` shows a group of fewer than ${smallest} people`,
        hint: say`leave the cell out, and another one with it, so that it cannot be worked out from the total`,
      };
    }
  }
}

/** A cell that is left out alone is the rest of the total. */
function* leftCells(
  workshop: WorkshopRecord,
  participants: Participants,
  smallest: number,
): Iterable<Fault> {
  const total = known(participants.total);
  if (total === undefined) return;
  for (const table of ['by_sex', 'by_sector'] as const) {
    const cells = cellsOf(participants[table]);
    if (cells.length === 0 || !leavesOne(table, cells, participants)) continue;
    const rest = total - sum(cells);
    if (rest <= 0 || rest >= smallest) continue;
    yield {
      at: within(workshop.at, 'participants', table),
      part: 'key',
      message: say`\`${table}\` of workshop \`${workshop.id}\` leaves a group of fewer than ${smallest} people, by its difference from \`total\``,
      related: [{ at: within(workshop.at, 'participants', 'total'), message: say`the total` }],
      hint: say`leave out one more cell, or \`total\``,
    };
  }
}

function leavesOne(
  table: 'by_sex' | 'by_sector',
  cells: readonly Cell[],
  { sectors }: Participants,
): boolean {
  if (table === 'by_sex') return true;
  const shown = new Set(cells.map(([cell]) => cell));
  return items(sectors).filter((sector) => !shown.has(sector)).length === 1;
}

type Cell = readonly [name: string, count: number];

function cellsOf(table: Participants[(typeof TABLES)[number]]): readonly Cell[] {
  return Object.entries<number | undefined>({ ...known<object>(table) }).flatMap(
    ([cell, count]): readonly Cell[] => (count === undefined ? [] : [[cell, count]]),
  );
}

function sum(cells: readonly Cell[]): number {
  let total = 0;
  for (const [, count] of cells) total += count;
  return total;
}
