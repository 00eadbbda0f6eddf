import { known } from '../../model/absent.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Fault, Rule } from '../rule.js';
import { CIVIL_SOCIETY, STATE, seatsOf, sectorsOf, type Seats } from '../sides.js';

/** Measured only where the seats are recorded: the sides alone say nothing of their weight. */
export const workingGroupOutOfBalance: Rule = {
  code: 'working-group-out-of-balance',
  *check({ workshops }, _reference, { thresholds: { least_side_percent: least } }) {
    for (const { id, file, working_group } of workshops) {
      const group = known(working_group);
      if (group === undefined) continue;
      const seats = seatsOf(group);
      if (seats.length === 0) continue;
      const at = within(file, 'working_group', 'seats');
      yield* smallSides(id, seats, least, at);
      yield* missingVoices(id, new Set(sectorsOf(group)), at);
    }
  },
};

function* smallSides(
  id: string,
  seats: readonly Seats[],
  least: number,
  at: Place,
): Iterable<Fault> {
  const all = countOf(seats);
  const percentOf = (side: ReadonlySet<Seats['sector']>): number =>
    Math.round((100 * countOf(seats.filter(({ sector }) => side.has(sector)))) / all);
  const hint = say`give both sides a third of the seats or more; presence alone is not influence`;
  const civilSociety = percentOf(CIVIL_SOCIETY);
  if (all > 0 && civilSociety < least) {
    yield {
      at,
      part: 'key',
      message: say`civil society has ${civilSociety} percent of the seats in the working group of workshop \`${id}\`, less than ${least}`,
      hint,
    };
  }
  const state = percentOf(STATE);
  if (all > 0 && state < least) {
    yield {
      at,
      part: 'key',
      message: say`the State has ${state} percent of the seats in the working group of workshop \`${id}\`, less than ${least}`,
      hint,
    };
  }
}

function* missingVoices(
  id: string,
  sectors: ReadonlySet<Seats['sector']>,
  at: Place,
): Iterable<Fault> {
  if (!sectors.has('womens-organisation')) {
    yield {
      at,
      part: 'key',
      message: say`no women's organisation has a seat in the working group of workshop \`${id}\``,
      hint: say`invite one, or record its seat as \`womens-organisation\``,
    };
  }
  if (!sectors.has('security-sector')) {
    yield {
      at,
      part: 'key',
      message: say`no body of the security sector has a seat in the working group of workshop \`${id}\``,
      hint: say`invite one, or record its seat as \`security-sector\``,
    };
  }
}

function countOf(seats: readonly Seats[]): number {
  let count = 0;
  for (const seat of seats) count += seat.count;
  return count;
}
