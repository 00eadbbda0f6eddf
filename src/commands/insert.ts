import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Document } from '../model/document.js';
import { UserError, isUserError } from '../model/errors.js';
import { say, wordingOf, type Message } from '../model/message.js';
import type { System } from '../system/system.js';
import { draftDocuments, type DraftsOptions } from './draft-documents.js';
import {
  exitCodeOf,
  hostFormat,
  isRefused,
  type HostFormat,
  type Inserted,
  type Place,
  type Request,
  type State,
} from './host-formats.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { shownPath } from './project-files.js';
import { tellRefusal } from './tell-refusal.js';

export interface InsertOptions extends Omit<DraftsOptions, 'languages'> {
  readonly language: string | undefined;
  readonly place: Place | undefined;
  /** The name of the region; made of the profile and the language when not given. */
  readonly region: string | undefined;
  /** The file to write; beside the host when neither this nor `inPlace` is given. */
  readonly output: string | undefined;
  readonly inPlace: boolean;
  readonly landscape: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  /** Only to say how the region stands to the data. */
  readonly check: boolean;
}

/** Puts the section into the country's own plan, or brings it up to date there. */
export async function insert(
  host: string,
  options: InsertOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const path = resolve(system.workingFolder, options.folder, host);
  const bytes = await system.readBytes(path);
  const format = await hostFormat(path);
  const languages = options.language === undefined ? 'first' : [options.language];
  const drafts = await draftDocuments(undefined, { ...options, languages }, system);
  if ('exitCode' in drafts) return drafts.exitCode;
  const [document] = drafts.documents;
  if (document === undefined) throw new Error('there is no draft in the language asked for');
  const { place, overwrite, landscape } = options;
  const region = options.region ?? `${drafts.profile}-${document.language.toLowerCase()}`;
  const request: Request = { region, place, overwrite, landscape };
  const target: Target = { format, path, bytes, document, request };
  if (options.check) return tellState(target, options, system);

  const inserted = format.insert(bytes, document, request);
  if (isRefused(inserted)) {
    await tellRefusal(inserted, options, system);
    return exitCodeOf(inserted);
  }
  return write(inserted, target, options, system);
}

/** What is put where. */
interface Target {
  readonly format: HostFormat;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly document: Document;
  readonly request: Request;
}

async function tellState(
  { format, path, bytes, document, request }: Target,
  options: GlobalOptions,
  system: System,
): Promise<number> {
  const found = format.stateOf(bytes, document, request);
  if (isRefused(found)) {
    await tellRefusal(found, options, system);
    return exitCodeOf(found);
  }
  system.stdout(`${shownPath(system, path)}: ${request.region}: ${found.state}\n`);
  if (found.state === 'fresh') return 0;
  await tell(ADVICE[found.state], options, system);
  return 1;
}

const ADVICE: Readonly<Record<Exclude<State, 'fresh'>, Message>> = {
  stale: say`the data has changed since the region was written; run the same without --check`,
  edited: say`the region was edited by hand; bring the edits into the data, then use --overwrite`,
  missing: say`the host does not have the region; run the same without --check, with a place for it`,
};

async function write(
  inserted: Inserted,
  target: Target,
  options: InsertOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const { path, bytes, request } = target;
  const out = outputPath(path, options, system);
  const shown = shownPath(system, out);
  for (const note of inserted.notes) await tell(note, options, system);
  if (inserted.change === 'none' && (out === path || options.output === undefined)) {
    await tell(
      say`the region \`${request.region}\` is up to date; nothing was written`,
      options,
      system,
    );
    return 0;
  }
  if (out !== path && !options.overwrite && (await holdsOtherWork(out, inserted, target, system))) {
    await tell(
      say`\`${shown}\` is there already and is not what an earlier run made of this host; refresh it by itself with --in-place, name another file with -o, or replace it with --overwrite`,
      options,
      system,
    );
    return 1;
  }
  if (options.dryRun) {
    await tell(say`\`${shown}\` would be written`, options, system);
    return 0;
  }
  checkResult(inserted, target);
  if (out === path) await keepBackup(path, bytes, system);
  await system.write(out, inserted.bytes);
  system.stdout(`${shown}\n`);
  return 0;
}

/** `plan-draft.docx` for `plan.docx`, unless another file is named. */
function outputPath(
  path: string,
  { output, inPlace, folder }: InsertOptions & GlobalOptions,
  system: System,
): string {
  if (output !== undefined && inPlace) {
    throw new UserError('-o names another file and --in-place none; give one of them', 2);
  }
  if (inPlace) return path;
  if (output !== undefined) return resolve(system.workingFolder, folder, output);
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)}-draft${ending}`);
}

/** Whether a file is more than an earlier result: somebody may have worked in it since. */
async function holdsOtherWork(
  out: string,
  { bytes }: Inserted,
  { format, bytes: host, request }: Target,
  system: System,
): Promise<boolean> {
  if ((await system.kindOf(out)) === 'nothing') return false;
  const there = await system.readBytes(out);
  if (Buffer.compare(there, bytes) === 0) return false;
  try {
    const removed = format.remove(there, request.region, false);
    return isRefused(removed) || !format.haveSameText(removed.bytes, host);
  } catch (error) {
    // What cannot be read as a host was not made by us.
    if (isUserError(error)) return true;
    throw error;
  }
}

/** A result that is not read back as what was asked for must not replace a plan. */
function checkResult({ bytes }: Inserted, { format, document, request }: Target): void {
  const found = format.stateOf(bytes, document, request);
  if (isRefused(found) || found.state !== 'fresh') {
    throw new Error('the region is not read back from the host as it was written');
  }
}

/** The first state of a day is kept. */
async function keepBackup(path: string, bytes: Uint8Array, system: System): Promise<void> {
  const day = system.now().toISOString().slice(0, 10).replaceAll('-', '');
  const backup = `${path}.bak-${day}`;
  if ((await system.kindOf(backup)) === 'nothing') await system.write(backup, bytes);
}

async function tell(message: Message, options: GlobalOptions, system: System): Promise<void> {
  if (options.quiet) return;
  const { catalogue } = await openWords(options, system);
  system.stderr(`${wordingOf(message, catalogue)}\n`);
}
