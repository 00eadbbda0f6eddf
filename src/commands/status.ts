import { resolve } from 'node:path';
import { check } from '../check/check.js';
import { assembleSection } from '../draft/assemble-section.js';
import { releaseProject } from '../draft/release-project.js';
import type { Section } from '../draft/section.js';
import { createWords } from '../draft/words.js';
import { known } from '../model/absent.js';
import { interval, lastDay } from '../model/date.js';
import type { Reported, Severity, Stage } from '../model/diagnostic.js';
import { plural, say, wordingOf, type Message } from '../model/message.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import { fieldTrees, labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { exitCodeOf } from './exit-code.js';
import { openProject } from './open-project.js';
import type { GlobalOptions } from './options.js';
import { openWords } from './open-words.js';
import { tellFaults } from './tell-faults.js';
import { unlessPersonal } from './without-personal-data.js';

export interface StatusOptions {
  readonly stage: Stage | undefined;
  readonly json: boolean;
}

/** Where a project stands. Texts are in the language of the person, for a program in its source language. */
interface Status {
  readonly title: string;
  readonly stage: Stage;
  readonly plan:
    { readonly title: string; readonly finalised_on?: string; readonly days?: number } | undefined;
  readonly counts: Readonly<
    Record<
      | 'workshops'
      | 'priority_areas'
      | 'themes'
      | 'findings'
      | 'recommendations'
      | 'objectives'
      | 'actions'
      | 'indicators',
      number
    >
  >;
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
  const { project: released } = releaseProject(project, 'public', fieldTrees);
  const section = assembleSection(released, reference);
  const [source = 'en'] = project.settings.languages;
  // What a program reads must not depend on who runs it.
  const language = options.json ? source : words.language;
  const whole = statusOf(project, section, { reported, stage, language }, system.now());
  const state = system.ci === undefined ? whole : forTheLog(whole);
  system.stdout(
    options.json
      ? `${JSON.stringify(state, undefined, 2)}\n`
      : statusText(state)
          .map((line) => `${visible(wordingOf(line, words.catalogue))}\n`)
          .join(''),
  );
  return 0;
}

/** In the log of a job, which others read, no title tells of a person. */
function forTheLog(state: Status): Status {
  const { title, plan, areas } = state;
  return {
    ...state,
    title: unlessPersonal(title),
    plan: plan === undefined ? undefined : { ...plan, title: unlessPersonal(plan.title) },
    areas: areas.map((area) => ({ ...area, title: unlessPersonal(area.title) })),
  };
}

function statusOf(
  project: Project,
  section: Section,
  {
    reported,
    stage,
    language,
  }: { readonly reported: readonly Reported[]; readonly stage: Stage; readonly language: string },
  now: Date,
): Status {
  const source = project.settings.languages[0] ?? 'en';
  const text = (given: Parameters<typeof wording>[0]) => wording(given, language, source).value;
  const own = labels[language] ?? {};
  const words = createWords(language, { own, fallback: labels['en'] ?? {} }, reference.countries);
  const count = (severity: Severity) => reported.filter((one) => one.severity === severity).length;
  const plan = known(project.settings.plan);
  const finalised = known(plan?.finalised_on);
  return {
    title: text(project.settings.title ?? plan?.title ?? words.label('title') ?? ''),
    stage,
    plan:
      plan === undefined
        ? undefined
        : {
            title: text(plan.title),
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
      title: text(part.area.title),
      findings: part.findings.length,
      recommendations: part.recommendations.length,
      objectives: part.objectives.length,
      actions: part.objectives.reduce((sum, { actions }) => sum + actions.length, 0),
    })),
    missing: section.missing.map(({ ask, gaps }) => ({
      ask:
        ask.type === 'lead'
          ? text(ask.institution.name)
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

function statusText(state: Status): readonly Message[] {
  const { title, stage, plan, counts, areas, missing, faults } = state;
  return [
    say`${title} (stage: ${stage})`,
    ...(plan === undefined ? [] : [planLine(plan)]),
    say``,
    say`workshops: ${counts.workshops}, priority areas: ${counts.priority_areas}, themes: ${counts.themes}, findings: ${counts.findings}, recommendations: ${counts.recommendations}, objectives: ${counts.objectives}, actions: ${counts.actions}, indicators: ${counts.indicators}`,
    say``,
    say`In each priority area: findings, recommendations, objectives, actions`,
    ...areas.map((area) => {
      const { findings, recommendations, objectives, actions } = area;
      const cells = [findings, recommendations, objectives, actions];
      return say`  ${cells.map((count) => String(count).padStart(4)).join('')}  ${area.title}`;
    }),
    ...missing.flatMap(({ ask, gaps }) => [
      say``,
      say`${ask}:`,
      ...gaps.map((gap) => say`  - ${gap}`),
    ]),
    say``,
    say`Faults: error ${faults.error}, warning ${faults.warning}, info ${faults.info} (napdraft validate lists them)`,
  ];
}

function planLine({ title, finalised_on: date, days }: NonNullable<Status['plan']>): Message {
  if (date === undefined) return say`Plan: ${title}`;
  if (days === undefined) return say`Plan: ${title}, to be finalised on ${date}`;
  const distance = Math.abs(days);
  return days >= 0
    ? say`Plan: ${title}, to be finalised on ${date}, ${plural(distance, say`${distance} day left`, say`${distance} days left`)}`
    : say`Plan: ${title}, to be finalised on ${date}, ${plural(distance, say`${distance} day ago`, say`${distance} days ago`)}`;
}
