import { isAbsent, items, known } from '../model/absent.js';
import { attributionOf, mayNameOrganisation, mayNameSector } from '../model/attribution.js';
import type { Audience } from '../model/audience.js';
import type { FieldTree, FieldTrees } from '../model/field-tree.js';
import type { Indicator, Project, WorkshopRecord } from '../model/project.js';
import { createSieve, type Sieve, type Withheld } from './sieve.js';

/** A project as an audience may read it. Sections are made of no other. */
export interface ReleasedProject extends Project {
  readonly audience: Audience;
  readonly findings: readonly ReleasedFinding[];
}

export type ReleasedFinding = Project['findings'][number] & {
  /** Whether an organisation may stand beside what participants said. */
  readonly mayNameOrganisation: boolean;
};

export interface Released {
  readonly project: ReleasedProject;
  readonly withheld: Withheld;
}

/**
 * Takes out of a project what an audience may not read: records by their visibility, sources by
 * their access, fields by their class, and who said what by the attribution of the workshop. What
 * refers to a record that is taken out no longer finds it.
 */
export function releaseProject(project: Project, audience: Audience, trees: FieldTrees): Released {
  const sieve = createSieve(audience, trees);
  const { workshop, plan } = trees;
  const objective = itemsOf(plan, 'objectives');
  const action = itemsOf(objective, 'actions');
  const actions = sieve.records(project.actions.map(withIndicatorIds), action);
  return {
    project: {
      audience,
      settings: sieve.record(project.settings, trees.project),
      institutions: sieve.records(
        project.institutions,
        itemsOf(trees.institutions, 'institutions'),
      ),
      workshops: project.workshops.map((one) => releaseWorkshop(one, workshop, sieve)),
      areas: sieve.records(project.areas, itemsOf(workshop, 'priority_areas')),
      themes: sieve.records(project.themes, itemsOf(workshop, 'themes')),
      findings: withRule(sieve.records(project.findings, itemsOf(workshop, 'findings')), project),
      recommendations: sieve.records(project.recommendations, itemsOf(workshop, 'recommendations')),
      sources: sieve.records(project.sources, itemsOf(workshop, 'sources')),
      plans: sieve.records(project.plans, plan),
      objectives: sieve.records(
        project.objectives.map(withoutActions).map(withIndicatorIds),
        objective,
      ),
      actions,
      indicators: sieve.records(indicatorsOf(project, actions), itemsOf(objective, 'indicators')),
      // The texts are for the rules, which look at the project as it is.
      texts: [],
    },
    withheld: sieve.withheld(),
  };
}

function itemsOf(tree: FieldTree, key: string): FieldTree {
  return tree.keys?.[key]?.items ?? {};
}

/** A workshop, with the lists of its file that have no place of their own in a project. */
function releaseWorkshop(given: WorkshopRecord, { keys = {} }: FieldTree, sieve: Sieve) {
  const { workshop: own = {}, ...lists } = keys;
  const workshop = sieve.record(given, { keys: { ...lists, ...own.keys } });
  const dissents = known(workshop.dissent);
  if (dissents === undefined || mayNameSector(attributionOf(given))) return workshop;
  const dissent = dissents.map(({ sector, ...said }) => {
    if (sector !== undefined) sieve.countAttribution();
    return said;
  });
  return { ...workshop, dissent };
}

function withRule(
  findings: Project['findings'],
  { workshops }: Project,
): ReleasedProject['findings'] {
  const rules = new Map(workshops.map((one) => [one.id, attributionOf(one)]));
  return findings.map((finding) => ({
    ...finding,
    mayNameOrganisation: mayNameOrganisation(rules.get(finding.workshop) ?? 'anonymous'),
  }));
}

/** The actions of an objective stand in a list of their own, in which each is looked at once. */
function withoutActions<T extends Project['objectives'][number]>(objective: T): T {
  return { ...objective, actions: [] };
}

/** So do the indicators that are defined where they are used. */
function withIndicatorIds<T extends MayHaveIndicators>(record: T): T {
  const { indicators } = record;
  if (indicators === undefined || isAbsent(indicators)) return record;
  return { ...record, indicators: indicators.map(idOf) };
}

interface MayHaveIndicators {
  readonly indicators?: Project['actions'][number]['indicators'];
}

function idOf(entry: string | Indicator): string {
  return typeof entry === 'string' ? entry : entry.id;
}

/** An indicator that a withheld action defines is a part of it, whoever else refers to it. */
function indicatorsOf(
  { objectives, actions, indicators }: Project,
  released: Project['actions'],
): Project['indicators'] {
  const kept = new Set(released.map(({ id }) => id));
  const owners = [...objectives, ...actions.filter(({ id }) => kept.has(id))];
  const defined = new Set(
    owners.flatMap((owner) =>
      items(owner.indicators).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id])),
    ),
  );
  return indicators.filter(({ id }) => defined.has(id));
}
