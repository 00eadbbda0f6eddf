import { expect, test } from '@jest/globals';
import { say } from '../../src/model/message.js';
import { decode } from '../../src/read/decode.js';
import { faultsIn, WORKSHOP } from './reading.js';

const utf8 = new TextEncoder();

test('one byte order mark at the start is no part of the text', () => {
  expect(decode('a.yaml', utf8.encode('\uFEFFid: a')).value).toBe('id: a');
});

test('a second byte order mark is a fault', () => {
  expect(faultsIn({ 'workshops/a.yaml': `\uFEFF\uFEFF${WORKSHOP}` })).toEqual([
    'workshops/a.yaml:1:1 yaml-not-plain: an invisible control character (U+FEFF) stands here (delete it, and others like it; they come with text pasted from a PDF or a terminal)',
  ]);
});

test('the first byte that is not UTF-8 is pointed at', () => {
  const cyrillic = Uint8Array.from([...utf8.encode('id: a\ntitle: Б'), 0xd0, 0xc1, 0xe8]);
  expect(faultsIn({ 'workshops/a.yaml': cyrillic })).toEqual([
    'workshops/a.yaml:2:9 not-utf8: the file is not UTF-8 text from here on (open it in the encoding it was written in, for Cyrillic often Windows-1251, and save it as UTF-8)',
  ]);
});

test.each([
  ['a byte out of order', [0x61, 0x80], '1:2'],
  ['an overlong form', [0xc0, 0xaf], '1:1'],
  ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], '1:2'],
  ['a character cut off at the end', [0x61, 0x0a, 0xe2, 0x82], '2:1'],
  ['a fault after a real U+FFFD', [0xef, 0xbf, 0xbd, 0xff], '1:2'],
])('%s is not UTF-8', (_, bytes, place) => {
  const { value, diagnostics } = decode('a.yaml', Uint8Array.from(bytes));
  expect(value).toBe(undefined);
  expect(diagnostics.map(({ code, span }) => `${span?.line}:${span?.column} ${code}`)).toEqual([
    `${place} not-utf8`,
  ]);
});

test('U+FFFD that stands in the file is text', () => {
  expect(decode('a.yaml', utf8.encode('a: \uFFFD')).value).toBe('a: \uFFFD');
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x69, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x69]],
  ['little-endian without a mark', [0x69, 0x00, 0x64, 0x00]],
  ['big-endian without a mark', [0x00, 0x69, 0x00, 0x64]],
])('a file in UTF-16, %s, is called so', (_, bytes) => {
  const { diagnostics } = decode('a.yaml', Uint8Array.from(bytes));
  expect(diagnostics).toEqual([
    {
      code: 'not-utf8',
      at: { file: 'a.yaml', path: [] },
      message: say`the file is saved as UTF-16`,
      hint: say`save it as UTF-8: most editors offer "Encoding" when saving under a new name`,
    },
  ]);
});

test.each(['\0', '\u0007', '\u001B', '\u007F', '\u0085', '\u009B', '\uFFFE', '\uFFFF'])(
  'a control character (%j) is a fault',
  (character) => {
    const { diagnostics } = decode('a.yaml', utf8.encode(`id: a\ntitle: b${character}`));
    expect(diagnostics.map(({ code, span }) => [code, span?.line, span?.column])).toEqual([
      ['yaml-not-plain', 2, 9],
    ]);
  },
);

test('tabs, line breaks of every system, spaces of every width and emoji are text', () => {
  const text = 'a:\t1\r\nb: 2\rc: \u00A0\u2003\u200D😀';
  expect(decode('a.yaml', utf8.encode(text))).toEqual({ value: text, diagnostics: [] });
});

test('a file of more than 5 MiB is not read', () => {
  const large = new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20);
  expect(decode('a.yaml', large).diagnostics).toEqual([
    {
      code: 'file-too-large',
      at: { file: 'a.yaml', path: [] },
      message: say`the file has ${'5.0'} MiB; at most ${5} MiB are read`,
      hint: say`split it into several files`,
    },
  ]);
  expect(decode('a.yaml', large.subarray(1)).diagnostics).toEqual([]);
});
