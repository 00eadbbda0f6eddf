import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SessionEvent } from '../../src/capture/session-event.js';
import {
  continueJournal,
  discardSession,
  openJournal,
  unfinishedSessions,
  type Session,
  type UnfinishedSession,
} from '../../src/commands/journal.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';

const PROJECT = '/home/user';
const META = { file: 'workshops/osh-2024.yaml', language: 'ru', format: 1 };
const FOLDER = '.napdraft/drafts';

const BEGIN: SessionEvent = { kind: 'begin', record: 'recommendation' };
const TEXT: SessionEvent = { kind: 'answer', question: 'text', value: 'Ввести квоту 30 %' };
const THEMES: SessionEvent = { kind: 'answer', question: 'theme', value: ['rule-of-law'] };
const TYPING: SessionEvent = { kind: 'typing', question: 'lead', text: 'Министерство' };

let system: MemorySystem;

beforeEach(() => {
  system = memorySystem();
});

/** The same world as a process sees it that comes after the death of the one before. */
function later(): MemorySystem {
  const processMark = () => ({ ...system.processMark(), pid: 2 });
  return { ...system, processMark, isRunning: ({ pid }) => pid === 2 };
}

async function killedAfter(...events: readonly SessionEvent[]): Promise<string> {
  const journal = await openJournal(PROJECT, META, system);
  for (const event of events) await journal.record(event);
  return `${FOLDER}/${journal.id}.jsonl`;
}

function unfinished(sessions: readonly Session[]): UnfinishedSession {
  const [session] = sessions;
  if (session?.kind !== 'unfinished') throw new Error('there is no session');
  return session;
}

describe('a session that was killed', () => {
  it('is told with its file, its beginning, its last moment and what was answered', async () => {
    await killedAfter(BEGIN, TEXT, THEMES, TYPING);
    const session = unfinished(await unfinishedSessions(PROJECT, later()));
    expect(session.head).toMatchObject({ ...META, started: '2007-06-20T12:00:00.000Z' });
    expect(session.last).toBe('2007-06-20T12:00:00.000Z');
    expect(session.answers).toBe(2);
    expect(session.events.map(({ event }) => event)).toEqual([BEGIN, TEXT, THEMES, TYPING]);
  });

  it('counts the answers that are not saved yet', async () => {
    await killedAfter(BEGIN, TEXT, { kind: 'saved', record: 'introduce-quota' }, BEGIN, THEMES);
    expect(unfinished(await unfinishedSessions(PROJECT, later())).answers).toBe(1);
  });

  it('is told also when a text was only half typed', async () => {
    await killedAfter(BEGIN, TYPING);
    expect(await unfinishedSessions(PROJECT, later())).toHaveLength(1);
  });

  it('is cleared away when there is nothing in it to save', async () => {
    const path = await killedAfter(
      BEGIN,
      TEXT,
      { kind: 'saved', record: 'introduce-quota' },
      BEGIN,
    );
    expect(await unfinishedSessions(PROJECT, later())).toEqual([]);
    expect(system.files.has(path)).toBe(false);
  });

  it('is kept where git does not look, and that is said to git first', async () => {
    await killedAfter(TEXT);
    expect([...system.files.keys()][0]).toBe(`${FOLDER}/.gitignore`);
    expect(system.files.get(`${FOLDER}/.gitignore`)).toBe('*\n');
  });

  it('is gone on with, and what follows is kept behind what was there', async () => {
    await killedAfter(BEGIN, TEXT);
    const after = later();
    const session = unfinished(await unfinishedSessions(PROJECT, after));
    const journal = await continueJournal(PROJECT, session, after);
    await journal?.record(THEMES);
    expect(await unfinishedSessions(PROJECT, after)).toEqual([]);
    const again = unfinished(
      await unfinishedSessions(PROJECT, { ...after, isRunning: () => false }),
    );
    expect(again.events.map(({ event }) => event)).toEqual([BEGIN, TEXT, THEMES]);
    expect(again.head.started).toBe(session.head.started);
  });

  it('is gone on with once', async () => {
    await killedAfter(TEXT);
    const after = later();
    const session = unfinished(await unfinishedSessions(PROJECT, after));
    const both = await Promise.all([
      continueJournal(PROJECT, session, after),
      continueJournal(PROJECT, session, after),
    ]);
    expect(both.map((journal) => journal?.id)).toEqual([session.id, undefined]);
  });

  it('is discarded when nobody wants it', async () => {
    await killedAfter(TEXT);
    const [session] = await unfinishedSessions(PROJECT, later());
    if (session !== undefined) await discardSession(PROJECT, session, system);
    expect(await unfinishedSessions(PROJECT, later())).toEqual([]);
  });
});

describe('a session is not told', () => {
  it('while it goes on in another window', async () => {
    await killedAfter(TEXT);
    expect(await unfinishedSessions(PROJECT, system)).toEqual([]);
  });

  it('when it was closed', async () => {
    const journal = await openJournal(PROJECT, META, system);
    await journal.record(TEXT);
    await journal.close();
    expect(await unfinishedSessions(PROJECT, later())).toEqual([]);
    expect([...system.files.keys()]).toEqual([`${FOLDER}/.gitignore`]);
  });
});

describe('a journal that is not as it was written', () => {
  const answers = fc.array(
    fc.record({
      kind: fc.constant('answer' as const),
      question: fc.constantFrom('text', 'lead', 'theme'),
      value: fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string())),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('loses no more than the last line when it is cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.nat(), async (events, at) => {
        system = memorySystem();
        const path = await killedAfter(...events);
        const text = String(system.files.get(path));
        const lines = text.split('\n');
        const begin = (lines[0]?.length ?? 0) + 1;
        const cut = begin + (at % (text.length - begin));
        system.files.set(path, text.slice(0, cut));
        const whole = text.slice(0, cut).split('\n').length - 2;
        const [session] = await unfinishedSessions(PROJECT, later());
        const kept = session?.kind === 'unfinished' ? session.events : [];
        expect(kept.map(({ event }) => event)).toEqual(events.slice(0, whole));
        expect(session?.kind === 'unfinished' ? session.damagedLine : undefined).toBe(undefined);
      }),
      { seed: 20260312, numRuns: 200 },
    );
  });

  it('is never guessed at: a change of any character is told with its line', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.nat(), async (events, at) => {
        system = memorySystem();
        const path = await killedAfter(...events);
        const text = String(system.files.get(path));
        const begin = text.indexOf('\n') + 1;
        const place = begin + (at % (text.length - begin));
        const other = text[place] === 'x' ? 'y' : 'x';
        if (text[place] === '\n') return;
        system.files.set(path, text.slice(0, place) + other + text.slice(place + 1));
        const line = text.slice(0, place).split('\n').length;
        const session = unfinished(await unfinishedSessions(PROJECT, later()));
        expect(session.damagedLine).toBe(line);
        expect(session.events.map(({ event }) => event)).toEqual(events.slice(0, line - 2));
      }),
      { seed: 20260312, numRuns: 200 },
    );
  });

  it.each([
    ['is missing', (lines: string[]) => lines.splice(2, 1)],
    ['stands there twice', (lines: string[]) => lines.splice(2, 0, lines[1] ?? '')],
  ])('is told when a line %s', async (_, damage) => {
    const path = await killedAfter(BEGIN, TEXT, THEMES);
    const lines = String(system.files.get(path)).split('\n');
    damage(lines);
    system.files.set(path, lines.join('\n'));
    expect(unfinished(await unfinishedSessions(PROJECT, later())).damagedLine).toBe(3);
  });

  it('is kept beside the session that goes on with what is whole', async () => {
    const path = await killedAfter(BEGIN, TEXT, THEMES);
    const damaged = String(system.files.get(path)).replace('30 %', '40 %');
    system.files.set(path, damaged);
    const after = later();
    await continueJournal(PROJECT, unfinished(await unfinishedSessions(PROJECT, after)), after);
    expect(new TextDecoder().decode(system.files.get(`${path}.damaged`) as Uint8Array)).toBe(
      damaged,
    );
  });

  it.each([
    ['damaged in its first line', (text: string) => text.replace('"ru"', '"ky"')],
    ['of a later version', (text: string) => text.replace(/^.*/, '{"journal":2}')],
  ])('is told as one that cannot be read when it is %s', async (_, damage) => {
    const path = await killedAfter(TEXT);
    system.files.set(path, damage(String(system.files.get(path))));
    const [session] = await unfinishedSessions(PROJECT, later());
    expect(session).toMatchObject({ kind: 'unreadable', path: `${PROJECT}/${path}` });
    expect(system.files.has(path)).toBe(true);
  });
});

it('an answer that could not be written leaves no gap', async () => {
  let isFull = false;
  const append: MemorySystem['append'] = (path, line) =>
    isFull ? Promise.reject(new Error('the disk is full')) : system.append(path, line);
  const journal = await openJournal(PROJECT, META, { ...system, append });
  await journal.record(BEGIN);
  isFull = true;
  await expect(journal.record(TEXT)).rejects.toThrow('the disk is full');
  isFull = false;
  await journal.record(THEMES);
  const { events, damagedLine } = unfinished(await unfinishedSessions(PROJECT, later()));
  expect(events.map(({ event }) => event)).toEqual([BEGIN, THEMES]);
  expect(damagedLine).toBe(undefined);
});
