import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { readFile, readdir } from 'node:fs/promises';
import { writeFolder } from './write-folder.mjs';

/**
 * The program as it is shipped, in two bundles:
 *
 *     dist/main.cjs      the command line; CommonJS, in one file, as that starts fastest
 *     dist/commands/     a module for each command, and the chunks that they share
 *
 * so that `--help` loads commander and nothing else, and a command what it needs.
 */
export async function bundleProgram(root) {
  const { version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  const shared = {
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    platform: 'node',
    target: 'node20',
    define: {
      NAPDRAFT_VERSION: JSON.stringify(version),
      NAPDRAFT_BUILD: JSON.stringify(await hashOfSources(root)),
    },
    legalComments: 'none',
    logLevel: 'silent',
  };
  const names = await commandNames(root);
  const main = await build({
    ...shared,
    entryPoints: [`${root}/src/main.ts`],
    outfile: `${root}/dist/main.cjs`,
    format: 'cjs',
    plugins: [commandsApart(names), noSubprograms],
  });
  const commands = await build({
    ...shared,
    entryPoints: names.map((name) => `${root}/src/commands/${name}.ts`),
    outdir: `${root}/dist/commands`,
    splitting: true,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    alias: {
      // The builds for node of these ask for its modules by `require`, which an ES module does
      // not have, or load more of them than are used; the others ask for none.
      fflate: `${root}/node_modules/fflate/esm/browser.js`,
      yaml: `${root}/node_modules/yaml/browser/index.js`,
      handlebars: `${root}/node_modules/handlebars/dist/cjs/handlebars.js`,
    },
  });
  const inputs = [main, commands].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFolder(`${root}/dist/commands`, textsByName(commands));
  await writeFolder(
    `${root}/dist`,
    { ...textsByName(main), 'LICENSES.txt': await licences(root, inputs) },
    /\.(cjs|txt)$/,
  );
}

/** The commands that the command line loads when they are run. */
async function commandNames(root) {
  const parts = (await readdir(`${root}/src/cli`)).map((file) => `cli/${file}`);
  const texts = await Promise.all(
    ['cli.ts', ...parts].map((file) => readFile(`${root}/src/${file}`, 'utf8')),
  );
  const loads = texts.join().matchAll(/import\('\.{1,2}\/commands\/([a-z-]+)\.js'\)/g);
  return [...new Set([...loads].map(([, name]) => name))];
}

/** A name for all that the program is made of: the same for the same sources and packages. */
async function hashOfSources(root) {
  const hash = createHash('sha256').update(await readFile(`${root}/package-lock.json`));
  const files = await readdir(`${root}/src`, { recursive: true });
  for (const file of files.sort()) {
    if (/\.(ts|js)$/.test(file)) hash.update(file).update(await readFile(`${root}/src/${file}`));
  }
  return hash.digest('hex');
}

function textsByName({ outputFiles }) {
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** Leaves the commands out of the command line's own bundle: they are loaded from beside it. */
function commandsApart(names) {
  return {
    name: 'commands apart',
    setup(bundle) {
      bundle.onResolve({ filter: /\/commands\/[a-z-]+\.js$/ }, ({ kind, path }) => {
        const name = basename(path, '.js');
        if (kind !== 'dynamic-import' || !names.includes(name)) return undefined;
        return { path: `./commands/${name}.mjs`, external: true };
      });
    },
  };
}

/**
 * commander can start other programs as commands, and loads `node:child_process` for it at once,
 * a tenth of the cost of starting. We have no such command.
 */
const noSubprograms = {
  name: 'no subprograms',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('/commander/') ? { path, namespace: 'nothing' } : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: '', loader: 'js' }));
  },
};

/** The licences of the packages that went into the bundle, as their terms ask. */
async function licences(root, inputs) {
  const packages = new Set(
    inputs.flatMap((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = await Promise.all(
    [...packages].sort().map(async (name) => {
      const folder = `${root}/node_modules/${name}`;
      const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
      return `${name} ${version} (${license})\n\n${await licenceText(folder)}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

async function licenceText(folder) {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  if (name === undefined) throw new Error(`${folder} has no licence text to ship`);
  return readFile(`${folder}/${name}`, 'utf8');
}
