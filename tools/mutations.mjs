// `node tools/mutations.mjs [count] [seed]`: checks that many damaged copies of the sample files
// give no crash, no stack trace, nothing slow and nothing large. The same seed damages them alike.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import program from '../dist/main.cjs';
import { generator } from '../bench/sentences.mjs';

const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 256;
const BATCH = 1000;

const root = join(import.meta.dirname, '..');
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1325);
const random = generator(seed);
const pick = (list) => list[Math.floor(random() * list.length)];

const originals = ['kyrgyzstan-2007', 'exemplia-invented'].map((name) => {
  const folder = join(root, 'data', 'samples', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !file.startsWith('.'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  return Object.fromEntries(files);
});

async function run() {
  const codes = {};
  let slowest = { milliseconds: 0 };
  let largest = 0;
  for (let number = 1; number <= count; number += 1) {
    const files = { ...pick(originals) };
    const file = pick(Object.keys(files));
    const text = damaged(files[file]);
    const { exitCode, said, milliseconds } = await validated({ ...files, [file]: text });
    codes[exitCode] = (codes[exitCode] ?? 0) + 1;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, number, file };
    largest = Math.max(largest, process.memoryUsage.rss() / 2 ** 20);
    const isCrash = ![0, 1, 2, 3].includes(exitCode) || /\n\s+at .+:\d+:\d+/.test(said);
    if (isCrash) fail(number, file, text, `exit code ${exitCode}: ${said.slice(0, 500)}`);
    if (milliseconds > MOST_MILLISECONDS)
      fail(number, file, text, `took ${milliseconds} ms of processor time`);
  }
  if (largest > MOST_MEGABYTES) fail(count, '', '', `grew to ${largest.toFixed(0)} MB`);
  console.log(
    `${count} damaged files (seed ${seed}): exit codes ${JSON.stringify(codes)}; ` +
      `slowest ${slowest.milliseconds.toFixed(0)} ms; at most ${largest.toFixed(0)} MB`,
  );
}

function fail(number, file, text, reason) {
  console.error(`damage ${number} of ${file} (seed ${seed}): ${reason}`);
  console.error(JSON.stringify(text.slice(0, 2000)));
  process.exit(1);
}

/** Checks a project that exists in memory only. */
async function validated(files) {
  let said = '';
  const home = '/home/user';
  const inside = (path) => path.slice(home.length + 1);
  const say = (text) => {
    said += text;
  };
  const system = {
    readBytes: async (path) => new TextEncoder().encode(files[inside(path)] ?? ''),
    kindOf: async (path) => {
      if (inside(path) in files) return 'file';
      return path === home ? 'folder' : 'nothing';
    },
    list: async (path) => {
      const prefix = path === home ? '' : `${inside(path)}/`;
      const names = Object.keys(files).filter((file) => file.startsWith(prefix));
      return [...new Set(names.map((file) => file.slice(prefix.length).split('/')[0]))].sort();
    },
    stampOf: () => undefined,
    write: async () => undefined,
    stdout: say,
    stderr: say,
    mayColor: { stdout: false, stderr: false },
    now: () => new Date(0),
    workingFolder: home,
    shippedFolder: root,
  };
  // Not by the clock, which also counts what other programs do meanwhile.
  const before = process.cpuUsage();
  const exitCode = await program.main(['validate'], system);
  const used = process.cpuUsage(before);
  return { exitCode, said, milliseconds: (used.user + used.system) / 1000 };
}

/** A text with one to three damages of the kinds that hands and programs do. */
function damaged(text) {
  let result = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    result = pick(DAMAGES)(result);
  }
  return result;
}

const SCRAPS = [
  ...[
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a ',
    '*a',
    '!!binary ',
    '|',
    '>',
    '%',
    '@',
    '`',
  ],
  ...[
    '\t',
    '\r',
    '\u0000',
    '\u001b[31m',
    '\u202e',
    '\ufeff',
    '\ud800',
    '\u00a0',
    '---\n',
    '...\n',
    '<<: *a\n',
  ],
  ...[
    '__proto__: 1\n',
    'constructor: 1\n',
    '? ',
    '? ? ? ',
    '~',
    'null',
    '.inf',
    '0o17',
    '1e999',
    '<<<<<<< HEAD\n',
  ],
  ...[
    '&a [*a, *a, *a]',
    '['.repeat(200),
    '{a: '.repeat(60),
    ' '.repeat(3000),
    'x'.repeat(5000),
    '::error::',
  ],
];

const DAMAGES = [
  (text) => spliced(text, position(text), 0, pick(SCRAPS)),
  (text) => spliced(text, position(text), 1 + Math.floor(random() * 3), ''),
  (text) => spliced(text, position(text), Math.floor(random() * 400), ''),
  (text) => text.slice(0, position(text)),
  (text) => {
    const at = position(text);
    return spliced(text, at, 0, text.slice(at, at + Math.floor(random() * 300)));
  },
  (text) => line(text, (one) => ` ${one}`),
  (text) => line(text, (one) => one.replace(/^ /, '')),
  (text) => line(text, (one) => `${one}\n${one}`),
  (text) => line(text, (one) => one.replace(/: .*/, `: ${pick(SCRAPS)}`)),
  (text) => line(text, (one) => one.replace(/^( *)- /, '$1-')),
  (text) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n'])),
];

function position(text) {
  return Math.floor(random() * (text.length + 1));
}

function spliced(text, at, length, insert) {
  return text.slice(0, at) + insert + text.slice(at + length);
}

function line(text, change) {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  lines[at] = change(lines[at]);
  return lines.join('\n');
}

/** A process for each thousand, so that what one has left behind is not counted as another's. */
function runInBatches() {
  for (let start = 0; start < count; start += BATCH) {
    const words = [
      import.meta.filename,
      String(Math.min(BATCH, count - start)),
      String(seed + start),
    ];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    if (status !== 0) process.exit(1);
  }
}

if (count > BATCH) runInBatches();
else await run();
