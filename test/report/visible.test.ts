import { expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { visible } from '../../src/report/visible.js';

it.each([
  ['an escape sequence', '\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a control of eight bits', '\u009b31m', '\\x9b31m'],
  ['the end of a line', 'one\r\ntwo', 'one\\x0d\\x0atwo'],
  ['a tabulator', 'a\tb', 'a\\x09b'],
  ['the delete character', 'a\x7fb', 'a\\x7fb'],
  ['a change of direction', 'a\u202eb\u2066c', 'a<U+202E>b<U+2066>c'],
  ['a space of no width', 'a\u200bb\ufeffc', 'a<U+200B>b<U+FEFF>c'],
  ['a tag', 'a\u{e0041}b', 'a<U+E0041>b'],
  ['the separator of lines', 'a\u2028b', 'a<U+2028>b'],
  ['half of a pair', 'a\ud800b', 'a<U+D800>b'],
  ['a command of a runner', '::error file=x::text', ': :error file=x::text'],
  ['a command after spaces', '\u00a0 ::stop-commands::x', '\u00a0 : :stop-commands::x'],
  ['a command of the older form', 'text ##[error]x', 'text # #[error]x'],
])('%s is spelled out', (_, text, expected) => {
  expect(visible(text)).toBe(expected);
});

it.each(['Потребности сельского населения', 'Иш-чара № 4.2', 'a: b::c', '# heading', '🕊'])(
  '%j stays as it is',
  (text) => {
    expect(visible(text)).toBe(text);
  },
);

test('nothing that steers or hides is left of any text', () => {
  const hostile = fc.oneof(
    fc.constantFrom('\x1b', '\x9b', '\n', '\r', ':', '::', '##[', '#', '\u202e', '\u200b', ' '),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(hostile), (parts) => {
      const printed = visible(parts.join(''));
      expect(printed).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s*::|##\[/u);
    }),
    { seed: 1325 },
  );
});
