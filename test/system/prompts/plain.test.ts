import { describe, expect, test } from '@jest/globals';
import { ENGLISH, say, type Catalogue } from '../../../src/model/message.js';
import type { PickQuestion, TextQuestion } from '../../../src/model/prompt.js';
import { plainPrompter } from '../../../src/system/prompts/plain-prompter.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

const text: TextQuestion = {
  id: 'text',
  label: say`Recommendation`,
  initial: '',
  lines: 'one',
  required: true,
};

const choices = ['Министерство труда', 'Жогорку Кеңеш', 'Пограничная служба'].map(
  (label, index) => ({
    value: `b${index + 1}`,
    label,
  }),
);

const one: PickQuestion = {
  id: 'lead',
  label: say`Lead`,
  choices,
  required: false,
  initial: undefined,
};

/** What a terminal passes on: whole lines. */
function person(catalogue: Catalogue = ENGLISH) {
  const { terminal, send, written, signal } = fakeTerminal();
  const prompter = plainPrompter(terminal, catalogue);
  return {
    prompter,
    seen: () =>
      written()
        .split('\n')
        .filter((line) => line !== ''),
    written,
    signal,
    end: () => {
      // A fake terminal is a stream, which has an end.
      (terminal.input as unknown as { end: () => void }).end();
    },
    say: (...lines: readonly string[]) => send(lines.map((line) => `${line}\n`).join('')),
  };
}

const HINT = 'Enter sends an answer; `/?` tells which words there are';

test('a question is a line, and so is its answer', async () => {
  const { prompter, say: answer, written } = person();
  const reply = prompter.text(text);
  await answer('Ввести квоту');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести квоту' });
  expect(written()).toBe(`${HINT}\n\nRecommendation\n> taken: one line\n`);
});

test('hints are given once', async () => {
  const { prompter, say: answer, written } = person();
  const first = prompter.text(text);
  await answer('раз', 'два');
  await first;
  expect(await prompter.text(text)).toEqual({ kind: 'answer', value: 'два' });
  expect(written().split(HINT).length).toBe(2);
});

describe('a text of several lines', () => {
  const many: TextQuestion = { ...text, lines: 'many' };

  test('ends with a line that has only a full stop', async () => {
    const { prompter, say: answer } = person();
    const typed: string[] = [];
    const reply = prompter.text({ ...many, typed: (so) => typed.push(so) });
    await answer('раз', '', '..', '/2 часть', '.');
    expect(await reply).toEqual({ kind: 'answer', value: 'раз\n\n.\n/2 часть' });
    expect(typed).toEqual(['раз', 'раз\n', 'раз\n\n.', 'раз\n\n.\n/2 часть']);
  });

  test.each([
    ['/back', { kind: 'back', value: 'раз\nдва' }],
    ['/отложить', { kind: 'stop', value: 'раз\nдва' }],
  ])('%s takes along what was typed', async (word, expected) => {
    const { prompter, say: answer } = person();
    const reply = prompter.text(many);
    await answer('раз', 'два', word);
    expect(await reply).toEqual(expected);
  });

  test('what was refused is not to be typed again', async () => {
    const { prompter, say: answer, seen } = person();
    const accept = (written: string) =>
      written.includes('!') ? { refusal: say`without exclamation marks` } : { value: written };
    const reply = prompter.text({ ...many, accept });
    await answer('раз!', 'два', '.');
    expect(seen().slice(-5)).toEqual([
      '> > > without exclamation marks',
      'it reads so far; Enter alone keeps it:',
      '  раз!',
      '  два',
      '> ',
    ]);
    await answer('раз', '.');
    expect(await reply).toEqual({ kind: 'answer', value: 'раз' });
  });
});

test('a line that the terminal may have cut is not taken', async () => {
  const { prompter, say: answer, seen } = person();
  const reply = prompter.text(text);
  await answer('ы'.repeat(2048));
  expect(seen().at(-2)).toBe(
    '> the line is too long for this terminal, which may have cut it; send it in parts',
  );
  await answer('короче');
  expect(await reply).toEqual({ kind: 'answer', value: 'короче' });
});

describe('one of several', () => {
  test('is chosen by its number', async () => {
    const { prompter, say: answer, seen } = person();
    const reply = prompter.pick(one);
    await answer('7', '2');
    expect(await reply).toEqual({ kind: 'answer', value: 'b2' });
    expect(seen()).toEqual([
      HINT,
      'Lead',
      'a choice is sent as its number, or as a part of its name',
      '1. Министерство труда',
      '2. Жогорку Кеңеш',
      '3. Пограничная служба',
      '> there is no number 7 in the list',
      '> taken: Жогорку Кеңеш',
    ]);
  });

  test('is found by a part of its name, in a list of twenty at most', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      value: `b${index}`,
      label: `Орган ${index}`,
    }));
    const { prompter, say: answer, seen } = person();
    const reply = prompter.pick({ ...one, choices: [...many, ...choices] });
    await answer('кенеш');
    expect(seen().slice(2, 5)).toEqual([
      'a choice is sent as its number, or as a part of its name',
      '1. Орган 0',
      '2. Орган 1',
    ]);
    expect(seen().slice(-4)).toEqual([
      '20. Орган 19',
      '28 more; type a part of a name to find it',
      '> 1. Жогорку Кеңеш',
      '> ',
    ]);
    await answer('1');
    expect(await reply).toEqual({ kind: 'answer', value: 'b2' });
  });

  test('may be a new one', async () => {
    const { prompter, say: answer } = person();
    const reply = prompter.pick({ ...one, create: (typed) => say`add “${typed}”` });
    await answer('Айыл', '1');
    expect(await reply).toEqual({ kind: 'answer', value: '+ Айыл' });
  });

  test('an empty line leaves it open, and keeps what was answered', async () => {
    const { prompter, say: answer } = person();
    const reply = prompter.pick(one);
    await answer('');
    expect(await reply).toEqual({ kind: 'skip' });
    const again = prompter.pick({ ...one, initial: 'b3' });
    await answer('');
    expect(await again).toEqual({ kind: 'answer', value: 'b3' });
  });
});

test.each(['1,3', '1 3', '1, 3.', '3;1'])('several are chosen as %s', async (numbers) => {
  const { prompter, say: answer } = person();
  const reply = prompter.pickSeveral({ ...one, initial: [] });
  await answer(numbers);
  const { value } = (await reply) as { value: readonly string[] };
  expect([...value].sort()).toEqual(['b1', 'b3']);
});

test('Ctrl-C and the end of the input stop', async () => {
  const first = person();
  const reply = first.prompter.text(text);
  first.signal('SIGINT');
  expect(await reply).toEqual({ kind: 'stop', value: undefined });
  const second = person();
  const other = second.prompter.pickSeveral({ ...one, initial: ['b1'] });
  second.end();
  expect(await other).toEqual({ kind: 'stop', value: ['b1'] });
  expect(await second.prompter.text(text)).toEqual({ kind: 'stop', value: undefined });
});

test('nothing moves the cursor, whatever the data holds', async () => {
  const { prompter, say: answer, written } = person();
  prompter.tell([say`so far:`, { text: 'крас\x1b[31mный\r', indent: 2 }]);
  const reply = prompter.pick({
    ...one,
    choices: [{ value: 'x', label: 'a\x1b[2Jb' }],
    help: say`why`,
  });
  await answer('/?', 'нет', '1', 'a', '1');
  expect(await reply).toEqual({ kind: 'answer', value: 'x' });
  expect(written().replace(/\n/g, '')).not.toMatch(/\p{Control}/u);
});
