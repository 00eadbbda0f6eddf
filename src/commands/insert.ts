import { resolve } from 'node:path';
import { isUserError } from '../model/errors.js';
import { listing, plural, say, wordingOf, type Message } from '../model/message.js';
import type { System } from '../system/system.js';
import { areClean } from './check-outputs.js';
import { tellNotes, type DraftsOptions } from './draft-documents.js';
import { draftRegions, type DraftedRegion, type DraftedRegions } from './draft-regions.js';
import { exitCodeOf, hostFormat, isRefused, type HostFormat, type State } from './host-formats.js';
import { hostOutput, keepBackup, type OutputOptions } from './host-output.js';
import { hostPlans, type HostPlan, type RegionOptions } from './host-plans.js';
import { openChecked } from './open-checked.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { shownPath } from './project-files.js';
import type { TrackOptions } from './signature.js';
import { tellRefusal } from './tell-refusal.js';

interface InsertOptions
  extends Omit<DraftsOptions, 'languages'>, TrackOptions, OutputOptions, RegionOptions {
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  /** Only to say how the regions stand to the data. */
  readonly check: boolean;
}

type Options = InsertOptions & GlobalOptions;

/**
 * Puts the section into the country's own plan, or brings it up to date there; without a plan named,
 * all that napdraft.yaml says is to be put into plans.
 */
export async function insert(
  host: string | undefined,
  options: Options,
  system: System,
): Promise<number> {
  const named =
    host === undefined ? undefined : resolve(system.workingFolder, options.folder, host);
  // A plan that cannot be read is told before the project is.
  if (named !== undefined) await system.readBytes(named);
  const checked = await openChecked(undefined, options, system);
  if ('exitCode' in checked) return checked.exitCode;
  const plans = hostPlans(named, options, checked);
  const drafted: Target[] = [];
  for (const plan of plans) {
    const regions = await draftRegions(plan.regions, checked, options, system);
    if ('exitCode' in regions) return regions.exitCode;
    const { path } = plan;
    const shown = shownPath(system, path);
    const format = await hostFormat(path);
    drafted.push({ path, shown, format, bytes: await system.readBytes(path), ...regions });
  }
  const notes = drafted.flatMap((target) => target.notes);
  await tellNotes(notes, options, system);
  return options.check
    ? tellStates(drafted, options, system)
    : writeAll(drafted, { plans, options }, system);
}

/** What is put into which plan. */
interface Target extends DraftedRegions {
  readonly path: string;
  readonly shown: string;
  readonly format: HostFormat;
  readonly bytes: Uint8Array;
}

async function tellStates(
  targets: readonly Target[],
  options: Options,
  system: System,
): Promise<number> {
  let exitCode = 0;
  const advice = new Set<Message>();
  for (const { format, bytes, shown, regions } of targets) {
    for (const { document, request } of regions) {
      const found = format.stateOf(bytes, document, request);
      if (isRefused(found)) {
        await tellRefusal({ ...found, host: shown }, options, system);
        exitCode = Math.max(exitCode, exitCodeOf(found));
        continue;
      }
      system.stdout(`${shown}: ${request.region}: ${found.state}\n`);
      if (found.state === 'fresh') continue;
      exitCode = Math.max(exitCode, 1);
      advice.add(ADVICE[found.state]);
    }
  }
  for (const message of advice) await tell(message, options, system);
  return exitCode;
}

const ADVICE: Readonly<Record<Exclude<State, 'fresh'>, Message>> = {
  stale: say`the data has changed since the region was written; run the same without --check`,
  edited: say`the region was edited by hand; bring the edits into the data, then use --overwrite`,
  missing: say`the host does not have the region; run the same without --check, with a place for it`,
};

/** Makes every file, and checks what it says, before the first is written. */
async function writeAll(
  targets: readonly Target[],
  { plans, options }: { readonly plans: readonly HostPlan[]; readonly options: Options },
  system: System,
): Promise<number> {
  const files: File[] = [];
  for (const target of targets) {
    const filled = fill(target);
    if (isRefused(filled)) {
      await tellRefusal({ ...filled, host: target.shown }, options, system);
      return exitCodeOf(filled);
    }
    const out = hostOutput(target.path, options, { plans, system });
    const { whole } = target;
    const { bytes, notes } = filled;
    const host = withoutRegions(target, target.bytes) ?? target.bytes;
    const output = { path: out, content: bytes, host };
    const { audience } = options;
    if (!(await areClean([output], { whole, audience }, options, system))) return 1;
    for (const note of notes) await tell(note, options, system);
    files.push({ target, out, bytes });
  }
  let exitCode = 0;
  for (const file of files) exitCode = Math.max(exitCode, await write(file, options, system));
  return exitCode;
}

/** A plan with all its regions. */
interface Filled {
  readonly bytes: Uint8Array;
  readonly notes: readonly Message[];
}

function fill({ format, bytes, regions }: Target) {
  let filled: Filled = { bytes, notes: [] };
  for (const { document, request } of regions) {
    const inserted = format.insert(filled.bytes, document, request);
    if (isRefused(inserted)) return inserted;
    filled = { bytes: inserted.bytes, notes: [...filled.notes, ...inserted.notes] };
  }
  return filled;
}

interface File {
  readonly target: Target;
  readonly out: string;
  readonly bytes: Uint8Array;
}

async function write(file: File, options: Options, system: System): Promise<number> {
  const { target, out, bytes } = file;
  const { path, regions } = target;
  const shown = shownPath(system, out);
  if (bytes === target.bytes && (out === path || options.output === undefined)) {
    await tell(upToDate(regions), options, system);
    return 0;
  }
  if (out !== path && !options.overwrite && (await holdsOtherWork(file, system))) {
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
  checkResult(file);
  if (out === path) await keepBackup(path, target.bytes, system);
  await system.write(out, bytes);
  system.stdout(`${shown}\n`);
  return 0;
}

function upToDate(regions: readonly DraftedRegion[]): Message {
  const names = listing(regions.map(({ request }) => say`\`${request.region}\``));
  return say`${plural(
    regions.length,
    say`the region ${names} is up to date; nothing was written`,
    say`the regions ${names} are up to date; nothing was written`,
  )}`;
}

/** Whether a file is more than an earlier result: somebody may have worked in it since. */
async function holdsOtherWork({ target, out, bytes }: File, system: System): Promise<boolean> {
  if ((await system.kindOf(out)) === 'nothing') return false;
  const there = await system.readBytes(out);
  if (Buffer.compare(there, bytes) === 0) return false;
  try {
    const own = withoutRegions(target, there, 'unless-edited');
    const host = withoutRegions(target, target.bytes);
    return own === undefined || host === undefined || !target.format.haveSameText(own, host);
  } catch (error) {
    // What cannot be read as a host was not made by us.
    if (isUserError(error)) return true;
    throw error;
  }
}

/** What a file says without our regions; undefined where they were edited, and that matters. */
function withoutRegions(
  { format, regions }: Target,
  bytes: Uint8Array,
  edits: 'unless-edited' | 'edited-too' = 'edited-too',
): Uint8Array | undefined {
  let left = bytes;
  for (const { request } of regions) {
    const removed = format.remove(left, request.region, edits === 'edited-too');
    if (!isRefused(removed)) left = removed.bytes;
    else if (removed.refused.reason === 'edited') return undefined;
  }
  return left;
}

/** A result that is not read back as what was asked for must not replace a plan. */
function checkResult({ bytes, target }: File): void {
  for (const { document, request } of target.regions) {
    const found = target.format.stateOf(bytes, document, request);
    if (isRefused(found) || found.state !== 'fresh') {
      throw new Error('the region is not read back from the host as it was written');
    }
  }
}

async function tell(message: Message, options: GlobalOptions, system: System): Promise<void> {
  if (options.quiet) return;
  const { catalogue } = await openWords(options, system);
  system.stderr(`${wordingOf(message, catalogue)}\n`);
}
