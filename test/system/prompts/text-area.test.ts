import { describe, expect, test } from '@jest/globals';
import { ENGLISH, say } from '../../../src/model/message.js';
import type { TextQuestion } from '../../../src/model/prompt.js';
import { fullPrompter } from '../../../src/system/prompts/full-prompter.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

const question: TextQuestion = {
  id: 'text',
  label: say`Recommendation`,
  initial: '',
  lines: 'many',
  required: true,
};

const HINTS = 'Enter: next · Esc: back · Alt+Enter: new line · /?: help';

function ask(changes: Partial<TextQuestion> = {}, size = { columns: 80, rows: 24 }) {
  const person = fakeTerminal(size);
  const prompter = fullPrompter(person.terminal, ENGLISH);
  return { ...person, prompter, reply: prompter.text({ ...question, ...changes }) };
}

test('what is typed is the answer at Enter, and stays on the screen', async () => {
  const { reply, type, press, seen } = ask();
  await type('Ввести квоту');
  expect(seen()).toEqual(['Recommendation', '› Ввести квоту', HINTS]);
  await press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести квоту' });
  expect(seen()).toEqual(['✓ Recommendation: Ввести квоту']);
});

test('Alt+Enter and Ctrl+J begin a new line', async () => {
  const { reply, type, press, seen } = ask();
  await type('Ввести');
  await press('alt+enter');
  await type('квоту');
  await press('ctrl+j', 'enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести\nквоту\n' });
  expect(seen()).toEqual(['✓ Recommendation', '  Ввести', '  квоту']);
});

test('a question of one line makes spaces of the breaks in what is pasted', async () => {
  const { reply, paste, press } = ask({ lines: 'one' });
  await paste('Ввести\r\nквоту\n\nв кенешах');
  await press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести квоту в кенешах' });
});

test('what was answered before can be changed', async () => {
  const { reply, press, type, seen } = ask({ initial: 'Ввести квоту' });
  await press('ctrl+left');
  await type('новую ');
  await press('end');
  await press('alt+backspace');
  await type('норму');
  expect(seen()[1]).toBe('› Ввести новую норму');
  await press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести новую норму' });
});

describe('Esc', () => {
  test('goes back with what was typed, and leaves nothing of the question', async () => {
    const { reply, type, press, seen } = ask();
    await type('Ввес');
    await press('escape');
    expect(await reply).toEqual({ kind: 'back', value: 'Ввес' });
    expect(seen()).toEqual([]);
  });
});

test.each(['ctrl+c', 'ctrl+d'] as const)('%s stops with what was typed', async (key) => {
  const { reply, type, press, isRaw, screen } = ask();
  await type('Ввес');
  expect([isRaw(), screen.marksPaste()]).toEqual([true, true]);
  await press(key);
  expect(await reply).toEqual({ kind: 'stop', value: 'Ввес' });
  expect([isRaw(), screen.marksPaste()]).toEqual([false, false]);
});

describe('a word', () => {
  test.each([
    ['/back', { kind: 'back', value: undefined }],
    ['/НАЗАД', { kind: 'back', value: undefined }],
    ['/артка', { kind: 'back', value: undefined }],
    ['/skip', { kind: 'skip' }],
    ['/өткөрүү', { kind: 'skip' }],
    ['/откоруу', { kind: 'skip' }],
    ['/отложить', { kind: 'stop', value: undefined }],
    ['/голоса 17', { kind: 'word', word: 'votes', rest: '17' }],
    ['//назад', { kind: 'answer', value: '/назад' }],
  ])('%s is known in every language', async (typed, expected) => {
    const votes = { word: 'votes', spellings: ['/votes', '/голоса'], does: say`record votes` };
    const { reply, type, press } = ask({ required: false, words: [votes] });
    await type(typed);
    await press('enter');
    expect(await reply).toEqual(expected);
  });

  test('that nobody knows is said and not stored', async () => {
    const { type, press, seen } = ask({}, { columns: 120, rows: 24 });
    await type('/нозад');
    await press('enter');
    expect(seen()[2]).toBe(
      '✗ there is no word `/нозад`; `/?` shows them all, and a text with a slash in front is typed with two, `//`',
    );
  });

  test('a text with a slash in front comes back as it is typed', async () => {
    const { reply, press, seen } = ask({ initial: '/17 статья' });
    await press('home');
    expect(seen()[1]).toBe('› //17 статья');
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: '/17 статья' });
  });

  test('/? tells why it is asked and which words there are', async () => {
    const { type, press, seen } = ask({ help: say`One thing that somebody should do.` });
    await type('/?');
    await press('enter');
    expect(seen()).toEqual([
      'Recommendation',
      '›',
      '  One thing that somebody should do.',
      '  /back  back to the question before; what was typed is kept',
      '  /skip  leave it open for now',
      '  /stop  stop here; everything is kept',
      '  /?     why this is asked, and which words there are',
      HINTS,
    ]);
  });
});

describe('a refusal', () => {
  test('stands under the field until the text is another one', async () => {
    const accept = (text: string) =>
      text.length < 5 ? { refusal: say`too short` } : { value: text.trim() };
    const { reply, type, press, seen } = ask({ accept });
    await type('Ввес');
    await press('enter');
    expect(seen()).toEqual(['Recommendation', '› Ввес', '✗ too short', HINTS]);
    await press('left');
    expect(seen()[2]).toBe('✗ too short');
    await press('end');
    await type('ти ');
    expect(seen()).toEqual(['Recommendation', '› Ввести', HINTS]);
    await press('enter');
    expect(await reply).toEqual({ kind: 'answer', value: 'Ввести' });
  });

  test('comes of Enter on nothing where an answer is needed', async () => {
    const { press, seen } = ask();
    await press('enter');
    expect(seen()[2]).toBe('✗ an answer is needed here; `/stop` stops, and all is kept');
  });
});

test('Enter on nothing leaves the question open where nothing is needed', async () => {
  const { reply, press, seen } = ask({ required: false });
  await press('enter');
  expect(await reply).toEqual({ kind: 'skip' });
  expect(seen()).toEqual(['– Recommendation: left open']);
});

describe('a text of several rows', () => {
  const initial = 'Ввести квоту для женщин в айыл кеңештери и районных кенешах';
  const size = { columns: 24, rows: 24 };

  test('is broken between words, and the cursor is where it is seen', async () => {
    const { press, seen, screen, type } = ask({ initial }, size);
    await press('home');
    expect(seen().slice(1, 4)).toEqual([
      '› Ввести квоту для',
      '  женщин в айыл',
      '  кеңештери и районных',
    ]);
    expect(screen.cursor()).toEqual({ row: 4, column: 2 });
    await press('up', 'end');
    expect(screen.cursor()).toEqual({ row: 3, column: 22 });
    await press('up');
    expect(screen.cursor()).toEqual({ row: 2, column: 15 });
    await press('up', 'end');
    expect(screen.cursor()).toEqual({ row: 1, column: 18 });
    await type(' всех');
    expect(seen().slice(1, 4)).toEqual([
      '› Ввести квоту для всех',
      '  женщин в айыл',
      '  кеңештери и районных',
    ]);
    await type('х');
    expect(seen().slice(1, 3)).toEqual(['› Ввести квоту для', '  всехх женщин в айыл']);
    expect(screen.cursor()).toEqual({ row: 2, column: 7 });
  });

  test('is drawn anew when the screen gets another width', async () => {
    const { press, seen, screen, resize } = ask({ initial });
    await press('home');
    await resize(24);
    expect(seen()).toEqual([
      'Recommendation',
      '› Ввести квоту для',
      '  женщин в айыл',
      '  кеңештери и районных',
      '  кенешах',
      'Enter: next · Esc: back',
    ]);
    expect(screen.cursor()).toEqual({ row: 1, column: 2 });
    await resize(60);
    expect(seen()).toEqual([
      'Recommendation',
      '› Ввести квоту для женщин в айыл кеңештери и районных',
      '  кенешах',
      HINTS,
    ]);
  });

  test('shows the part around the cursor when it is longer than the screen', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `строка ${index + 1}`);
    const { press, seen } = ask({ initial: lines.join('\n') }, { columns: 60, rows: 8 });
    await press('end');
    expect(seen().slice(-8)).toEqual([
      'Recommendation',
      ...lines.slice(-6).map((line) => `  ${line}`),
      HINTS,
    ]);
  });
});

test('advice comes under the field when the person pauses, and is never in the way', async () => {
  const { type, press, seen, reply } = ask({
    advice: (text) => [say`like this:`, { text: `«${text}»`, indent: 2 }],
  });
  await type('квота');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(seen()).toEqual(['Recommendation', '› квота', '  like this:', '    «квота»', HINTS]);
  await press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'квота' });
});

test('letters that are typed before the next question belong to it', async () => {
  const { type, send, press, prompter, reply } = ask();
  await type('раз');
  await send('\r');
  expect(await reply).toEqual({ kind: 'answer', value: 'раз' });
  await send('д');
  const next = prompter.text(question);
  await type('ва');
  await press('enter');
  expect(await next).toEqual({ kind: 'answer', value: 'два' });
});

test('the second question is drawn as the first one was', async () => {
  const { type, press, prompter, reply, seen } = ask();
  await type('раз');
  await press('enter');
  await reply;
  void prompter.text({ ...question, label: say`Second` });
  await type('два');
  expect(seen()).toEqual(['✓ Recommendation: раз', 'Second', '› два', HINTS]);
});
