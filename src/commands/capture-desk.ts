import { join, resolve } from 'node:path';
import type { ChoiceContext } from '../capture/choices.js';
import type { Files } from '../capture/placement.js';
import type { Ground } from '../capture/put-record.js';
import type { Setting } from '../capture/record-kind.js';
import { known } from '../model/absent.js';
import { CODES } from '../model/codes.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { Project, WorkshopRecord } from '../model/project.js';
import { wording } from '../model/text.js';
import { keyOrder } from '../read/key-order.js';
import { labels } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { openProject, type OpenedProject } from './open-project.js';
import type { Words } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { SCHEMA_FOLDER } from './new-project.js';
import { kindOfFile, shownFrom, shownPath } from './project-files.js';
import { tellFaults } from './tell-faults.js';

/** A project that is open to be written into. */
export interface Desk {
  /** The folder of the project, as an absolute path. */
  readonly folder: string;
  readonly opened: OpenedProject;
  readonly project: Project;
  readonly workshop: WorkshopRecord;
  readonly setting: Setting;
  readonly words: Words;
  readonly choices: ChoiceContext;
  readonly ground: Ground;
}

export interface DeskOptions extends GlobalOptions {
  /** The language that is written down; the first of the project when not given. */
  readonly language: string | undefined;
}

/**
 * Opens the project. A number, the exit code, when a file of it cannot be read, of which the user
 * was told, as what is not known to be there must not be written again; or when they chose no
 * workshop.
 */
export async function openDesk(
  chooseWorkshop: (project: Project) => Promise<WorkshopRecord | undefined>,
  words: Words,
  options: DeskOptions,
  system: System,
): Promise<Desk | 3 | 130> {
  const opened = await openProject(system, resolve(system.workingFolder, options.folder));
  const { value: project, diagnostics, sources, folder } = opened;
  const unreadable = diagnostics.filter(({ code }) => 'unreadable' in CODES[code]);
  if (project === undefined || unreadable.length > 0) {
    const stage = project?.settings.stage ?? 'findings';
    const faults = project === undefined ? diagnostics : unreadable;
    const reported = toReported(faults, sources, stage, words.catalogue);
    await tellFaults(reported, { ...words, sources }, options, system);
    return 3;
  }
  const workshop = await chooseWorkshop(project);
  if (workshop === undefined) return 130;
  const setting = settingOf(project, workshop, options, words);
  const ownLabels = labels[words.language] ?? {};
  return {
    folder,
    opened,
    project,
    workshop,
    setting,
    words,
    choices: { project, language: words.language, labels: ownLabels },
    ground: groundOf(opened, project, workshop, setting, system),
  };
}

function settingOf(
  project: Project,
  workshop: WorkshopRecord,
  options: DeskOptions,
  words: Words,
): Setting {
  const { languages } = project.settings;
  const [source = words.language] = languages;
  const language = options.language ?? source;
  if (!languages.includes(language)) {
    throw new UserError(
      say`\`${language}\` is not a language of the project; it has ${languages.join(', ')}. Add it to \`languages\` in napdraft.yaml to write in it`,
      2,
    );
  }
  return {
    language,
    languages,
    attribution: known(workshop.attribution) ?? 'anonymous',
    themes: project.themes.map(({ id }) => id),
    nameOf: (kind, id) => {
      const theme = project.themes.find((each) => each.id === id)?.title;
      const body = project.institutions.find((each) => each.id === id)?.name;
      const text = kind === 'theme' ? theme : body;
      return text === undefined ? id : wording(text, words.language, source).value;
    },
  };
}

function groundOf(
  { inputs, names, folder }: OpenedProject,
  { plans, objectives }: Project,
  workshop: WorkshopRecord,
  setting: Setting,
  system: System,
): Ground {
  const shown = (name: string) => shownPath(system, join(folder, name));
  const files: Files = {
    workshop: workshop.at.file,
    institutions: shown('institutions.yaml'),
    planOf: (area) =>
      plans.find((plan) => plan.area === area)?.at.file ?? shown(`plan/${area}.yaml`),
  };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    texts: new Map(inputs.map(({ file, bytes }) => [file, decoder.decode(bytes)])),
    files,
    setting,
    objectives: new Map(objectives.map(({ id, at }) => [id, at])),
    ids: new Set([...names.values()].flatMap(({ ids }) => ids.map(({ id }) => id))),
    made: new Map(),
    newFile: (file) => newFile(nameIn(folder, file, system)),
    order: (file) => keyOrder(kindOfFile(nameIn(folder, file, system)) ?? 'workshop'),
  };
}

/** The name of a file from the folder of the project on. */
export function nameIn(folder: string, shown: string, system: System): string {
  return shownFrom(folder, resolve(system.workingFolder, shown));
}

/** What stands in a file before its first record. */
function newFile(name: string): string {
  const kind = kindOfFile(name);
  const up = name.includes('/') ? '../' : '';
  const schema = `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${kind ?? 'workshop'}.schema.json\n`;
  const area = /^plan\/(.+)\.yaml$/.exec(name)?.[1];
  return area === undefined ? schema : `${schema}area: ${area}\n`;
}
