import { expect, test } from '@jest/globals';
import { promptMode } from '../../src/system/prompt-mode.js';

const terminal = { isInputTerminal: true, isOutputTerminal: true };

test('a person at a terminal is asked on the screen', () => {
  expect(promptMode({ TERM: 'xterm-256color' }, terminal, false)).toBe('full');
});

test.each([
  [{}, true],
  [{ ACCESSIBLE: '1' }, false],
  [{ NAPDRAFT_PLAIN: '1' }, false],
  [{ TERM: 'dumb' }, false],
])('%j and --plain %s ask for plain lines', (environment, isPlain) => {
  expect(promptMode(environment, terminal, isPlain)).toBe('plain');
});

test('an empty variable asks for nothing', () => {
  expect(promptMode({ ACCESSIBLE: '', CI: '' }, terminal, false)).toBe('full');
});

test.each([[{ ...terminal, isInputTerminal: false }], [{ ...terminal, isOutputTerminal: false }]])(
  'nobody can answer with %j',
  (streams) => {
    expect(promptMode({ TERM: 'xterm' }, streams, true)).toBe(undefined);
  },
);

test('nobody answers in a service of continuous integration', () => {
  expect(promptMode({ CI: 'true', MSYSTEM: 'MINGW64', TERM: 'xterm' }, terminal, true)).toBe(
    undefined,
  );
});

test('the pipes of Git for Windows are a terminal for plain lines', () => {
  const pipes = { isInputTerminal: false, isOutputTerminal: false };
  expect(promptMode({ MSYSTEM: 'MINGW64', TERM: 'xterm' }, pipes, false)).toBe('plain');
});
