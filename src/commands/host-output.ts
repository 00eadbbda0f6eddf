import { basename, dirname, extname, join, resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';
import type { GlobalOptions } from './options.js';

export interface OutputOptions {
  /** The file to write; beside the host when neither this nor `inPlace` is given. */
  readonly output: string | undefined;
  readonly inPlace: boolean;
}

/** `plan-draft.docx` for `plan.docx`, unless another file is named. */
export function hostOutput(
  path: string,
  { output, inPlace, folder }: OutputOptions & GlobalOptions,
  { plans, system }: { readonly plans: { readonly length: number }; readonly system: System },
): string {
  if (output !== undefined && inPlace) {
    throw new UserError(say`-o names another file and --in-place none; give one of them`, 2);
  }
  if (output !== undefined && plans.length > 1) {
    throw new UserError(
      say`-o names one file, and there are ${plans.length} plans; name one of the plans`,
      2,
    );
  }
  if (inPlace) return path;
  if (output !== undefined) return resolve(system.workingFolder, folder, output);
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)}-draft${ending}`);
}

/** Keeps a plan as it is beside it; the first state of a day is kept. */
export async function keepBackup(path: string, bytes: Uint8Array, system: System): Promise<void> {
  const day = system.now().toISOString().slice(0, 10).replaceAll('-', '');
  const backup = `${path}.bak-${day}`;
  if ((await system.kindOf(backup)) === 'nothing') await system.write(backup, bytes);
}
