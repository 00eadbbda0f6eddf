import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The parts of the empty Word document that ships, by name. */
export function shippedHost(): ReadonlyMap<string, Uint8Array> {
  const folder = join(import.meta.dirname, '../../../data/host');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [
        relative(folder, path).split(sep).join('/'),
        Uint8Array.from(readFileSync(path)),
      ]),
  );
}
