import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * The path of a script that runs by itself, from a TypeScript text that imports from `./src/`. For
 * tests that need a process of its own, such as one that is killed.
 */
export function runnable(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(import.meta.dirname, '..', '..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: REQUIRE },
  });
  const script = join(mkdtempSync(join(tmpdir(), 'napdraft-script-')), 'script.mjs');
  writeFileSync(script, outputFiles[0]?.contents ?? '');
  return script;
}

/** Packages that are not written as modules ask for those of node by it. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
