// What the stages of a check cost, in a process of its own, as the first run of a program is what
// its users wait for.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/** Gives, for a folder, the processor time of reading its project and of all rules, in milliseconds. */
export async function stages(root, folder) {
  const script = join(folder, 'stages.mjs');
  await build({
    stdin: { contents: MEASURED, resolveDir: join(root, 'src'), loader: 'ts' },
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // The build for node asks for its modules by `require`, which an ES module does not have.
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
    logLevel: 'error',
  });
  return (project) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, project], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the stages were not measured: ${stderr}`);
    return JSON.parse(stdout);
  };
}

const MEASURED = `
import { check } from './check/check.js';
import { projectFiles } from './commands/project-files.js';
import { readProject } from './read/read-project.js';
import { reference } from './read/shipped.js';
import { nodeSystem } from './system/node-system.js';

const { inputs } = await projectFiles(nodeSystem('.'), process.argv[2]);
const measured = (stage) => {
  const before = process.cpuUsage();
  const value = stage();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
};
const reading = measured(() => readProject(inputs).value);
const checking = measured(() => check(reading.value, reference));
console.log(JSON.stringify({ read: reading.milliseconds, check: checking.milliseconds }));
`;
