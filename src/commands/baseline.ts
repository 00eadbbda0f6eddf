import { join, resolve } from 'node:path';
import { packOf } from '../check/packs.js';
import type { Code, Reported, Stage } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import {
  baselineOf,
  baselineText,
  parseBaseline,
  partByBaseline,
  type Baseline,
} from '../report/baseline.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { shownPath } from './project-files.js';

export interface BaselineOptions {
  /** A file, or true for the usual one of the project; undefined when none is to be used. */
  readonly baseline: string | true | undefined;
  readonly updateBaseline: boolean;
}

interface Setting {
  /** The folder of the project. */
  readonly folder: string;
  readonly stage: Stage;
  readonly catalogue: Catalogue | undefined;
}

/**
 * The faults that are not in the baseline. What is in it is counted on standard error, and so is
 * what it holds without need.
 */
export async function withoutOldFaults(
  reported: readonly Reported[],
  options: BaselineOptions,
  setting: Setting,
  system: System,
): Promise<readonly Reported[]> {
  const { baseline: chosen, updateBaseline } = options;
  if (chosen === undefined && !updateBaseline) return reported;
  const path =
    typeof chosen === 'string'
      ? resolve(system.workingFolder, chosen)
      : join(setting.folder, '.napdraft', 'baseline.json');
  const file: BaselineFile = {
    path,
    shown: shownPath(system, path),
    isThere: (await system.kindOf(path)) !== 'nothing',
  };
  const tell = (message: Message) => {
    system.stderr(`${visible(wordingOf(message, setting.catalogue))}\n`);
  };
  const baseline = updateBaseline
    ? await updated(file, baselineOf(reported, setting.stage, mayHold), { tell, system })
    : await read(file, chosen, system);
  if (baseline === undefined) return reported;
  const { fresh, old, gone } = partByBaseline(reported, baseline, { mayHold, at: setting.stage });
  if (old.length > 0) tell(say`old faults in the baseline ${file.shown}: ${old.length}`);
  if (gone.length > 0) {
    tell(
      say`faults of the baseline that are mended: ${gone.length}; take them out with --update-baseline`,
    );
    for (const { code, at } of gone) tell(say`mended: ${code} (${at})`);
  }
  return fresh;
}

interface BaselineFile {
  readonly path: string;
  readonly shown: string;
  readonly isThere: boolean;
}

/** The faults of safety are never out of sight. */
function mayHold(code: Code): boolean {
  return packOf(code) !== 'safety' && code !== 'safety-rule-weakened';
}

/** Undefined when there is none in the usual place, which a project without old faults has not. */
async function read(
  file: BaselineFile,
  chosen: BaselineOptions['baseline'],
  system: System,
): Promise<Baseline | undefined> {
  if (file.isThere) return parsed(file, system);
  if (chosen === true) return undefined;
  throw new UserError(
    say`there is no baseline \`${file.shown}\`; write one with --update-baseline`,
    2,
  );
}

/** Writes a baseline, but never over what is none: a slip must not cost a record. */
async function updated(
  file: BaselineFile,
  baseline: Baseline,
  { tell, system }: { readonly tell: (message: Message) => void; readonly system: System },
): Promise<Baseline> {
  if (file.isThere) await parsed(file, system);
  await system.write(file.path, baselineText(baseline));
  tell(say`written: ${file.shown}`);
  return baseline;
}

async function parsed({ path, shown }: BaselineFile, system: System): Promise<Baseline> {
  const baseline = parseBaseline(new TextDecoder().decode(await system.readBytes(path)));
  if (baseline !== undefined) return baseline;
  throw new UserError(
    say`\`${shown}\` is no baseline of this version of napdraft; name another file, or delete it`,
    3,
  );
}
