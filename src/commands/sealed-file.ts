import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { isUserError } from '../model/errors.js';
import type { System } from '../system/system.js';
import { PRIVATE, inPrivateFolder } from './private-folder.js';

/**
 * A text that was kept in a file of the cache under a name; undefined when there is no such file,
 * when it was kept under another name, and when it was cut off or changed by hand.
 */
export async function readSealed(
  path: string,
  name: string,
  system: System,
): Promise<string | undefined> {
  if ((await system.kindOf(path)) !== 'file') return undefined;
  const whole = new TextDecoder().decode(await system.readBytes(path));
  const [foundName, sum, text] = whole.split('\n', 3);
  return foundName === name && text !== undefined && sum === checkSum(text) ? text : undefined;
}

/**
 * Keeps a text of one line under a name, with a check sum, where git does not look. A project that
 * cannot be written to does without.
 */
export async function writeSealed(
  path: string,
  name: string,
  text: string,
  system: System,
): Promise<void> {
  try {
    const kept = await inPrivateFolder(dirname(path), basename(path), system);
    await system.write(kept, `${name}\n${checkSum(text)}\n${text}\n`, PRIVATE);
  } catch (error) {
    if (!isUserError(error)) throw error;
  }
}

function checkSum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
