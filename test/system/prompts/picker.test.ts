import { describe, expect, test } from '@jest/globals';
import { ENGLISH, say } from '../../../src/model/message.js';
import type { PickQuestion, PickSeveralQuestion } from '../../../src/model/prompt.js';
import { fullPrompter } from '../../../src/system/prompts/full-prompter.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

const choices = [
  { value: 'mlsp', label: 'Министерство труда, социального обеспечения и миграции' },
  { value: 'jk', label: 'Жогорку Кеңеш', note: say`in 6 recommendations` },
  { value: 'local', label: 'Жергиликтүү өз алдынча башкаруу' },
  { value: 'police', label: 'Пограничная служба' },
];

const one: PickQuestion = {
  id: 'lead',
  label: say`Lead`,
  choices,
  required: false,
  initial: undefined,
};

const several: PickSeveralQuestion = {
  ...one,
  id: 'addressee',
  label: say`Addressees`,
  initial: [],
};

function pick(changes: Partial<PickQuestion> = {}, size = { columns: 80, rows: 24 }) {
  const person = fakeTerminal(size);
  return { ...person, reply: fullPrompter(person.terminal, ENGLISH).pick({ ...one, ...changes }) };
}

function pickSeveral(changes: Partial<PickSeveralQuestion> = {}) {
  const person = fakeTerminal();
  const prompter = fullPrompter(person.terminal, ENGLISH);
  return { ...person, reply: prompter.pickSeveral({ ...several, ...changes }) };
}

const HINTS = 'Enter: choose · Esc: back · letters: search · /?: help';

describe('one of several', () => {
  test('stands under the search with a number, and Enter chooses what is pointed at', async () => {
    const { press, seen, reply } = pick();
    await press('down', 'down');
    expect(seen()).toEqual([
      'Lead',
      '›   2 of 4',
      '  1 Министерство труда, социального обеспечения и миграции',
      '> 2 Жогорку Кеңеш · in 6 recommendations',
      '  3 Жергиликтүү өз алдынча башкаруу',
      '  4 Пограничная служба',
      HINTS,
    ]);
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'jk' });
    expect(seen()).toEqual(['✓ Lead: Жогорку Кеңеш']);
  });

  test('a digit chooses at once', async () => {
    const { type, reply } = pick();
    await type('3');
    expect(await reply).toEqual({ kind: 'answer', value: 'local' });
  });

  test('a digit within a search is a part of it', async () => {
    const { type, seen } = pick({ choices: [{ value: 'r', label: 'Резолюция 1325' }, ...choices] });
    await type('юция 13');
    expect(seen()[1]).toBe('› юция 13  1 of 1');
  });

  test.each([
    ['кенеш', 'Жогорку Кеңеш'],
    ['ОЗ АЛД', 'Жергиликтүү өз алдынча башкаруу'],
    ['миграции министерство', 'Министерство труда, социального обеспечения и миграции'],
  ])('%s is found whatever letters the keyboard has', async (term, label) => {
    const { type, press, seen } = pick();
    await type(term);
    await press('enter');
    expect(seen()).toEqual([`✓ Lead: ${label}`]);
  });

  test('what begins with the search comes first', async () => {
    const { type, press, reply } = pick({
      choices: [
        { value: 'inside', label: 'Безопасность' },
        { value: 'second', label: 'Отдел опасных грузов' },
        { value: 'first', label: 'Опасность' },
      ],
    });
    await type('опас');
    await press('down', 'enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'second' });
  });

  test('typing after the arrows goes on with the search', async () => {
    const { type, press, seen } = pick();
    await type('же');
    await press('down');
    await type('р');
    expect(seen().slice(1, 3)).toEqual(['› жер  1 of 1', '>   Жергиликтүү өз алдынча башкаруу']);
  });

  test('Enter alone chooses nothing that nobody has pointed at', async () => {
    const { press, reply, seen } = pick();
    await press('enter');
    expect(await reply).toEqual({ kind: 'skip' });
    expect(seen()).toEqual(['– Lead: left open']);
    const needed = pick({ required: true });
    await needed.press('enter');
    expect(needed.seen().at(-2)).toBe(
      '✗ an answer is needed here; point at it with the arrows, or type a part of it',
    );
  });

  test('Enter keeps what was answered before', async () => {
    const { press, reply } = pick({ initial: 'local' });
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'local' });
  });

  test('a search without a result says so', async () => {
    const { type, press, seen } = pick();
    await type('ыыы');
    await press('enter');
    expect(seen()).toEqual([
      'Lead',
      '› ыыы  0 of 0',
      '✗ nothing matches; delete some letters',
      HINTS,
    ]);
    await press('backspace');
    expect(seen().includes('✗ nothing matches; delete some letters')).toBe(false);
  });

  test('a new one is made of what is typed, where that is allowed', async () => {
    const create = (typed: string) => say`add “${typed}” to the list`;
    const { type, press, seen, reply } = pick({ create });
    await type('Айыл');
    expect(seen().slice(1, 3)).toEqual(['› Айыл  1 of 1', '> + add “Айыл” to the list']);
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: '+ Айыл' });
    expect(seen()).toEqual(['✓ Lead: Айыл']);
  });

  test('what is there already is not offered as a new one', async () => {
    const { type, seen } = pick({ create: (typed) => say`add “${typed}” to the list` });
    await type('жогорку кеңеш');
    expect(seen()[1]).toBe('› жогорку кеңеш  1 of 1');
  });

  test.each(['/назад', '/back'])('%s goes back', async (word) => {
    const { type, press, reply } = pick();
    await type(word);
    await press('enter');
    expect(await reply).toEqual({ kind: 'back', value: undefined });
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 167 }, (_, index) => ({
    value: `b${index + 1}`,
    label: `Орган номер ${index + 1}`,
  }));

  test('shows a part, where in it one is, and goes by pages and to its ends', async () => {
    const { press, seen } = pick({ choices: many }, { columns: 60, rows: 13 });
    await press('end');
    expect(seen()).toEqual([
      'Lead',
      '›   167 of 167',
      '  1 Орган номер 163',
      '  2 Орган номер 164',
      '  3 Орган номер 165',
      '  4 Орган номер 166',
      '> 5 Орган номер 167',
      HINTS,
    ]);
    await press('home', 'page-down');
    expect(seen()[1]).toBe('›   5 of 167');
    await press('page-up', 'down');
    expect(seen()[1]).toBe('›   2 of 167');
  });

  test('numbers are those of the part that is shown', async () => {
    const { press, type, reply } = pick({ choices: many }, { columns: 60, rows: 13 });
    await press('end');
    await type('2');
    expect(await reply).toEqual({ kind: 'answer', value: 'b164' });
  });
});

test('long labels are broken between words, under themselves', async () => {
  const { press, seen } = pick({}, { columns: 40, rows: 24 });
  await press('down');
  expect(seen().slice(2, 6)).toEqual([
    '> 1 Министерство труда, социального',
    '    обеспечения и миграции',
    '  2 Жогорку Кеңеш',
    '    in 6 recommendations',
  ]);
});

describe('several', () => {
  test('are ticked with the space bar and with digits', async () => {
    const { press, type, seen, reply } = pickSeveral();
    await press('down', 'space');
    await type('42');
    expect(seen().slice(2, 6)).toEqual([
      '> 1 [x] Министерство труда, социального обеспечения и миграции',
      '  2 [x] Жогорку Кеңеш · in 6 recommendations',
      '  3 [ ] Жергиликтүү өз алдынча башкаруу',
      '  4 [x] Пограничная служба',
    ]);
    await type('1');
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['police', 'jk'] });
    expect(seen()).toEqual(['✓ Addressees: Пограничная служба; Жогорку Кеңеш']);
  });

  test('Enter on a search ticks what was found and begins the next search', async () => {
    const { press, type, reply } = pickSeveral({ create: (typed) => say`add “${typed}”` });
    await type('погран');
    await press('enter');
    await type('Айыл');
    await press('enter', 'enter');
    expect(await reply).toEqual({ kind: 'answer', value: ['police', '+ Айыл'] });
  });

  test('Enter leaves nothing out that somebody has pointed at', async () => {
    const { press, type, seen, reply } = pickSeveral();
    await press('down', 'enter');
    expect(seen().at(-2)).toBe('✗ nothing is ticked; the space bar ticks, `/skip` leaves it open');
    await type('/skip');
    await press('enter');
    expect(await reply).toEqual({ kind: 'skip' });
  });

  test('Esc goes back with what is ticked', async () => {
    const { press, type, reply } = pickSeveral({ initial: ['jk'] });
    await type('1');
    await press('escape');
    expect(await reply).toEqual({ kind: 'back', value: ['jk', 'mlsp'] });
  });
});
