import { existsSync } from 'node:fs';
import { build } from 'esbuild';

/** The definition of the data format, bundled in memory and imported: `{ files, … }`. */
export async function importFormat(root) {
  const { outputFiles } = await build({
    stdin: { contents: entry(root), resolveDir: `${root}/src/format`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const [{ contents }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
}

function entry(root) {
  const lines = ["export { files } from './files.ts';", "export * from './kit.ts';"];
  if (existsSync(`${root}/src/format/reference.ts`)) {
    lines.push("export { referenceFiles } from './reference.ts';");
  }
  return lines.join('\n');
}
