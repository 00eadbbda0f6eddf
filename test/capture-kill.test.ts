import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generator } from './support/generator.js';
import { draftsIn, recordsIn } from './support/kept-on-disk.js';
import { ownProgram } from './support/own-program.js';
import {
  hasPseudoTerminal,
  openPseudoTerminal,
  type PseudoTerminal,
} from './support/pseudo-terminal.js';

/** How often the program is killed in each way of capturing; the moments depend on the machine too. */
const KILLS = Number(process.env['NAPDRAFT_KILLS'] ?? 4);
const RECORDS = 20;
/** A process that was just started lives at most so long, in milliseconds. */
const LONGEST_LIFE = Number(process.env['NAPDRAFT_LONGEST_LIFE'] ?? 5000);
/** So much of the typing may be gone, and so much more where the machine has no time for the program. */
const TYPING_LOST = 250;
const MACHINE = 1000;

const FILE = 'workshops/osh-2026.yaml';

const canOpen = hasPseudoTerminal();
const when = canOpen ? describe : describe.skip;
if (!canOpen) console.warn('python3 is not there, so that no terminal can be opened');

let folder = '';
let bin = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-kill-'));
  bin = ownProgram(join(folder, 'program'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let projects = 0;

function newProject(): string {
  const project = join(folder, String((projects += 1)));
  mkdirSync(join(project, 'workshops'), { recursive: true });
  writeFileSync(
    join(project, 'napdraft.yaml'),
    'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [ru]\nplan: { title: План }\n',
  );
  writeFileSync(
    join(project, 'institutions.yaml'),
    'institutions:\n  - { id: mtszsm, name: Министерство труда, sector: government }\n',
  );
  writeFileSync(
    join(project, FILE),
    `# Ош
workshop:
  id: osh-2026
  title: Семинар в Оше
  kind: training-workshop
  date: "2026-03"
  place: { city: Ош, country: KG }
  attribution: anonymous
priority_areas:
  - { id: uchastie, title: Участие }
`,
  );
  return project;
}

function start(project: string, ...words: readonly string[]): PseudoTerminal {
  return openPseudoTerminal([process.execPath, bin, 'capture', '--messages', 'en', ...words], {
    cwd: project,
    columns: 120,
  });
}

/** What somebody does at each question, told by its label; they type a text where it says `text`. */
const REPLIES: Readonly<Record<string, string | { readonly text: true }>> = {
  'What is recommended': { text: true },
  'Priority area': '1',
  'Whom it is addressed to': '1\r',
  'Which findings it answers': '\r',
  'How soon': '1',
  'Is it right as it stands': '1',
  'What do you want to record': '1',
  'What is to happen with it': '\r',
};
/** At the start of a row, and with what stands behind a label that is asked. */
const LABELS = new RegExp(
  `(?<=^|\\n|[JK]|\\r)(?:${Object.keys(REPLIES).join('|')})(?=\\?| {2}\\S)`,
);

/** Somebody with texts to capture, who does not give up when the program is killed. */
interface Person {
  readonly project: string;
  /** The texts that are in the file, as far as they know. */
  saved: number;
  /** What they have typed of the next one, and when each letter was sent. */
  typed: { readonly letter: string; readonly at: number }[];
  /** Which questions about it they saw answered. */
  answered: string[];
}

function textOf(index: number): string {
  return `Ввести квоту ${index + 1} для женщин в айыл кеңештери, сёла и города`;
}

/** Goes on where the program is, until it ends. */
async function goOn(person: Person, terminal: PseudoTerminal, random: () => number): Promise<void> {
  let from = 0;
  let before = '';
  for (;;) {
    const label = await terminal.until(LABELS, from);
    if (label === undefined) return;
    from = label.end;
    const question = label.text.trim();
    if (before !== '') seeAnswered(person, before, question);
    before = question;
    if (person.saved === RECORDS) return;
    const reply = REPLIES[question];
    if (typeof reply === 'string') terminal.type(reply);
    else await typeText(person, terminal, random);
  }
}

/** That the next question is put is how a person knows that the answer before it is kept. */
function seeAnswered(person: Person, before: string, now: string): void {
  if (before === 'What is to happen with it' || before === 'What do you want to record') return;
  person.answered.push(before);
  const isLive = before === 'What is recommended' && now === 'What is recommended';
  if (!isLive && before !== 'Is it right as it stands') return;
  person.saved += 1;
  person.typed = [];
  person.answered = [];
}

async function typeText(person: Person, terminal: PseudoTerminal, random: () => number) {
  const rest = Array.from(textOf(person.saved)).slice(person.typed.length);
  for (const letter of rest) {
    if (terminal.isOver()) return;
    terminal.type(letter);
    person.typed.push({ letter, at: performance.now() });
    await pause(5 + 30 * random());
  }
  terminal.type('\r');
}

/** What is on the disk after the program was killed; gives how many milliseconds of typing are gone. */
function lossOf(person: Person, killed: number): number {
  const { project } = person;
  const texts = recordsIn(project, FILE).map(({ statement }) => statement);
  const known = Array.from({ length: person.saved }, (_, index) => textOf(index));
  const next = textOf(person.saved);
  const isInFile = texts.includes(next);
  expect(texts).toEqual(isInFile ? [...known, next] : known);
  if (isInFile) {
    // It is saved, although nobody could say so any more.
    Object.assign(person, { saved: person.saved + 1, typed: [], answered: [] });
    return 0;
  }
  const drafts = draftsIn(project);
  const kept = drafts.map(({ answers, typed }) =>
    String(typed.get('text') ?? answers.get('text') ?? ''),
  );
  // One that was saved just before may still stand there.
  const longest =
    kept.filter((text) => !texts.includes(text)).toSorted((a, b) => b.length - a.length)[0] ?? '';
  expect(next.startsWith(longest)).toBe(true);
  if (person.answered.includes('What is recommended')) expect(longest).toBe(next);
  const ids = drafts.flatMap(({ answers, passed }) => [...answers.keys(), ...passed]);
  const isKept = (label: string) => ids.includes(QUESTION_IDS[label] ?? label);
  expect(person.answered.filter((label) => !isKept(label))).toEqual([]);
  const lost = person.typed[longest.length];
  person.typed = person.typed.slice(0, longest.length);
  return lost === undefined ? 0 : Math.max(killed - lost.at, 0);
}

const QUESTION_IDS: Readonly<Record<string, string>> = {
  'What is recommended': 'text',
  'Priority area': 'area',
  'Whom it is addressed to': 'addressees',
  'Which findings it answers': 'answers',
  'How soon': 'horizon',
};

when('somebody captures 20 records while the program is killed again and again', () => {
  it.each([
    ['in the room', ['--live']],
    ['afterwards', ['--kind', 'recommendation']],
  ])(
    '%s: every answer is kept, and all typing but the last',
    async (_, words) => {
      const random = generator(20_260_312);
      const losses: number[] = [];
      let person = newPerson();
      let isDone = false;
      for (let kills = 0; kills < KILLS;) {
        if (isDone) person = newPerson();
        const terminal = start(person.project, ...words);
        const going = goOn(person, terminal, random);
        const isOver = await Promise.race([going.then(() => true), pause(LONGEST_LIFE * random())]);
        isDone = isOver === true;
        await terminal.signal('SIGKILL');
        const killed = performance.now();
        await terminal.ended;
        await going;
        if (isDone) {
          expect(recordsIn(person.project, FILE)).toHaveLength(RECORDS);
          continue;
        }
        kills += 1;
        losses.push(lossOf(person, killed));
        expect(leftoversIn(person.project)).toEqual([]);
      }
      if (process.env['NAPDRAFT_KILLS'] !== undefined) tellLosses(losses);
      expect(Math.max(...losses)).toBeLessThan(TYPING_LOST + MACHINE);
    },
    60_000 + 4 * KILLS * LONGEST_LIFE,
  );
});

when('a session that ends otherwise', () => {
  const TEXT = 'Ввести квоту для женщин';
  /** A session in which a text stands in the field, as the person sees. */
  const typing = async (...command: readonly string[]) => {
    const project = newProject();
    const words = [process.execPath, bin, 'capture', '--messages', 'en', '--live'];
    const terminal = openPseudoTerminal([...command, ...words], { cwd: project, columns: 120 });
    await terminal.until(/Priority area/);
    terminal.type('1');
    // From then on the program reads, and what is shown comes from it.
    const asked = await terminal.until(/What is recommended[^]*2004h/);
    terminal.type(TEXT);
    await terminal.until(/женщин/, asked?.end);
    return { project, terminal };
  };
  const typedIn = (project: string) => draftsIn(project).map(({ typed }) => typed.get('text'));

  it.each([
    ['SIGTERM', 'signal 15'],
    ['SIGHUP', 'signal 1'],
  ] as const)(
    'by %s keeps what was being typed, and ends as the signal ends a program',
    async (signal, end) => {
      const { project, terminal } = await typing();
      await terminal.signal(signal);
      expect(await terminal.ended).toBe(end);
      expect(typedIn(project)).toEqual([TEXT]);
    },
  );

  it('by a window that is closed keeps what was being typed', async () => {
    const { project, terminal } = await typing();
    terminal.close();
    await terminal.ended;
    expect(typedIn(project)).toEqual([TEXT]);
  });

  it('by Ctrl-C keeps what was being typed, and says how to go on', async () => {
    const { project, terminal } = await typing();
    terminal.type('\x03');
    expect(await terminal.ended).toBe('exit 130');
    expect(typedIn(project)).toEqual([TEXT]);
    expect(terminal.shown()).toContain('go on with `napdraft capture --live`');
  });

  it('by nothing at all goes on after Ctrl-Z and fg', async () => {
    const { project, terminal } = await typing(
      'bash',
      '-c',
      'set -m; "$@"; echo STOPPED; fg',
      'bash',
    );
    terminal.type('\x1a');
    const stopped = await terminal.until(/STOPPED/);
    expect(typedIn(project)).toEqual([TEXT]);
    await terminal.until(/женщин/, stopped?.end);
    terminal.type(' в кенешах\r');
    await terminal.until(/1 recorded/, stopped?.end);
    expect(recordsIn(project, FILE).map(({ statement }) => statement)).toEqual([
      `${TEXT} в кенешах`,
    ]);
    terminal.type('\x03');
    expect(await terminal.ended).toBe('exit 0');
  });

  it('by a full disk says so, keeps the answers, and saves them once there is room', async () => {
    const project = newProject();
    const words = ['capture', '--messages', 'en', '--kind', 'recommendation'];
    // Files may grow to one block, which the journal soon has; the limit can be raised again.
    const limited = ['bash', '-c', 'ulimit -S -f 1; exec "$@"', 'bash', process.execPath, bin];
    const terminal = openPseudoTerminal([...limited, ...words], { cwd: project, columns: 120 });
    let asked = await terminal.until(/What is recommended[^]*2004h/);
    terminal.type(TEXT.repeat(20));
    // So that it is no part of what was pasted.
    await pause(500);
    terminal.type('\r');
    asked = await terminal.until(/cannot be kept on the disk/, asked?.end);
    spawnSync('prlimit', ['--pid', String(await terminal.pid), '--fsize=unlimited']);
    terminal.type('1');
    await terminal.until(/Priority area/, asked?.end);
    await terminal.signal('SIGKILL');
    await terminal.ended;
    expect(draftsIn(project).map(({ answers }) => answers.get('text'))).toEqual([TEXT.repeat(20)]);
  });
});

function newPerson(): Person {
  return { project: newProject(), saved: 0, typed: [], answered: [] };
}

/** Files beside the workshop file; those that a killed process leaves are taken away by the next. */
function leftoversIn(project: string): readonly string[] {
  return readdirSync(join(project, 'workshops')).filter(
    (name) => name.endsWith('.yaml') && !FILE.endsWith(name),
  );
}

function tellLosses(losses: readonly number[]): void {
  const sorted = losses.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(
    `${losses.length} kills; typing lost: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms; ` +
      `over ${TYPING_LOST} ms: ${losses.filter((loss) => loss > TYPING_LOST).length}`,
  );
}
