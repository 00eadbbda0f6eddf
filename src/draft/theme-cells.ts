import { items, known } from '../model/absent.js';
import { groupBy } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Text } from '../model/text.js';
import type { AreaPart, ThemeCell, ThemePart } from './section.js';

type Decision = Exclude<
  Project['plans'][number]['theme_decisions'],
  undefined | { absent: string }
>[number];

/**
 * The grid theme × area: what the working group decided, and what the records that carry the
 * theme say that it changes. A record with the theme is no decision, but an undecided cell shows
 * what was already said.
 */
export function assembleThemes(project: Project, areas: readonly AreaPart[]): readonly ThemePart[] {
  const decisions = new Map<string, Decision>(
    project.plans.flatMap((plan) =>
      items(plan.theme_decisions).map((decision) => [`${decision.theme} ${plan.area}`, decision]),
    ),
  );
  const effects = groupBy(
    areas.flatMap((part) =>
      effectsIn(part).map((effect) => ({ ...effect, cell: `${effect.theme} ${part.area.id}` })),
    ),
    ({ cell }) => cell,
  );
  return project.themes.map((theme) => ({
    theme,
    cells: areas.map(({ area }) => {
      const cell = `${theme.id} ${area.id}`;
      const said = (effects.get(cell) ?? []).map(({ text }) => text);
      return cellOf(decisions.get(cell), said);
    }),
  }));
}

function cellOf(decision: Decision | undefined, effects: readonly Text[]): ThemeCell {
  if (decision === undefined) return { state: 'undecided', effects };
  if (decision.applied) return { state: 'applied', how: known(decision.how), effects };
  return { state: 'not-applied', reason: known(decision.reason) };
}

function effectsIn(part: AreaPart): { theme: string; text: Text }[] {
  const records = [
    ...part.recommendations.map(({ recommendation }) => recommendation),
    ...part.objectives.flatMap(({ actions }) => actions.map(({ action }) => action)),
  ];
  return records.flatMap((record) =>
    items(record.themes).flatMap((application) => {
      const text = known(application.effect);
      return text === undefined ? [] : [{ theme: application.theme, text }];
    }),
  );
}
