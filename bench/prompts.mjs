// How fast the prompts are: from a key to the picture of it, and what the first question costs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { inPairs, isInstalled, median, show } from './measure.mjs';
import { sentences } from './sentences.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CHOICES = 10_000;
const KEYS = 200;

/** The time in which a program at work is busy with a key, until all of its picture is written. */
async function keyToPaint() {
  const { fullPrompter } = bundled('./src/system/prompts/full-prompter.ts');
  const sentence = sentences(20260312);
  const choices = Array.from({ length: CHOICES }, (_, index) => ({
    value: `c-${index}`,
    label: `${sentence()} ${index}`,
  }));
  const input = Object.assign(new PassThrough(), { setRawMode: () => undefined });
  let painted = () => undefined;
  const output = Object.assign(new PassThrough(), {
    columns: 80,
    rows: 24,
    write: () => {
      painted();
      return true;
    },
  });
  const signals = { on: () => undefined, off: () => undefined, again: () => undefined };
  const terminal = { input, output, signals, isColored: true };
  const prompter = fullPrompter(terminal, { language: 'en', wordings: {} });
  const label = { pattern: 'Which one', parts: [] };
  const reply = prompter.pick({ id: 'one', label, required: true, initial: undefined, choices });
  // As long as a person takes to read the question.
  await pause(500);
  const press = (key) =>
    new Promise((resolve) => {
      const start = performance.now();
      painted = () => {
        painted = () => undefined;
        resolve(performance.now() - start);
      };
      input.write(key);
    });
  const times = [];
  const word = 'women in the local council of the district ';
  for (let index = 0; index < KEYS; index += 1) {
    // A word is typed and deleted again, and the list is walked through.
    const letters = [...word.slice(0, 10), ...Array(10).fill('\x7f'), '\x1b[B', '\x1b[6~'];
    times.push(await press(letters[index % letters.length]));
    await pause(5);
  }
  input.write('\x03');
  await reply;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(1);
  console.log(`a key in a list of ${CHOICES} choices, until it is painted\n  at most 16 ms`);
  console.log(`  median ${median(times).toFixed(1)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`);
}

/** A module of ours with its packages, which ask for those of node as scripts do. */
function bundled(module) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'napdraft-bench-')), 'bundle.cjs');
  const stdin = { contents: `export * from '${module}';`, resolveDir: ROOT, loader: 'ts' };
  buildSync({ stdin, bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile });
  const found = createRequire(import.meta.url)(outfile);
  rmSync(dirname(outfile), { recursive: true, force: true });
  return found;
}

/** Processor time until the first question stands, against a node that does nothing. */
function firstQuestion() {
  const folder = mkdtempSync(join(tmpdir(), 'napdraft-bench-'));
  mkdirSync(join(folder, 'workshops'));
  writeFileSync(
    join(folder, 'napdraft.yaml'),
    'napdraft: 1\ncountry: XZ\ninvented: true\nstage: findings\nlanguages: [en]\nplan: { title: Plan }\n',
  );
  writeFileSync(
    join(folder, 'workshops', 'w.yaml'),
    'workshop:\n  id: w\n  title: Workshop\n  kind: consultation\n  date: "2025-05"\n  place: { country: XZ }\n  attribution: anonymous\n',
  );
  const driver = join(folder, 'first-question.py');
  writeFileSync(driver, FIRST_QUESTION);
  const at = (...command) => ['python3', driver, folder, process.execPath, ...command];
  const bin = join(ROOT, 'bin', 'napdraft.js');
  const question = at(bin, 'capture', '--kind', 'recommendation', '--messages', 'en');
  const nothing = at('-e', '0');
  const figures = inPairs(question, nothing, { runs: 15 });
  show(
    'the first question of `capture`, against `node -e 0` (both with what opens a terminal)',
    figures,
    'at most 2.0',
  );
  rmSync(folder, { recursive: true, force: true });
}

/** Opens a terminal, runs a command in a folder until it asks something or ends, and ends it. */
const FIRST_QUESTION = `
import os, pty, signal, sys
pid, terminal = pty.fork()
if pid == 0:
    os.chdir(sys.argv[1])
    os.environ.pop("CI", None)
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b""
while b"?2004h" not in seen:
    try:
        data = os.read(terminal, 65536)
    except OSError:
        break
    if not data:
        break
    seen += data
try:
    os.kill(pid, signal.SIGKILL)
except ProcessLookupError:
    pass
os.waitpid(pid, 0)
`;

await keyToPaint();
if (isInstalled('python3')) firstQuestion();
else console.log('python3 is not there, so that the first question is not measured');
