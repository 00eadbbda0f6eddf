import { createHash } from 'node:crypto';
import { basename, parse } from 'node:path';
import { build } from 'esbuild';
import { readFile, readdir } from 'node:fs/promises';
import { writeFolder } from './write-folder.mjs';

/**
 * The program as it is shipped, in bundles:
 *
 *     dist/main.cjs                the command line
 *     dist/commands/validate.cjs   a check in which nothing has changed, and its report
 *     dist/prompts.cjs             what asks a person
 *     dist/commands/*.mjs          a module for each command and each task of a thread of its own,
 *                                  and the chunks that they share
 *
 * so that `--help` loads commander and nothing else, and a command what it needs. The first three are
 * CommonJS in one file, as that starts fastest: to check a project again costs little more than
 * node does.
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
    plugins: [asScript('validate'), commandsApart(names), promptsApart, noSubprograms],
  });
  const prompts = await build({
    ...shared,
    entryPoints: [`${root}/src/system/prompts/open-prompter.ts`],
    outfile: `${root}/dist/prompts.cjs`,
    format: 'cjs',
    plugins: [noEditor],
  });
  const loaded = new Set();
  const validate = await build({
    ...shared,
    entryPoints: [`${root}/src/commands/validate.ts`],
    outfile: `${root}/dist/commands/validate.cjs`,
    format: 'cjs',
    plugins: [loadsApart(loaded)],
  });
  const commands = await build({
    ...shared,
    entryPoints: [
      ...names
        .filter((name) => name !== 'validate')
        .map((name) => `${root}/src/commands/${name}.ts`),
      ...loaded,
      ...(await workers(root)),
    ],
    entryNames: '[name]',
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
  const inputs = [main, prompts, validate, commands].flatMap(({ metafile }) =>
    Object.keys(metafile.inputs),
  );
  const texts = { ...textsByName(validate), ...textsByName(commands) };
  await writeFolder(`${root}/dist/commands`, texts);
  await writeFolder(
    `${root}/dist`,
    { ...textsByName(main), ...textsByName(prompts), 'LICENSES.txt': await licences(root, inputs) },
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

/** What is done in a thread of its own, which begins with a module of its own. */
async function workers(root) {
  const files = await readdir(`${root}/src/workers`);
  return files.map((file) => `${root}/src/workers/${file}`);
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

/** Loads a command that is a script by `require`, as the first `import()` costs some milliseconds. */
function asScript(name) {
  return {
    name: 'command as script',
    setup(bundle) {
      const script = `./commands/${name}.cjs`;
      bundle.onResolve({ filter: new RegExp(`/commands/${name}\\.c?js$`) }, ({ path }) =>
        path === script ? { path, external: true } : { path, namespace: 'script' },
      );
      bundle.onLoad({ filter: /.*/, namespace: 'script' }, () => ({
        contents: `module.exports = require('${script}');`,
        loader: 'js',
      }));
    },
  };
}

/** What a check needs that is not run again: the report as people read it. */
const WITH_VALIDATE = /\/report\/(text|short)\.ts$/;

/**
 * Leaves out of a script what it loads only when it needs it, but for what it nearly always needs.
 *
 * @param loaded Gets the paths of what is left out.
 */
function loadsApart(loaded) {
  return {
    name: 'loads apart',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, async ({ kind, path, ...from }) => {
        if (kind !== 'dynamic-import' || from.pluginData === RESOLVING) return undefined;
        const { importer, resolveDir } = from;
        const options = { kind, importer, resolveDir, pluginData: RESOLVING };
        const { path: source, errors } = await bundle.resolve(path, options);
        if (errors.length > 0) return { errors };
        if (WITH_VALIDATE.test(source)) return { path: source };
        loaded.add(source);
        return { path: `./${parse(source).name}.mjs`, external: true };
      });
    },
  };
}

const RESOLVING = Symbol('resolving');

/** Leaves the prompts out of the command line's own bundle: most commands ask nothing. */
const promptsApart = {
  name: 'prompts apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/prompts\/open-prompter\.js$/ }, () => ({
      path: './prompts.cjs',
      external: true,
    }));
  },
};

/**
 * inquirer registers a prompt that starts an editor, with tables of all encodings: four fifths of
 * the bundle. Ours are text areas.
 */
const noEditor = {
  name: 'no editor',
  setup(bundle) {
    bundle.onResolve({ filter: /^@inquirer\/editor$/ }, ({ path }) => ({
      path,
      namespace: 'nothing',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents: 'export default undefined',
      loader: 'js',
    }));
  },
};

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
