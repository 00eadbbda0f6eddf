import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editYaml } from '../../../src/capture/edit/edit-yaml.js';
import { isRefusal, type Plain } from '../../../src/capture/edit/record-edit.js';
import { parseYaml } from '../../../src/read/parse-yaml.js';

/** What the reader refuses, and so the edit as well. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Pieces that YAML of some version gives a meaning to, and letters of the region. */
const PIECES = [
  ...[' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', ': ', ':', ' #', '#', '- ', '-', '? ', ','],
  ...['[', ']', '{', '}', "'", '"', '\\', '&a', '*a', '!t', '%', '@', '`', '|', '>', '---', '...'],
  ...[
    'no',
    'y',
    'Off',
    'null',
    '~',
    '=',
    '<<',
    '.inf',
    '0o7',
    '0777',
    '12:30',
    '2025-06-11',
    '2025-06-11T10:00:00Z',
    '2025-06-11 10:00:00 +6',
    '1e3',
  ],
  ...['1_000', '0x1F', '+1', '\u00A0', '\u2028', '\u2029', '\u202E', '\u200B', '\uFEFF', '\uFDD0'],
  ...['ө', 'ү', 'ң', 'Жалал-Абад', 'сунуш', '👩‍⚕️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'e\u0301', '\u{10FFFF}', 'a'],
];

const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 1500 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }).map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }) },
  )
  .map((pieces) => pieces.join(''))
  .filter((one) => !FORBIDDEN.test(one));

/** Files that differ in whatever decides how a text is written. */
const FILES = [
  'recommendations:\n  - id: one\n    text: a\n',
  'recommendations:\n- id: one\n  text: "a"\n  lead: "b"',
  'recommendations:\r\n    -   id: one\r\n        text: >-\r\n            folded\r\n\r\n# end\r\n',
  'recommendations: [{ id: one, text: a }]\n',
  'recommendations:\n  -\n    id: one\n    text: |+\n      kept\n\n\nthemes: [a, b]\n',
];

function edited(file: string, edit: Parameters<typeof editYaml>[1][number]): string {
  const result = editYaml(file, [edit]);
  if (isRefusal(result)) throw new Error(result.refusal.pattern);
  return result.text;
}

/** The data that our own reader and readers of both versions of YAML find. */
function readings(file: string): readonly unknown[] {
  const read = parseYaml('workshop.yaml', file);
  expect(read.diagnostics).toEqual([]);
  return [read.value, parse(file, { schema: 'core' }), parse(file, { version: '1.1' })];
}

describe('any text', () => {
  it('is read as it was given, by our reader and in both versions of YAML', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), text, (file, given) => {
        const record = { id: 'two', statement: { ru: given, ky: given }, notes: [given, 'b'] };
        const before = parse(file) as Record<string, Plain[]>;
        const wanted = {
          ...before,
          recommendations: [...(before['recommendations'] ?? []), record],
        };
        const after = edited(file, { kind: 'add', list: ['recommendations'], record });
        for (const reading of readings(after)) expect(reading).toEqual(wanted);
      }),
      { numRuns: 500, seed: 20070703 },
    );
  });

  it('takes the place of another one, whatever that was written like', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), text, text, (file, first, second) => {
        const at = ['recommendations', 0, 'text'];
        const once = edited(file, { kind: 'set', at, value: first });
        const twice = edited(once, { kind: 'set', at, value: second });
        for (const reading of readings(twice)) {
          expect(reading).toMatchObject({ recommendations: [{ id: 'one', text: second }] });
        }
      }),
      { numRuns: 300, seed: 20070704 },
    );
  });

  it('can be a key of a map of free names, if it is short and no name of JavaScript', () => {
    const name = text.filter((one) => one.length < 200 && !/^[\p{Z}\p{Cf}\p{Cc}]|^<<$/u.test(one));
    fc.assert(
      fc.property(fc.constantFrom(...FILES), name, (file, given) => {
        const at = ['recommendations', 0, 'by_region', given];
        const after = edited(file, { kind: 'set', at, value: 12 });
        for (const reading of readings(after)) {
          expect(reading).toMatchObject({ recommendations: [{ by_region: { [given]: 12 } }] });
        }
      }),
      { numRuns: 150, seed: 20070705 },
    );
  });

  it('is refused if the reader would refuse it', () => {
    for (const forbidden of [
      '\u0000',
      '\u001B[2J',
      '\u0085',
      '\u009F',
      '\uFFFE',
      '\uD800',
      '\u007F',
    ]) {
      const edit = { kind: 'set', at: ['title'], value: `a${forbidden}` } as const;
      expect(editYaml('title: a\n', [edit])).toMatchObject({
        refusal: { pattern: 'the text holds a character (U+{0}) that cannot stand in a file' },
      });
    }
  });
});
