import { resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';

/** The text of a file, or of standard input for `-`, without its byte order mark. */
export async function readInput(path: string, system: System): Promise<string> {
  const bytes =
    path === '-'
      ? await system.readStandardInput()
      : await system.readBytes(resolve(system.workingFolder, path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const said =
      path === '-'
        ? say`standard input is not UTF-8 text; save it as UTF-8`
        : say`\`${path}\` is not UTF-8 text; save it as UTF-8`;
    throw new UserError(said, 3, { cause: error });
  }
}
