import { describe, expect, it } from '@jest/globals';
import { capture, type CaptureOptions } from '../../src/commands/capture.js';
import { CAPTURE } from '../support/capturing.js';
import { memorySystem, type MemorySystem } from '../support/memory-system.js';
import { scriptedPrompter, type Scripted } from '../support/scripted-prompter.js';

const FILE = 'workshops/osh-2026.yaml';
const WORKSHOP = `workshop:
  id: osh-2026
  title: Семинар в Оше
  kind: training-workshop
  date: "2026-03"
  place: { city: Ош, country: KG }
priority_areas:
  - { id: uchastie, title: Участие }
recommendations:
  - { id: kvota, area: uchastie, statement: Ввести квоту для женщин в кенешах }
`;

const OPTIONS: CaptureOptions = { ...CAPTURE, live: true };

function project(): MemorySystem {
  return memorySystem({
    'napdraft.yaml':
      'napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [ru]\nplan: { title: План }\n',
    'institutions.yaml':
      'institutions:\n  - { id: mtszsm, name: Министерство труда, sector: government }\n',
    [FILE]: WORKSHOP,
  });
}

function word(name: string, rest = ''): Scripted {
  return { kind: 'word', word: name, rest };
}

const END: Scripted = { kind: 'stop', value: '' };

async function room(
  system: MemorySystem,
  text: readonly Scripted[],
  more: Readonly<Record<string, readonly Scripted[] | string>> = {},
) {
  const prompter = scriptedPrompter({ area: 'uchastie', text: [...text, END], ...more });
  const code = await capture(undefined, OPTIONS, {
    ...system,
    prompter: () => Promise.resolve(prompter),
    isRunning: () => false,
  });
  return { code, told: prompter.told, added: added(system), left: prompter.left() };
}

/** What stands in the file behind what stood there before. */
function added(system: MemorySystem): string {
  const text = String(system.files.get(FILE));
  return text.startsWith(WORKSHOP) ? text.slice(WORKSHOP.length) : text;
}

describe('in the room', () => {
  it('what is private is recorded for nobody outside, under an id that tells nothing', async () => {
    const { added, told } = await room(project(), [
      word('private', 'Соседка рассказала о насилии'),
      word('list'),
    ]);
    expect(added).toBe(`  - id: recommendation
    area: uchastie
    statement: Соседка рассказала о насилии
    visibility: restricted
`);
    expect(told).toContain('1. (not shown)');
    expect(told.join('\n')).not.toContain('Соседка');
  });

  it('the votes go to the last recommendation, and a dissent and a next step to their lists', async () => {
    const { added } = await room(project(), [
      'Открыть приют',
      word('votes', '17'),
      word('dissent', 'Денег на приют нет'),
      word('step', 'Группа соберётся в мае'),
    ]);
    expect(added).toBe(`  - id: otkryt-priiut
    area: uchastie
    statement: Открыть приют
    votes: 17
next_steps:
  - statement: Группа соберётся в мае
dissent:
  - statement: Денег на приют нет
`);
  });

  it('what says the same as another is one record, in the words that the room chooses', async () => {
    const system = project();
    const { left } = await room(
      system,
      ['Ввести квоту для женщин в местных кенешах', word('same')],
      { merge: 'now' },
    );
    expect(left).toEqual({});
    expect(String(system.files.get(FILE))).toBe(
      WORKSHOP.replace(
        'Ввести квоту для женщин в кенешах',
        'Ввести квоту для женщин в местных кенешах',
      ),
    );
  });

  it('the last one is taken back whole, also when it was changed since', async () => {
    const { added, told } = await room(project(), [
      'Открыть приют',
      word('votes', '17'),
      word('undo'),
      word('undo'),
    ]);
    expect(added).toBe('');
    expect(told).toContain('taken out: Открыть приют');
    expect(told).toContain('nothing has been recorded yet in this session');
  });

  it('what the validator calls an error is not saved, and is told in its words', async () => {
    const { added, told } = await room(project(), [word('private', 'Звонить на 0555 123 456')]);
    expect(added).toBe('');
    expect(told.join('\n')).toMatch(/^error: .*phone/m);
  });

  it('a session that broke off goes on in its area', async () => {
    const system = project();
    const broken = scriptedPrompter({
      area: 'uchastie',
      text: [{ kind: 'stop', value: 'Открыть' }],
    });
    const options = { ...system, prompter: () => Promise.resolve(broken) };
    expect(await capture(undefined, OPTIONS, options)).toBe(130);
    const { code, added } = await room(system, ['Открыть приют'], { resume: 'continue', area: [] });
    expect(code).toBe(0);
    expect(added).toContain('statement: Открыть приют\n');
  });
});

describe('somebody else', () => {
  /** The person answers, and just before that somebody else changes the file. */
  async function meanwhile(
    change: (text: string) => string,
    replies: Parameters<typeof scriptedPrompter>[0],
  ) {
    const system = project();
    const prompter = scriptedPrompter(replies);
    const options: CaptureOptions = { ...OPTIONS, live: false, missing: ['kvota'] };
    await capture(undefined, options, {
      ...system,
      prompter: () =>
        Promise.resolve({
          ...prompter,
          pick: async (question) => {
            if (question.id === 'horizon')
              system.files.set(FILE, change(String(system.files.get(FILE))));
            return prompter.pick(question);
          },
        }),
    });
    return { text: String(system.files.get(FILE)), told: prompter.told };
  }

  const back: Scripted = { kind: 'back', value: undefined };

  it('may change the record meanwhile: the answer is added to what it is now', async () => {
    const { text } = await meanwhile(
      (before) => before.replace('в кенешах', 'в сельских кенешах'),
      {
        missing: ['horizon', back],
        horizon: 'short',
      },
    );
    expect(text).toContain(
      '{ id: kvota, area: uchastie, statement: Ввести квоту для женщин в сельских кенешах, horizon: short }',
    );
  });

  it('may answer the same: both answers are shown, and the person decides', async () => {
    const { text, told } = await meanwhile(
      (before) => before.replace('кенешах }', 'кенешах, horizon: long }'),
      {
        missing: ['horizon', back],
        horizon: 'short',
        conflict: 'theirs',
      },
    );
    expect(told).toContain('somebody else has answered the same meanwhile');
    expect(text).toContain('horizon: long');
    expect(text).not.toContain('horizon: short');
  });
});
