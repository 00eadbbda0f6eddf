import { items, known, several } from '../model/absent.js';
import { byId, groupBy } from '../model/lookup.js';
import type { Indicator, Institution, Project } from '../model/project.js';
import type { Reference } from '../model/reference.js';
import { smallestCell } from '../model/smallest-cell.js';
import { assembleMandate } from './mandate.js';
import { assembleMissing } from './missing.js';
import type { ReleasedProject } from './release-project.js';
import type {
  ActionPart,
  AreaPart,
  ObjectivePart,
  RecommendationPart,
  Section,
  WorkshopPart,
} from './section.js';
import { shownPeople } from './suppression/shown-people.js';
import { assembleThemes } from './theme-cells.js';
import { assembleTrace } from './trace.js';

/**
 * Decides what the section says, from what an audience may read of the project and from the
 * reference data. Writes no wording.
 */
export function assembleSection(project: ReleasedProject, reference: Reference): Section {
  const areas = assembleAreas(project);
  return {
    audience: project.audience,
    settings: project.settings,
    mandate: assembleMandate(project, reference),
    workshops: assembleWorkshops(project),
    areas,
    themes: assembleThemes(project, areas),
    missing: assembleMissing(project, areas),
    trace: assembleTrace(areas),
  };
}

function assembleWorkshops(project: Project): readonly WorkshopPart[] {
  const institutions = byId(project.institutions);
  const areas = byId(project.areas);
  const themes = byId(project.themes);
  const smallest = smallestCell(project.settings);
  return project.workshops.map((workshop) => ({
    workshop,
    people: shownPeople(workshop, smallest),
    organisers: found(items(workshop.organisers), institutions),
    areas: found(workshop.areas, areas),
    themes: found(workshop.themes, themes),
  }));
}

function assembleAreas(project: ReleasedProject): readonly AreaPart[] {
  const findings = groupBy(project.findings, (finding) => finding.area);
  const recommendations = groupBy(project.recommendations, ({ area }) => area);
  const findingsById = byId(project.findings);
  const institutions = byId(project.institutions);
  const assembled = assembleObjectives(project);
  const objectives = groupBy(assembled, ({ area }) => area);
  const actions = actionsByRecommendation(assembled.map(({ part }) => part));
  const rationales = new Map(project.plans.map((plan) => [plan.area, known(plan.rationale)]));
  return project.areas.map((area, position): AreaPart => ({
    area,
    number: position + 1,
    rationale: rationales.get(area.id) ?? known(area.rationale),
    findings: findings.get(area.id) ?? [],
    recommendations: (recommendations.get(area.id) ?? []).map(
      (recommendation): RecommendationPart => ({
        recommendation,
        answers: found(items(recommendation.answers), findingsById),
        addressees: found(items(recommendation.addressees), institutions),
        actions: actions.get(recommendation.id) ?? [],
      }),
    ),
    objectives: (objectives.get(area.id) ?? []).map(({ part }) => part),
  }));
}

function assembleObjectives(project: Project): { area: string; part: ObjectivePart }[] {
  const institutions = byId(project.institutions);
  const indicators = byId(project.indicators);
  const recommendations = byId(project.recommendations);
  const actions = groupBy(project.actions, ({ objective }) => objective);
  const areaNumbers = new Map(project.areas.map((area, position) => [area.id, position + 1]));
  const counted = new Map<string, number>();
  return project.objectives.map((objective) => {
    const position = (counted.get(objective.area) ?? 0) + 1;
    counted.set(objective.area, position);
    const number = `${areaNumbers.get(objective.area) ?? 0}.${position}`;
    return {
      area: objective.area,
      part: {
        objective,
        number,
        leads: found(several(objective.lead), institutions),
        indicators: indicatorsOf(objective.indicators, indicators),
        actions: (actions.get(objective.id) ?? []).map((action, index): ActionPart => ({
          action,
          number: `${number}.${index + 1}`,
          leads: found(several(action.lead), institutions),
          partners: partnersOf(items(action.partners), institutions),
          indicators: indicatorsOf(action.indicators, indicators),
          recommendations: found(items(action.from), recommendations),
        })),
      },
    };
  });
}

function partnersOf(
  partners: readonly { institution: string; by_agreement?: boolean }[],
  institutions: ReadonlyMap<string, Institution>,
): ActionPart['partners'] {
  return partners.flatMap((partner) => {
    const institution = institutions.get(partner.institution);
    if (institution === undefined) return [];
    const byAgreement = partner.by_agreement ?? institution.by_agreement ?? false;
    return [{ institution, byAgreement }];
  });
}

function indicatorsOf(
  given: ObjectivePart['objective']['indicators'],
  index: ReadonlyMap<string, Indicator>,
): readonly Indicator[] {
  return items(given).flatMap((entry) => {
    const indicator = typeof entry === 'string' ? index.get(entry) : entry;
    return indicator === undefined ? [] : [indicator];
  });
}

function actionsByRecommendation(
  objectives: readonly ObjectivePart[],
): ReadonlyMap<string, readonly ActionPart[]> {
  const index = new Map<string, ActionPart[]>();
  for (const part of objectives.flatMap(({ actions }) => actions)) {
    for (const { id } of part.recommendations) {
      const taking = index.get(id);
      if (taking === undefined) index.set(id, [part]);
      else taking.push(part);
    }
  }
  return index;
}

/** The records of these ids, without those that are not there; the reader reports them. */
function found<T>(ids: readonly string[], index: ReadonlyMap<string, T>): readonly T[] {
  return ids.flatMap((id) => {
    const record = index.get(id);
    return record === undefined ? [] : [record];
  });
}
