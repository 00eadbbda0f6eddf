import { resolve } from 'node:path';
import { check } from '../check/check.js';
import { assembleSection } from '../draft/assemble-section.js';
import { draftSection } from '../draft/draft-section.js';
import type { Reported } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { UserError } from '../model/errors.js';
import type { Project } from '../model/project.js';
import { labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { exitCodeOf } from './exit-code.js';
import { USUAL_PROFILE, openProfile } from './open-profile.js';
import { openProject } from './open-project.js';
import { openTemplates } from './open-templates.js';
import { openWords } from './open-words.js';
import type { CheckOptions, GlobalOptions } from './options.js';
import { tellFaults } from './tell-faults.js';

export interface DraftsOptions extends CheckOptions {
  /** All languages of the project when not given; `first` is the one that its texts are in. */
  readonly languages: readonly string[] | 'first' | undefined;
  /** Instead of the profile of the project. */
  readonly profile: string | undefined;
}

export interface Drafts {
  /** One for each language. */
  readonly documents: readonly Document[];
  readonly project: Project;
  /** The folder of the project. */
  readonly folder: string;
  /** The id of the profile that was used. */
  readonly profile: string;
}

/** Why there are no drafts was said to the user; what is left is the exit code. */
export interface NoDrafts {
  readonly exitCode: number;
}

/** Reads, checks and drafts a project. */
export async function draftDocuments(
  path: string | undefined,
  options: DraftsOptions & GlobalOptions,
  system: System,
): Promise<Drafts | NoDrafts> {
  const opened = await openProject(
    system,
    resolve(system.workingFolder, options.folder, path ?? ''),
  );
  const project = opened.value;
  const found = project === undefined ? [] : check(project, reference);
  const stage = options.stage ?? project?.settings.stage ?? 'findings';
  const { sources, folder } = opened;
  const words = await openWords(options, system);
  const reported = toReported([...opened.diagnostics, ...found], sources, stage, words.catalogue);
  const exitCode = exitCodeOf(reported, options.failOn);
  if (project === undefined || exitCode !== 0) {
    const grave = reported.filter(({ severity }) => severity === 'error');
    await refuse(grave.length > 0 ? grave : reported, { ...words, sources }, options, system);
    return { exitCode: exitCode === 0 ? 1 : exitCode };
  }

  const languages = chosenLanguages(options.languages, project);
  const id = options.profile ?? project.settings.profile ?? USUAL_PROFILE;
  const profile = await openProfile(system, folder, id);
  const chosen = profile.value;
  if (chosen === undefined) {
    const refused = toReported(profile.diagnostics, profile.sources, stage, words.catalogue);
    await refuse(refused, { ...words, sources: profile.sources }, options, system);
    return { exitCode: 1 };
  }
  const templates = await openTemplates(system, folder);
  const section = assembleSection(project, reference);
  const drafts = languages.map((language) =>
    draftSection(section, project, {
      profile: chosen,
      language,
      labels: { own: labelsOf(language) ?? {}, fallback: labels['en'] ?? {} },
      countries: reference.countries,
      templates,
    }),
  );
  const faults = drafts.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) {
    const refused = toReported(faults, new Map(), stage, words.catalogue);
    await refuse(refused, { ...words, sources: new Map() }, options, system);
    return { exitCode: 1 };
  }

  if (!options.quiet) system.stderr(notes(reported, project, languages));
  return { documents: drafts.map(({ value }) => value), project, folder, profile: id };
}

async function refuse(
  reported: readonly Reported[],
  words: Parameters<typeof tellFaults>[1],
  options: GlobalOptions,
  system: System,
): Promise<void> {
  await tellFaults(reported, words, options, system);
  system.stderr('Nothing was written. Mend the faults above and try again.\n');
}

function chosenLanguages(wanted: DraftsOptions['languages'], project: Project): readonly string[] {
  const { languages } = project.settings;
  if (wanted === 'first') return languages.slice(0, 1);
  const unknown = wanted?.find((language) => !languages.includes(language));
  if (unknown !== undefined) {
    throw new UserError(
      `\`${unknown}\` is not a language of the project; it has ${languages.join(', ')}. ` +
        'Add it to `languages` in napdraft.yaml to draft in it',
      2,
    );
  }
  return wanted ?? languages;
}

/** The wordings of a language, or of the language it is a variety of (`ru-KG`: `ru`). */
function labelsOf(language: string) {
  return labels[language] ?? labels[language.split('-')[0] ?? language];
}

function notes(
  reported: readonly Reported[],
  project: Project,
  languages: readonly string[],
): string {
  const unworded = languages
    .filter((language) => labelsOf(language) === undefined)
    .map((language) => `there are no wordings for \`${language}\` yet; headings are in English\n`);
  const count = reported.filter(({ code }) => code === 'missing-translation').length;
  const untranslated =
    count === 0
      ? []
      : [
          `${count} ${count === 1 ? 'text lacks' : 'texts lack'} a translation and ` +
            `${count === 1 ? 'stands' : 'stand'} in \`${project.settings.languages[0] ?? ''}\`; ` +
            '`napdraft validate` says which\n',
        ];
  return [...unworded, ...untranslated].join('');
}
