import { existsSync } from 'node:fs';
import { importSource } from './import-source.mjs';

/** The definition of the data format: `{ files, … }`. */
export async function importFormat(root) {
  return importSource(`${root}/src/format`, entry(root));
}

function entry(root) {
  const lines = ["export { files } from './files.ts';", "export * from './kit.ts';"];
  if (existsSync(`${root}/src/format/reference.ts`)) {
    lines.push("export { referenceFiles } from './reference.ts';");
  }
  return lines.join('\n');
}
