import { expect, it, test } from '@jest/globals';
import { printable } from '../../src/model/printable.js';

test.each([
  ['keeps a text that is fit to print', 'Женщины, «мир» — 1325', 'Женщины, «мир» — 1325'],
  [
    'makes a line break a space',
    'one\ntwo\r\nthree\u2028four\u0085five',
    'one two three four five',
  ],
  ['makes several spaces one', 'one  two\t\tthree', 'one two three'],
  ['keeps no-break spaces', 'a\u00A0\u00A0b', 'a\u00A0\u00A0b'],
  ['drops control characters', 'a\u0000b\u001B[31mc\u007Fd\u009Be', 'ab[31mcde'],
  ['leaves one space where a control character stood between two', 'a \u0007 b', 'a b'],
  ['drops noncharacters and a byte order mark', '\uFEFFa\uFFFEb\uFDD0c\u{1FFFE}d', 'abcd'],
  ['shows half a character as one that is missing', 'a\uD800b \uDFFF', 'a\uFFFDb \uFFFD'],
  ['keeps characters of two halves', '😀 𐐀 🇰🇬', '😀 𐐀 🇰🇬'],
  ['keeps joiners, which many scripts need', 'می\u200Cشود 👩\u200D⚖️', 'می\u200Cشود 👩\u200D⚖️'],
  ['drops overrides of the direction', 'a\u202Eb\u202Cc\u202Ad', 'abcd'],
  [
    'keeps isolates that are closed',
    'a \u2067b\u2068c\u2069\u2069',
    'a \u2067b\u2068c\u2069\u2069',
  ],
  ['drops an isolate that is not closed', 'a \u2066b \u2067c\u2069', 'a b \u2067c\u2069'],
  ['drops the end of an isolate that was not opened', 'a\u2069b \u2067c\u2069', 'ab \u2067c\u2069'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

it('takes no longer than the text is long', () => {
  const text = '\u2067'.repeat(50_000) + ' '.repeat(50_000) + '\u2069'.repeat(50_000);
  expect(printable(text)).toBe(`${'\u2067'.repeat(50_000)} ${'\u2069'.repeat(50_000)}`);
});
