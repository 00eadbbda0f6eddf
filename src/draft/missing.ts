import { isOpen, items, known } from '../model/absent.js';
import { interval } from '../model/date.js';
import type { Project, WorkshopRecord } from '../model/project.js';
import type { Text } from '../model/text.js';
import type { ActionPart, AreaPart, Ask, Gap, GapKey, GapSubject, MissingPart } from './section.js';
import { GAP_KEYS } from './section.js';

interface OneGap {
  readonly ask: Ask;
  readonly key: GapKey;
  readonly of: GapSubject | undefined;
}

/**
 * What the data does not say, grouped by whom to ask. It comes from the gaps of the data alone:
 * what was set aside as not applicable or withheld is no gap.
 */
export function assembleMissing(
  project: Project,
  areas: readonly AreaPart[],
): readonly MissingPart[] {
  const gaps = [
    ...project.workshops.flatMap((workshop) => workshopGaps(workshop, project.workshops.length)),
    ...areas.flatMap(areaGaps),
    ...workingGroupGaps(project.workshops),
    ...themeGaps(project, areas),
    ...areas
      .flatMap(({ objectives }) => objectives)
      .flatMap(({ actions }) => actions.flatMap(actionGaps)),
    ...planGaps(project),
  ];
  return groupByAsk(gaps);
}

const ORGANISERS: Ask = { type: 'organisers' };
const WORKING_GROUP: Ask = { type: 'working-group' };
const HOST_PLAN: Ask = { type: 'host-plan' };

/** A gap of the only workshop, or of the only group, need not say of which. */
function onlyOne(count: number, text: Text): GapSubject | undefined {
  return count === 1 ? undefined : { text };
}

function workshopGaps(workshop: WorkshopRecord, workshops: number): OneGap[] {
  const participants = known(workshop.participants);
  const day = interval(workshop.date)?.start.day;
  const hasNumber =
    participants?.at_least !== undefined ||
    participants?.text !== undefined ||
    !isOpen(participants?.total);
  const open: [GapKey, boolean][] = [
    ['workshop-days', day === undefined],
    ['participants-total', !hasNumber],
    ['participants-by-sex', isOpen(participants?.by_sex)],
    ['participants-by-sector', isOpen(participants?.by_sector)],
    ['participants-by-region', isOpen(participants?.by_region)],
    ['attribution', isOpen(workshop.attribution)],
    ['prioritisation', isOpen(workshop.prioritisation)],
  ];
  return gapsOf(ORGANISERS, open, onlyOne(workshops, workshop.title));
}

function areaGaps(part: AreaPart): OneGap[] {
  const title = { text: part.area.title };
  const recorded = gapsOf(
    ORGANISERS,
    [
      ['findings', part.findings.length === 0],
      ['recommendations', part.recommendations.length === 0],
    ],
    title,
  );
  const actions = part.objectives.flatMap((objective) => objective.actions);
  const planned = gapsOf(
    WORKING_GROUP,
    [
      ['objectives', part.objectives.length === 0],
      ['actions', part.objectives.length > 0 && actions.length === 0],
    ],
    title,
  );
  const answered = new Set(part.recommendations.flatMap(({ answers }) => answers));
  return [
    ...recorded,
    ...planned,
    ...part.recommendations.flatMap(({ recommendation, answers, actions: taking }) =>
      gapsOf(
        WORKING_GROUP,
        [
          ['recommendation-finding', answers.length === 0],
          ['recommendation-action', taking.length === 0 && isOpen(recommendation.disposition)],
        ],
        { text: recommendation.statement },
      ),
    ),
    ...part.findings
      .filter((finding) => !answered.has(finding) && isOpen(finding.disposition))
      .map((finding) => gap(WORKING_GROUP, 'finding-answer', { text: finding.statement })),
  ];
}

function workingGroupGaps(workshops: readonly WorkshopRecord[]): OneGap[] {
  const groups = workshops.flatMap((workshop) => known(workshop.working_group) ?? []);
  if (groups.length === 0) return [gap(ORGANISERS, 'working-group', undefined)];
  return groups.flatMap((group) =>
    gapsOf(
      WORKING_GROUP,
      [
        ['working-group-seats', isOpen(group.seats)],
        ['working-group-chair', isOpen(group.chair)],
        ['working-group-rhythm', isOpen(group.meeting_rhythm)],
        ['working-group-reporting', isOpen(group.reporting_line)],
      ],
      onlyOne(groups.length, group.name),
    ),
  );
}

function themeGaps(project: Project, areas: readonly AreaPart[]): OneGap[] {
  const decided = new Map<string, Set<string>>();
  for (const plan of project.plans) {
    for (const { theme } of items(plan.theme_decisions)) {
      decided.set(theme, (decided.get(theme) ?? new Set()).add(plan.area));
    }
  }
  return project.themes
    .filter((theme) => areas.some(({ area }) => decided.get(theme.id)?.has(area.id) !== true))
    .map((theme) => gap(WORKING_GROUP, 'theme-decisions', { text: theme.title }));
}

function actionGaps(part: ActionPart): OneGap[] {
  const { action, number, indicators, leads } = part;
  const [lead, ...others] = leads;
  const asked: Ask =
    lead !== undefined && others.length === 0 ? { type: 'lead', institution: lead } : WORKING_GROUP;
  return [
    ...gapsOf(
      WORKING_GROUP,
      [
        ['action-lead', isOpen(action.lead)],
        ['action-timeframe', isOpen(action.timeframe)],
        ['action-indicator', isOpen(action.indicators)],
        ['action-cost', isOpen(action.cost)],
      ],
      { text: action.statement, number },
    ),
    ...indicators.flatMap((indicator) =>
      gapsOf(
        asked,
        [
          ['indicator-baseline', isOpen(indicator.baseline)],
          ['indicator-target', isOpen(indicator.targets)],
        ],
        { text: indicator.title, number },
      ),
    ),
  ];
}

function planGaps(project: Project): OneGap[] {
  const plan = project.settings.plan;
  if (isOpen(plan)) return [gap(HOST_PLAN, 'plan', undefined)];
  const host = known(plan);
  if (host === undefined) return [];
  return gapsOf(HOST_PLAN, [['plan-period', isOpen(host.period)]], undefined);
}

function gapsOf(
  ask: Ask,
  open: readonly [GapKey, boolean][],
  of: GapSubject | undefined,
): OneGap[] {
  return open.filter(([, isGap]) => isGap).map(([key]) => gap(ask, key, of));
}

function gap(ask: Ask, key: GapKey, of: GapSubject | undefined): OneGap {
  return { ask, key, of };
}

/** In the order of first mention; within a part in the order of `GAP_KEYS`. */
function groupByAsk(gaps: readonly OneGap[]): readonly MissingPart[] {
  const parts = new Map<string, { ask: Ask; byKey: Map<GapKey, GapSubject[]> }>();
  for (const { ask, key, of } of gaps) {
    const name = ask.type === 'lead' ? `lead ${ask.institution.id}` : ask.type;
    const part = parts.get(name) ?? { ask, byKey: new Map<GapKey, GapSubject[]>() };
    parts.set(name, part);
    const subjects = part.byKey.get(key) ?? [];
    part.byKey.set(key, subjects);
    if (of !== undefined) subjects.push(of);
  }
  return [...parts.values()].map(({ ask, byKey }) => ({
    ask,
    gaps: GAP_KEYS.flatMap((key): Gap[] => {
      const of = byKey.get(key);
      return of === undefined ? [] : [{ key, of }];
    }),
  }));
}
