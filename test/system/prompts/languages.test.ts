import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Catalogue, Message } from '../../../src/model/message.js';
import type { Prompter } from '../../../src/model/prompt.js';
import { displayWidth } from '../../../src/model/display-width.js';
import { shippedCatalogue } from '../../../src/read/shipped-messages.js';
import { fullPrompter } from '../../../src/system/prompts/full-prompter.js';
import { plainPrompter } from '../../../src/system/prompts/plain-prompter.js';
import { fakeTerminal, type FakeTerminal } from '../../support/fake-terminal.js';

/** The names that stand on the keys of every keyboard. */
const ALLOWED = new Set(['Enter', 'Esc', 'Alt']);

/** A name of the data, which is in the language of the data. */
function named(text: string): Message {
  return { pattern: text, parts: [] };
}

const choices = Array.from({ length: 30 }, (_, index) => ({
  value: `b${index}`,
  label: `Айыл өкмөтү ${index}, жергиликтүү өз алдынча башкаруу органы`,
}));

const text = {
  id: 'text',
  label: named('Рекомендация'),
  initial: '',
  lines: 'many',
  required: true,
} as const;
const pick = {
  id: 'lead',
  label: named('Орган'),
  choices,
  required: true,
  initial: undefined,
} as const;

/** Everything that the prompts may say of themselves. */
async function walk(prompter: Prompter, { type, press }: FakeTerminal): Promise<void> {
  const written = prompter.text(text);
  await press('enter');
  await type('/нет');
  await press('enter', 'ctrl+u');
  await type('/?');
  await press('enter');
  await type('ответ');
  await press('enter');
  await written;
  const picked = prompter.pick({ ...pick, create: (typed) => named(`добавить «${typed}»`) });
  await press('enter', 'f1', 'end');
  await type('ыыы');
  await press('enter');
  await picked;
  const ticked = prompter.pickSeveral({ ...pick, initial: [] });
  await press('down', 'enter');
  await type('ыыы');
  await press('enter', 'ctrl+u', 'space', 'ctrl+c');
  await ticked;
  const open = prompter.pick({ ...pick, required: false });
  await press('enter');
  await open;
}

describe.each(['ru', 'ky'] as const)('in %s', (language) => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await shippedCatalogue(language);
  });

  test.each([40, 80, 120])('no English word and no row too long at %d columns', async (columns) => {
    const person = fakeTerminal({ columns, rows: 24 });
    await walk(fullPrompter(person.terminal, catalogue), person);
    expect(englishIn(person.written())).toEqual([]);
    expect(person.seen().filter((row) => displayWidth(row) >= columns)).toEqual([]);
  });

  test('the keys are named in one row at any width', async () => {
    for (const columns of [40, 80, 120]) {
      const { terminal, seen, press } = fakeTerminal({ columns, rows: 24 });
      void fullPrompter(terminal, catalogue).text(text);
      await press('left');
      expect(seen().length).toBe(3);
      expect(seen()[2]).toMatch(/^Enter: .*Esc: /);
    }
  });

  test('no English word in plain lines', async () => {
    const { terminal, send, written } = fakeTerminal();
    const prompter = plainPrompter(terminal, catalogue);
    const replies = [
      () => prompter.text(text),
      () => prompter.text({ ...text, initial: 'было' }),
      () => prompter.pick(pick),
      () => prompter.pickSeveral({ ...pick, initial: ['b1'] }),
    ];
    const answers = [
      '\n/нет\n/?\nответ\nвторая\n.\n',
      '\n',
      '\n99\nыыы\n0\nжергиликтүү\n1\n',
      '/?\n2,3\n\n',
    ];
    for (const [index, ask] of replies.entries()) {
      const reply = ask();
      await send(answers[index] ?? '');
      expect((await reply).kind).toBe('answer');
    }
    expect(englishIn(written())).toEqual([]);
  });
});

function englishIn(written: string): readonly string[] {
  // eslint-disable-next-line no-control-regex -- commands to the terminal are no words
  const words = written.replace(/\x1b\[[?\d;]*[A-Za-z]/g, ' ').match(/[A-Za-z]{2,}/g) ?? [];
  return words.filter((word) => !ALLOWED.has(word));
}
