import { join } from 'node:path';
import type { FileKind } from '../format/files.js';
import type { System } from '../system/system.js';

/** A JSON Schema as it is shipped. */
export interface ShippedSchema {
  /** The kind of file that it describes; `report` for the output of `validate --json`. */
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

/** The kinds of files that people write, and so have a schema for their editor. */
export const WRITTEN_KINDS = [
  'project',
  'institutions',
  'workshop',
  'plan',
  'profile',
] as const satisfies readonly FileKind[];

const ENDING = '.schema.json';

export async function openSchemas(system: System): Promise<readonly ShippedSchema[]> {
  const folder = join(system.shippedFolder, 'data', 'schema');
  const fileNames = await system.list(folder);
  return Promise.all(
    fileNames
      .filter((fileName) => fileName.endsWith(ENDING))
      .map(async (fileName) => ({
        name: fileName.slice(0, -ENDING.length),
        fileName,
        text: new TextDecoder().decode(await system.readBytes(join(folder, fileName))),
      })),
  );
}
