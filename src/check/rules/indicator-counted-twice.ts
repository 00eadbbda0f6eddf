import { items, known } from '../../model/absent.js';
import { byId, groupBy } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { within, type Place } from '../../model/place.js';
import type { Indicator, Project } from '../../model/project.js';
import { enumerate } from '../enumerate.js';
import type { Fault, Rule } from '../rule.js';
import { spelledPlainly } from '../word-pattern.js';

/** Only what is counted can be counted twice: shares and judgements are not added up. */
export const indicatorCountedTwice: Rule = {
  code: 'indicator-counted-twice',
  *check(project) {
    yield* underTwoObjectives(project);
    yield* underTwoNames(project);
  },
};

function* underTwoObjectives(project: Project): Iterable<Fault> {
  const results = usesOf(project);
  for (const indicator of byId(project.indicators).values()) {
    const under = results.get(indicator.id);
    if (indicator.measure !== 'unit' || under === undefined || under.size < 2) continue;
    yield {
      at: indicator.at,
      message: say`indicator \`${indicator.id}\` is counted under ${enumerate(under.keys(), under.size)}`,
      related: [...under].flatMap(([objective, { at, isIndicator }]) =>
        isIndicator ? [] : [{ at, message: say`counted for \`${objective}\` too` }],
      ),
      hint: say`count it under one objective, or give each its own and say in \`counts_toward\` what they add up to`,
    };
  }
}

/** Where an objective counts an indicator. */
interface Use {
  readonly at: Place;
  /** Whether the indicator itself stands there, not only its id. */
  readonly isIndicator: boolean;
}

/** By the id of the indicator, then by that of the objective: the first place of each. */
function usesOf({ objectives, actions }: Project): ReadonlyMap<string, ReadonlyMap<string, Use>> {
  const actionsOf = groupBy(actions, ({ objective }) => objective);
  const uses = new Map<string, Map<string, Use>>();
  for (const objective of objectives) {
    for (const { at, indicators } of [objective, ...(actionsOf.get(objective.id) ?? [])]) {
      for (const [index, entry] of items<Indicator | string>(indicators).entries()) {
        const isIndicator = typeof entry !== 'string';
        const id = isIndicator ? entry.id : entry;
        const under = uses.get(id) ?? new Map<string, Use>();
        uses.set(id, under);
        if (!under.has(objective.id)) {
          under.set(objective.id, { at: within(at, 'indicators', index), isIndicator });
        }
      }
    }
  }
  return uses;
}

/** The same title and unit twice, as when an action is copied. */
function* underTwoNames({ indicators }: Project): Iterable<Fault> {
  const counted = [...byId(indicators).values()].filter(
    ({ measure, counts_toward }) => measure === 'unit' && known(counts_toward) === undefined,
  );
  for (const same of groupBy(counted, nameOf).values()) {
    const [first, ...others] = same;
    if (first === undefined) continue;
    for (const indicator of others) {
      yield {
        at: indicator.at,
        message: say`indicator \`${indicator.id}\` counts the same as \`${first.id}\``,
        related: [{ at: within(first.at, 'id'), message: say`\`${first.id}\` stands here` }],
        hint: say`name the other by its id alone, or say in \`counts_toward\` which is a part of which`,
      };
    }
  }
}

function nameOf({ title, unit }: Indicator): string {
  return spelledPlainly(JSON.stringify([title, known(unit) ?? '']).toLowerCase());
}
