import { isOpen, items, several } from '../../model/absent.js';
import { byId } from '../../model/lookup.js';
import { say } from '../../model/message.js';
import { within } from '../../model/place.js';
import type { Project } from '../../model/project.js';
import { indicatorsOf } from '../indicators-of.js';
import type { Fault, Rule } from '../rule.js';

/** What shows a theme: words about it, a place, a group, a body on the spot, a count by group. */
export const themeWithoutEffect: Rule = {
  code: 'theme-without-effect',
  *check({ recommendations, actions, indicators, institutions }) {
    const local = new Set(
      institutions
        .filter(({ level }) => level === 'local' || level === 'regional')
        .map(({ id }) => id),
    );
    for (const recommendation of recommendations) {
      const isLocal = items(recommendation.addressees).some((id) => local.has(id));
      if (!isLocal) yield* bareThemes(recommendation);
    }
    const measures = byId(indicators);
    for (const action of actions) {
      const bodies = [
        ...several(action.lead),
        ...items(action.partners).map(({ institution }) => institution),
      ];
      const shows =
        items(action.territory).length > 0 ||
        items(action.target_groups).length > 0 ||
        bodies.some((id) => local.has(id)) ||
        indicatorsOf(action, measures).some(
          ({ disaggregated_by }) => items(disaggregated_by).length > 0,
        );
      if (!shows) yield* bareThemes(action);
    }
  },
};

type Themed = Project['actions'][number] | Project['recommendations'][number];

function* bareThemes(record: Themed): Iterable<Fault> {
  for (const [index, { theme, effect }] of items(record.themes).entries()) {
    if (!isOpen(effect)) continue;
    yield {
      at: within(record.at, 'themes', index),
      message: say`\`${record.id}\` names theme \`${theme}\`, but nothing in it shows the theme`,
      hint: say`say in \`effect\` what the theme changes here: a place, a group, a local body, a count, money`,
    };
  }
}
