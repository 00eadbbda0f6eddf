import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { System } from '../system/system.js';

/** The text of a data file with its byte order mark; undefined when there is no such file. */
export async function dataText(path: string, system: System): Promise<string | undefined> {
  if ((await system.kindOf(path)) === 'nothing') return undefined;
  const bytes = await system.readBytes(path);
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch (error) {
    throw new UserError(
      say`\`${path}\` is not UTF-8 text; open it in an editor and save it as UTF-8`,
      3,
      {
        cause: error,
      },
    );
  }
}

/** The text itself, as what reads YAML takes it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
