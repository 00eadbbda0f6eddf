import { join } from 'node:path';
import type { System } from '../system/system.js';

/** The parts of the empty Word document that a stand-alone draft is put into, by part name. */
export async function openHost(system: System): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  await collect(system, join(system.shippedFolder, 'data', 'host'), '', parts);
  return parts;
}

async function collect(
  system: System,
  folder: string,
  prefix: string,
  parts: Map<string, Uint8Array>,
): Promise<void> {
  for (const name of await system.list(folder)) {
    const path = join(folder, name);
    if ((await system.kindOf(path)) === 'folder') {
      await collect(system, path, `${prefix}${name}/`, parts);
    } else {
      parts.set(`${prefix}${name}`, await system.readBytes(path));
    }
  }
}
