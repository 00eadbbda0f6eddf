import { join, resolve } from 'node:path';
import { slug } from '../capture/slug.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { PlanKind } from '../model/plan-kind.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { askedProject } from './asked-project.js';
import { ciFile } from './ci-file.js';
import type { CiService } from './ci-service-names.js';
import { SCHEMA_FOLDER, newProjectFiles, type NewProject } from './new-project.js';
import { shownFrom, shownPath } from './project-files.js';
import { WRITTEN_KINDS, openSchemas } from './open-schemas.js';
import type { GlobalOptions } from './options.js';
import { openWords, type Words } from './open-words.js';

export interface InitOptions {
  readonly country?: string;
  /** The source language first. */
  readonly languages?: readonly string[];
  readonly plan?: string;
  readonly planKind?: PlanKind;
  /** The titles of the priority areas, with semicolons between them. */
  readonly areas?: string;
  readonly workshop?: string;
  readonly title?: string;
  readonly date?: string;
  readonly city?: string;
  /** Also make the file by which this service checks the project. */
  readonly ci?: CiService;
  /** Without cursor movement, for screen readers and slow lines. */
  readonly plain: boolean;
  /** Whether somebody may be asked. */
  readonly input: boolean;
}

interface NewFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Makes the files of a project; refuses when one of them is already there. Without a country it asks
 * for what it needs. A project that is there can get the file of a service later.
 */
export async function init(
  path: string | undefined,
  options: InitOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const words = await openWords(options, system);
  const here = resolve(system.workingFolder, options.folder);
  const { ci } = options;
  if (ci !== undefined && options.country === undefined) {
    const folder = resolve(here, path ?? '');
    const isThere = (await system.kindOf(join(folder, 'napdraft.yaml'))) !== 'nothing';
    if (isThere) {
      await writeAll([await newCiFile(ci, folder, system)], system);
      return 0;
    }
  }
  const asked = await projectOf(path, options, words, system);
  if (asked === undefined) {
    system.stderr(`${wordingOf(say`nothing was written`, words.catalogue)}\n`);
    return 130;
  }
  const folder = resolve(here, asked.folder);
  const files = newProjectFiles(asked.project).map(({ name, content }) => ({
    path: join(folder, name),
    content,
  }));
  await refuseToOverwrite(files, folder, system);
  await writeAll(
    ci === undefined ? files : [...files, await newCiFile(ci, folder, system)],
    system,
  );
  const schemas = join(folder, SCHEMA_FOLDER);
  await writeSchemas(schemas, system);
  system.stdout(`${shownPath(system, schemas)}\n`);
  if (!options.quiet) tellNextSteps(folder, asked.project, words, system);
  return 0;
}

interface Asked {
  readonly folder: string;
  readonly project: NewProject;
}

/** What the options say, or the person; undefined when the person stops. */
async function projectOf(
  path: string | undefined,
  options: InitOptions & GlobalOptions,
  words: Words,
  system: System,
): Promise<Asked | undefined> {
  const { country, languages = ['en'] } = options;
  if (country !== undefined) {
    const areas = titlesIn(options.areas);
    return { folder: path ?? '.', project: { ...options, country, languages, areas } };
  }
  const { catalogue } = words;
  const prompter = options.input
    ? await system.prompter({ catalogue, plain: options.plain })
    : undefined;
  if (prompter === undefined) throw new UserError(nobodyToAsk(), 2);
  const answers = await askedProject(path, options, { prompter, catalogue }, system);
  if (answers === undefined) return undefined;
  const { folder, project } = answers;
  return { folder, project: { ...project, workshop: options.workshop ?? workshopId(project) } };
}

function nobodyToAsk(): Message {
  return say`a project needs a country, and here nobody can answer: give \`--country\`, and what else is known with \`--languages\`, \`--plan\`, \`--plan-kind\`, \`--workshop\`, \`--title\`, \`--date\`, \`--city\` and \`--areas\`, as in \`napdraft init my-plan --country KG --languages ru,ky\``;
}

function titlesIn(areas: string | undefined): readonly string[] {
  const titles = (areas ?? '').split(';').map((title) => title.trim());
  return titles.filter((title) => title !== '');
}

/** By place and year where they are known, as people name a workshop. */
function workshopId({ title, city, date = '' }: Omit<NewProject, 'workshop'>): string | undefined {
  if (title === undefined) return undefined;
  const [year = ''] = /\d{4}/.exec(date) ?? [];
  return slug(city === undefined ? title : `${city} ${year}`, () => false, 'workshop');
}

async function writeAll(files: readonly NewFile[], system: System): Promise<void> {
  for (const { path, content } of files) {
    await system.write(path, content);
    system.stdout(`${shownPath(system, path)}\n`);
  }
}

async function refuseToOverwrite(
  files: readonly NewFile[],
  folder: string,
  system: System,
): Promise<void> {
  const there: string[] = [];
  for (const { path } of files) {
    if ((await system.kindOf(path)) !== 'nothing') there.push(shownFrom(folder, path));
  }
  if (there.length === 0) return;
  throw new UserError(
    say`\`${shownPath(system, folder)}\` already holds ${there.join(', ')}; nothing was written. Choose another folder, or take these files out of the way`,
    2,
  );
}

async function newCiFile(ci: CiService, folder: string, system: System): Promise<NewFile> {
  const file = await ciFile(ci, folder, system);
  if ((await system.kindOf(file.path)) === 'nothing') return file;
  throw new UserError(
    say`\`${shownPath(system, file.path)}\` is already there; nothing was written. docs/ci.md says what to add to it`,
    2,
  );
}

async function writeSchemas(folder: string, system: System): Promise<void> {
  const kinds: readonly string[] = WRITTEN_KINDS;
  for (const { name, fileName, text } of await openSchemas(system)) {
    if (kinds.includes(name)) await system.write(join(folder, fileName), text);
  }
}

function tellNextSteps(
  folder: string,
  { workshop }: NewProject,
  { catalogue }: Words,
  system: System,
): void {
  const shown = shownPath(system, folder);
  const there = shown === '.' ? '' : ` -C ${/[^\w./-]/.test(shown) ? `"${shown}"` : shown}`;
  const first =
    workshop === undefined
      ? say`write the file of a workshop into \`${shownFrom(system.workingFolder, join(folder, 'workshops'))}\`; docs/format.md says how`
      : say`\`napdraft${there} capture\` asks for what the workshop said and writes it down`;
  const lines = [
    say`Next:`,
    say`  1. ${first}`,
    say`  2. \`napdraft${there} validate\` says what is missing`,
    say`  3. \`napdraft${there} render\` writes the drafts`,
  ];
  system.stderr(lines.map((line) => `${visible(wordingOf(line, catalogue))}\n`).join(''));
}
