import { resolve } from 'node:path';
import { check } from '../check/check.js';
import { assembleSection } from '../draft/assemble-section.js';
import type { Section } from '../draft/section.js';
import { createWords } from '../draft/words.js';
import { known } from '../model/absent.js';
import { interval, lastDay } from '../model/date.js';
import type { Reported, Severity, Stage } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import { labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { exitCodeOf } from './exit-code.js';
import { openProject } from './open-project.js';
import type { GlobalOptions } from './options.js';
import { openWords } from './open-words.js';
import { tellFaults } from './tell-faults.js';

export interface StatusOptions {
  readonly stage: Stage | undefined;
  readonly json: boolean;
}

/** Where a project stands. Texts are in its source language. */
interface Status {
  readonly title: string;
  readonly stage: Stage;
  readonly plan:
    { readonly title: string; readonly finalised_on?: string; readonly days?: number } | undefined;
  readonly counts: Readonly<Record<string, number>>;
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly findings: number;
    readonly recommendations: number;
    readonly objectives: number;
    readonly actions: number;
  }[];
  readonly missing: readonly { readonly ask: string; readonly gaps: readonly string[] }[];
  readonly faults: Readonly<Record<Severity, number>>;
}

/** Says what the project holds, what is missing, and how many days are left. */
export async function status(
  path: string | undefined,
  options: StatusOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const opened = await openProject(
    system,
    resolve(system.workingFolder, options.folder, path ?? ''),
  );
  const project = opened.value;
  const found = project === undefined ? [] : check(project, reference);
  const stage = options.stage ?? project?.settings.stage ?? 'findings';
  const { sources } = opened;
  const words = await openWords(options, system);
  const reported = toReported([...opened.diagnostics, ...found], sources, stage, words.catalogue);
  if (project === undefined) {
    await tellFaults(reported, { ...words, sources }, options, system);
    return exitCodeOf(reported, 'error');
  }
  const section = assembleSection(project, reference);
  const state = statusOf(project, section, reported, stage, system.now());
  system.stdout(options.json ? `${JSON.stringify(state, undefined, 2)}\n` : statusText(state));
  return 0;
}

function statusOf(
  project: Project,
  section: Section,
  reported: readonly Reported[],
  stage: Stage,
  now: Date,
): Status {
  const source = project.settings.languages[0] ?? 'en';
  const say = (given: Parameters<typeof wording>[0]) => wording(given, source, source).value;
  const own = labels[source] ?? {};
  const words = createWords(source, { own, fallback: labels['en'] ?? {} }, reference.countries);
  const count = (severity: Severity) => reported.filter((one) => one.severity === severity).length;
  const plan = known(project.settings.plan);
  const finalised = known(plan?.finalised_on);
  return {
    title: say(project.settings.title ?? plan?.title ?? words.label('title') ?? ''),
    stage,
    plan:
      plan === undefined
        ? undefined
        : {
            title: say(plan.title),
            ...(finalised === undefined
              ? {}
              : { finalised_on: finalised, ...daysUntil(finalised, now) }),
          },
    counts: {
      workshops: project.workshops.length,
      priority_areas: project.areas.length,
      themes: project.themes.length,
      findings: project.findings.length,
      recommendations: project.recommendations.length,
      objectives: project.objectives.length,
      actions: project.actions.length,
      indicators: project.indicators.length,
    },
    areas: section.areas.map((part) => ({
      id: part.area.id,
      title: say(part.area.title),
      findings: part.findings.length,
      recommendations: part.recommendations.length,
      objectives: part.objectives.length,
      actions: part.objectives.reduce((sum, { actions }) => sum + actions.length, 0),
    })),
    missing: section.missing.map(({ ask, gaps }) => ({
      ask:
        ask.type === 'lead'
          ? say(ask.institution.name)
          : (words.label(`ask.${ask.type}`) ?? ask.type),
      gaps: gaps.map(({ key, of }) => {
        const gap = words.label(`gap.${key}`) ?? key;
        return of.length > 1 ? `${gap} (${of.length})` : gap;
      }),
    })),
    faults: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

/** Whole days from today to the last day of a date; negative when it has passed. */
function daysUntil(date: string, now: Date): { days: number } | undefined {
  const end = interval(date)?.end;
  if (end === undefined) return undefined;
  const day = lastDay(end);
  const then = Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return { days: Math.round((then - today) / 86_400_000) };
}

function statusText(state: Status): string {
  const lines = [
    `${state.title} (stage: ${state.stage})`,
    ...(state.plan === undefined ? [] : [planLine(state.plan)]),
    '',
    Object.entries(state.counts)
      .map(([name, count]) => `${name.replace('_', ' ')}: ${count}`)
      .join(', '),
    '',
    'In each priority area: findings, recommendations, objectives, actions',
    ...state.areas.map(
      ({ title, findings, recommendations, objectives, actions }) =>
        `  ${[findings, recommendations, objectives, actions].map((n) => String(n).padStart(4)).join('')}  ${title}`,
    ),
    ...state.missing.flatMap(({ ask, gaps }) => [
      '',
      `${ask}:`,
      ...gaps.map((gap) => `  - ${gap}`),
    ]),
    '',
    `Faults: ${Object.entries(state.faults)
      .map(([severity, count]) => `${severity} ${count}`)
      .join(', ')} (napdraft validate lists them)`,
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function planLine(plan: NonNullable<Status['plan']>): string {
  if (plan.finalised_on === undefined) return `Plan: ${plan.title}`;
  const { days } = plan;
  const left =
    days === undefined
      ? ''
      : days >= 0
        ? `, ${days} ${days === 1 ? 'day' : 'days'} left`
        : `, ${-days} ${days === -1 ? 'day' : 'days'} ago`;
  return `Plan: ${plan.title}, to be finalised on ${plan.finalised_on}${left}`;
}
