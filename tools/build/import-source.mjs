import { build } from 'esbuild';

/** A module of ours, bundled in memory and imported. */
export async function importSource(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  const [bundle] = outputFiles;
  const base64 = Buffer.from(bundle.contents).toString('base64');
  return import(`data:text/javascript;base64,${base64}`);
}
