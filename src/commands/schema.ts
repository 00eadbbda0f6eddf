import { join, resolve } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import type { System } from '../system/system.js';
import { shownPath } from './project-files.js';
import { openSchemas, type ShippedSchema } from './open-schemas.js';
import type { GlobalOptions } from './options.js';

interface SchemaOptions extends GlobalOptions {
  /** The folder to write to, instead of printing. */
  readonly out: string | undefined;
}

/** Prints the JSON Schema of a kind of file, or their names; or writes one or all into a folder. */
export async function schema(
  name: string | undefined,
  options: SchemaOptions,
  system: System,
): Promise<number> {
  const schemas = await openSchemas(system);
  const chosen = name === undefined ? schemas : [named(name, schemas)];
  if (options.out !== undefined) {
    const folder = resolve(system.workingFolder, options.folder, options.out);
    for (const { fileName, text } of chosen) {
      const path = join(folder, fileName);
      await system.write(path, text);
      system.stdout(`${shownPath(system, path)}\n`);
    }
  } else {
    system.stdout(chosen.map(name === undefined ? line : wholeText).join(''));
  }
  return 0;
}

function named(name: string, schemas: readonly ShippedSchema[]): ShippedSchema {
  const found = schemas.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = schemas.map((one) => one.name);
  const meant = nearestWord(name, names);
  throw new UserError(
    meant === undefined
      ? say`there is no schema \`${name}\`; there are ${names.join(', ')}`
      : say`there is no schema \`${name}\`; did you mean \`${meant}\`?`,
    2,
  );
}

function line({ name }: ShippedSchema): string {
  return `${name}\n`;
}

function wholeText({ text }: ShippedSchema): string {
  return text;
}
