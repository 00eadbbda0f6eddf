import { describe, expect, test } from '@jest/globals';
import { ENGLISH, say } from '../../../src/model/message.js';
import { fullPrompter } from '../../../src/system/prompts/full-prompter.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

function ask() {
  const person = fakeTerminal();
  const typed: string[] = [];
  const reply = fullPrompter(person.terminal, ENGLISH).text({
    id: 'text',
    label: say`Recommendation`,
    initial: '',
    lines: 'one',
    required: true,
    typed: (text) => typed.push(text),
  });
  return { ...person, reply, typed };
}

describe.each(['SIGHUP', 'SIGTERM'] as const)('at %s', (signal) => {
  test('what was typed is told at once, the terminal is as it was, and the process ends of it', async () => {
    const { type, signal: send, typed, done, isRaw, screen, terminal } = ask();
    await type('Ввести кво');
    send(signal);
    expect(typed.at(-1)).toBe('Ввести кво');
    expect(done).toEqual([signal]);
    expect([isRaw(), screen.marksPaste()]).toEqual([false, false]);
    expect(screen.cursor()).toEqual({ row: 3, column: 0 });
    // It waits for its end: with nothing to wait for it would end well before.
    expect(terminal.input.isPaused()).toBe(false);
  });
});

test('SIGINT stops with what was typed, as Ctrl-C does', async () => {
  const { type, signal, reply } = ask();
  await type('Ввес');
  signal('SIGINT');
  expect(await reply).toEqual({ kind: 'stop', value: 'Ввес' });
});

test('Ctrl-Z gives the terminal to the shell, and the question goes on afterwards', async () => {
  const { type, press, signal, reply, typed, done, isRaw, screen, seen, terminal } = ask();
  await type('Вве');
  await press('ctrl+z');
  expect(done).toEqual(['suspend']);
  expect(typed).toEqual(['Вве']);
  expect(terminal.input.isPaused()).toBe(false);
  expect([isRaw(), screen.marksPaste()]).toEqual([false, false]);
  screen.write('$ fg\r\n');
  signal('SIGCONT');
  expect([isRaw(), screen.marksPaste()]).toEqual([true, true]);
  await type('сти');
  const question = ['Recommendation', '› Вве', 'Enter: next · Esc: back · /?: help'];
  expect(seen()).toEqual([...question, '$ fg', ...question.with(1, '› Ввести')]);
  await press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'Ввести' });
});

test('what is typed is told while the person goes on typing', async () => {
  const { type, typed } = ask();
  await type('Ввести');
  expect(typed).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(typed).toEqual(['Ввести']);
});

test('between the questions nothing keeps the program alive', async () => {
  const { type, press, reply, terminal } = ask();
  await type('Ввести');
  expect(terminal.input.isPaused()).toBe(false);
  await press('enter');
  await reply;
  expect(terminal.input.isPaused()).toBe(true);
});

test('a terminal that is gone stops the question', async () => {
  const { type, terminal, reply } = ask();
  await type('Ввес');
  terminal.input.emit('end');
  expect(await reply).toEqual({ kind: 'stop', value: 'Ввес' });
});
