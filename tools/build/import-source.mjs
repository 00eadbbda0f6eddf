import { build } from 'esbuild';

/** A module of ours, bundled in memory and imported; `alias` replaces packages that ask for others. */
export async function importSource(folder, contents, alias = {}) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias,
  });
  const [bundle] = outputFiles;
  const base64 = Buffer.from(bundle.contents).toString('base64');
  return import(`data:text/javascript;base64,${base64}`);
}
