import { items, known } from '../../model/absent.js';
import { byId, groupBy } from '../../model/lookup.js';
import { say } from '../../model/message.js';
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

function* underTwoObjectives({ objectives, indicators }: Project): Iterable<Fault> {
  const results = new Map<string, Set<string>>();
  for (const objective of objectives) {
    const listed = [objective, ...items(objective.actions)].flatMap((record) =>
      items<Indicator | string>(record.indicators),
    );
    for (const entry of listed) {
      const id = typeof entry === 'string' ? entry : entry.id;
      results.set(id, (results.get(id) ?? new Set()).add(objective.id));
    }
  }
  for (const indicator of byId(indicators).values()) {
    const under = results.get(indicator.id);
    if (indicator.measure !== 'unit' || under === undefined || under.size < 2) continue;
    yield {
      at: indicator.at,
      message: say`indicator \`${indicator.id}\` is counted under ${enumerate(under, under.size)}`,
      hint: say`count it under one objective, or give each its own and say in \`counts_toward\` what they add up to`,
    };
  }
}

/** The same title and unit twice, as when an action is copied. */
function* underTwoNames({ indicators }: Project): Iterable<Fault> {
  const counted = [...byId(indicators).values()].filter(
    ({ measure, counts_toward }) => measure === 'unit' && known(counts_toward) === undefined,
  );
  for (const same of groupBy(counted, nameOf).values()) {
    const [first, ...others] = same;
    for (const indicator of others) {
      yield {
        at: indicator.at,
        message: say`indicator \`${indicator.id}\` counts the same as \`${first?.id ?? ''}\``,
        hint: say`name the other by its id alone, or say in \`counts_toward\` which is a part of which`,
      };
    }
  }
}

function nameOf({ title, unit }: Indicator): string {
  return spelledPlainly(JSON.stringify([title, known(unit) ?? '']).toLowerCase());
}
