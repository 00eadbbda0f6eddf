import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { check } from '../check/check.js';
import { assembleSection } from '../draft/assemble-section.js';
import { draftSection } from '../draft/draft-section.js';
import { known } from '../model/absent.js';
import type { Reported } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { UserError } from '../model/errors.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import { labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { printedFields } from '../write/docx/anchors.js';
import { exitCodeOf } from './exit-code.js';
import { openHost } from './open-host.js';
import { USUAL_PROFILE, openProfile } from './open-profile.js';
import { openProject } from './open-project.js';
import { shownPath } from './project-files.js';
import { openTemplates } from './open-templates.js';
import { type CheckOptions, type GlobalOptions } from './options.js';
import { openWords } from './open-words.js';
import { tellFaults } from './tell-faults.js';
import type { OutputFormatName } from './output-format-names.js';
import { outputFormats } from './output-formats.js';

export interface RenderOptions extends CheckOptions {
  readonly formats: readonly OutputFormatName[];
  /** Instead of all languages of the project. */
  readonly languages: readonly string[] | undefined;
  /** Instead of `out` in the folder of the project. */
  readonly out: string | undefined;
  /** Instead of the profile of the project. */
  readonly profile: string | undefined;
  /** Whether to keep what was rendered, by which a file that comes back can be compared. */
  readonly snapshot: boolean;
}

/** Reads, checks, drafts, and then writes one file for each language and format. */
export async function render(
  path: string | undefined,
  options: RenderOptions & GlobalOptions,
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
  const exitCode = exitCodeOf(reported, options.failOn);
  if (project === undefined || exitCode !== 0) {
    const grave = reported.filter(({ severity }) => severity === 'error');
    await refuse(grave.length > 0 ? grave : reported, { ...words, sources }, options, system);
    return exitCode === 0 ? 1 : exitCode;
  }

  const languages = chosenLanguages(options.languages, project);
  const profile = await openProfile(
    system,
    opened.folder,
    options.profile ?? project.settings.profile ?? USUAL_PROFILE,
  );
  const chosen = profile.value;
  if (chosen === undefined) {
    const refused = toReported(profile.diagnostics, profile.sources, stage, words.catalogue);
    await refuse(refused, { ...words, sources: profile.sources }, options, system);
    return 1;
  }
  const templates = await openTemplates(system, opened.folder);
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
    return 1;
  }

  if (!options.quiet) system.stderr(notes(reported, project, languages));
  const documents = drafts.map(({ value }) => value);
  await writeAll(documents, project, opened.folder, options, system);
  return 0;
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

function chosenLanguages(
  wanted: readonly string[] | undefined,
  project: Project,
): readonly string[] {
  const { languages } = project.settings;
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

/** Makes every file before it writes the first, so that a fault leaves none behind. */
async function writeAll(
  documents: readonly Document[],
  project: Project,
  folder: string,
  options: RenderOptions & GlobalOptions,
  system: System,
): Promise<void> {
  const host = await openHost(system);
  const out = resolve(system.workingFolder, options.folder, options.out ?? join(folder, 'out'));
  const source = project.settings.languages[0] ?? 'en';
  const organisation = known(project.settings.organisation);
  const files: { path: string; content: string | Uint8Array }[] = [];
  const snapshots: { path: string; content: string }[] = [];
  for (const document of documents) {
    const hash = hashOf(document);
    if (options.snapshot) snapshots.push(snapshot(document, hash, folder));
    for (const format of options.formats) {
      const { extension, write } = await outputFormats[format]();
      const context = {
        host,
        hash,
        organisation:
          organisation === undefined
            ? undefined
            : wording(organisation, document.language, source).value,
      };
      const name = `${basename(folder)}.${document.language}.${extension}`;
      files.push({ path: join(out, name), content: write(document, context) });
    }
  }
  for (const { path, content } of snapshots) await system.write(path, content);
  for (const { path, content } of files) {
    await system.write(path, content);
    system.stdout(`${shownPath(system, path)}\n`);
  }
}

/** By this hash of what was rendered, which the file carries, one that comes back is known. */
function hashOf(document: Document): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** What was rendered, field by field, to compare a file with that comes back edited. */
function snapshot(document: Document, hash: string, folder: string) {
  const record = { hash, language: document.language, fields: printedFields(document) };
  return {
    path: join(folder, '.napdraft', 'renders', `${hash}.json`),
    content: `${JSON.stringify(record, undefined, 2)}\n`,
  };
}
