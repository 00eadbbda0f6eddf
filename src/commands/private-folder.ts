import { join } from 'node:path';
import type { System } from '../system/system.js';

/** How a file is written that its owner alone may read. */
export const PRIVATE = { mode: 0o600 } as const;

/**
 * The path of a file in a folder of the project that its owner alone may read and that git never
 * looks at. Before anything else stands in the folder, it says so to git.
 */
export async function inPrivateFolder(
  folder: string,
  name: string,
  system: System,
): Promise<string> {
  await system.write(join(folder, '.gitignore'), '*\n', PRIVATE);
  return join(folder, name);
}
