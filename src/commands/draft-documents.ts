import { assembleSection } from '../draft/assemble-section.js';
import { prepareDraft } from '../draft/draft-section.js';
import { releaseProject } from '../draft/release-project.js';
import type { Section } from '../draft/section.js';
import type { Withheld } from '../draft/sieve.js';
import type { Audience } from '../model/audience.js';
import type { Read, Reported } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import { UserError } from '../model/errors.js';
import { listing, plural, say, wordingOf, type Message } from '../model/message.js';
import type { SourceFile } from '../model/place.js';
import type { Project } from '../model/project.js';
import { fieldTrees, labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { fillContained } from './fill-contained.js';
import { labelsOf } from './labels-of.js';
import { openChecked, type CheckedProject, type Failed } from './open-checked.js';
import { USUAL_PROFILE, openProfile } from './open-profile.js';
import { openTemplates } from './open-templates.js';
import { openWords } from './open-words.js';
import type { CheckOptions, GlobalOptions } from './options.js';
import { refuseToWrite } from './refuse-to-write.js';

export interface DraftsOptions extends CheckOptions {
  /** All languages of the project when not given; `first` is the one that its texts are in. */
  readonly languages: readonly string[] | 'first' | undefined;
  /** Instead of the profile of the project. */
  readonly profile: string | undefined;
  /** Whom the drafts are for. */
  readonly audience: Audience;
  /** The ids of the only priority areas to draft; the whole section when left out. */
  readonly areas?: readonly string[] | undefined;
}

export interface Drafts {
  /** One for each language. */
  readonly documents: readonly Document[];
  /** What the audience may read of it. */
  readonly project: Project;
  /** All of it, to make sure that nothing else is said. */
  readonly whole: Project;
  /** The folder of the project. */
  readonly folder: string;
  /** The id of the profile that was used. */
  readonly profile: string;
  /** How much the audience does not get to see. */
  readonly withheld: Withheld;
  /** What the drafts say, before it is put into words. */
  readonly section: Section;
  /** What the check before found, also what is let pass. */
  readonly reported: readonly Reported[];
  /** What the drafts lack. */
  readonly notes: readonly Message[];
}

/** Reads, checks and drafts a project. */
export async function draftDocuments(
  path: string | undefined,
  options: DraftsOptions & GlobalOptions,
  system: System,
): Promise<Drafts | Failed> {
  const checked = await openChecked(path, options, system);
  if ('exitCode' in checked) return checked;
  const drafts = await draftChecked(checked, options, system);
  if ('exitCode' in drafts) return drafts;
  await tellNotes(drafts.notes, options, system);
  return drafts;
}

/** Drafts a project that was checked, and leaves it to the caller to say what is to be noted. */
export async function draftChecked(
  { project, folder, stage, reported }: CheckedProject,
  options: DraftsOptions & GlobalOptions,
  system: System,
): Promise<Drafts | Failed> {
  const languages = chosenLanguages(options.languages, project);
  const areas = chosenAreas(options.areas, project);
  const words = await openWords(options, system);
  const refuse = async (
    faults: Read<unknown>['diagnostics'],
    sources: ReadonlyMap<string, SourceFile>,
  ) => {
    const refused = toReported(faults, sources, stage, words.catalogue);
    await refuseToWrite(refused, { ...words, sources }, options, system);
    return { exitCode: 1 };
  };
  const id = options.profile ?? project.settings.profile ?? USUAL_PROFILE;
  const opened = await openProfile(system, folder, id);
  const profile = opened.value;
  if (profile === undefined) return refuse(opened.diagnostics, opened.sources);
  const templates = await openTemplates(system, folder);
  const { audience } = options;
  const released = releaseProject(project, audience, fieldTrees);
  const section = assembleSection(released.project, reference);
  const drafts: Read<Document>[] = [];
  for (const language of languages) {
    const { filling, finish } = prepareDraft(section, released.project, {
      profile,
      language,
      labels: { own: labelsOf(language) ?? {}, fallback: labels['en'] ?? {} },
      countries: reference.countries,
      templates,
      areas,
    });
    const draft = finish(await fillContained(filling, templates, system));
    drafts.push(draft);
    // What is wrong in a template is so in every language.
    if (draft.diagnostics.length > 0) break;
  }
  const faults = drafts.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length > 0) return refuse(faults, new Map());
  return {
    documents: drafts.map(({ value }) => value),
    folder,
    profile: id,
    whole: project,
    section,
    reported,
    notes: [
      ...notes(reported, project, languages),
      ...withheldMessages(audience, released.withheld),
    ],
    ...released,
  };
}

/** Says what a draft lacks, each thing once. */
export async function tellNotes(
  messages: readonly Message[],
  options: GlobalOptions,
  system: System,
): Promise<void> {
  if (options.quiet) return;
  const { catalogue } = await openWords(options, system);
  const lines = new Set(messages.map((message) => `${wordingOf(message, catalogue)}\n`));
  system.stderr([...lines].join(''));
}

/** Numbers alone: what they are of is nothing for a log. */
function withheldMessages(audience: Audience, { records, fields }: Withheld): readonly Message[] {
  if (audience === 'public' && records + fields === 0) return [];
  const ofRecords = plural(records, say`${records} record`, say`${records} records`);
  const ofFields = plural(fields, say`${fields} field`, say`${fields} fields`);
  return [say`not shown to the audience \`${audience}\`: ${ofRecords} and ${ofFields}`];
}

function chosenLanguages(wanted: DraftsOptions['languages'], project: Project): readonly string[] {
  const { languages } = project.settings;
  if (wanted === 'first') return languages.slice(0, 1);
  const unknown = wanted?.find((language) => !languages.includes(language));
  if (unknown !== undefined) {
    throw new UserError(
      say`\`${unknown}\` is not a language of the project; it has ${languages.join(', ')}. Add it to \`languages\` in napdraft.yaml to draft in it`,
      2,
    );
  }
  return wanted ?? languages;
}

function chosenAreas(
  wanted: DraftsOptions['areas'],
  project: Project,
): readonly string[] | undefined {
  const ids = project.areas.map(({ id }) => id);
  const unknown = wanted?.find((id) => !ids.includes(id));
  if (unknown === undefined) return wanted;
  const known = listing(ids.slice(0, MOST_LISTED), Math.max(0, ids.length - MOST_LISTED));
  throw new UserError(
    ids.length === 0
      ? say`there is no priority area \`${unknown}\`; the project has none`
      : say`there is no priority area \`${unknown}\`; the project has ${known}`,
    2,
  );
}

const MOST_LISTED = 12;

function notes(
  reported: readonly Reported[],
  project: Project,
  languages: readonly string[],
): readonly Message[] {
  const unworded = languages
    .filter((language) => labelsOf(language) === undefined)
    .map((language) => say`there are no wordings for \`${language}\` yet; headings are in English`);
  const [source = ''] = project.settings.languages;
  const count = reported.filter(({ code }) => code === 'missing-translation').length;
  const untranslated =
    count === 0
      ? []
      : [
          say`${plural(
            count,
            say`${count} text lacks a translation and stands in \`${source}\`; \`napdraft validate\` says which`,
            say`${count} texts lack a translation and stand in \`${source}\`; \`napdraft validate\` says which`,
          )}`,
        ];
  return [...unworded, ...untranslated];
}
