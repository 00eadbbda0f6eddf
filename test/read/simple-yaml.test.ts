import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAnyYaml } from '../../src/read/parse-yaml.js';
import type { SourceFile, Step } from '../../src/model/place.js';
import { simpleSource } from '../../src/read/simple-yaml/simple-source.js';
import { simpleYaml } from '../../src/read/simple-yaml/simple-yaml.js';
import { WORKSHOP } from './reading.js';

/** What is simple has no fault, and means and lies the same to the parser of all YAML. */
function expectSame(text: string): boolean {
  const simple = simpleYaml(text);
  if (simple === undefined) return false;
  const { value, diagnostics, source } = parseAnyYaml('a.yaml', text);
  expect({ text, value: simple, diagnostics: [] }).toEqual({ text, value, diagnostics });
  const simpler = simpleSource('a.yaml', text, () => source);
  const paths = [...pathsIn(simple)];
  expect([text, ...paths.map((path) => placesAt(simpler, path))]).toEqual([
    text,
    ...paths.map((path) => placesAt(source, path)),
  ]);
  return true;
}

function placesAt(source: SourceFile, path: readonly Step[]): string {
  return JSON.stringify({ path, key: source.span(path, 'key'), value: source.span(path, 'value') });
}

/** The ways to everything in a value, and one to nothing. */
function* pathsIn(value: unknown, path: readonly Step[] = []): Iterable<readonly Step[]> {
  yield path;
  yield [...path, 'nothing'];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

describe('simple YAML', () => {
  test.each([
    ['mappings in mappings', 'a:\n  b:\n    c: d\n  e: f\ng: h\n'],
    ['a list below its key', 'a:\n  - b\n  - c\n'],
    ['a list in the column of its key', 'a:\n- b\n- c: d\n  e: f\ng: h\n'],
    ['records in a list', 'a:\n  - b: 1\n    c:\n      - d\n  - b: 2\n'],
    ['brackets and braces', 'a: [b, { c: d, e: [f] }, "g, h"]\ni: {}\nj: []\n'],
    ['quotation marks', `a: "it's"\nb: 'it''s: #'\nc: ''\n`],
    ['numbers and truth values', 'a: 0\nb: 12\nc: 4.50\nd: true\ne: [1, false]\n'],
    ['texts with marks inside', "a: S/RES/1325 (2000), § 8c\nb: Women's rights & more - a text?\n"],
    ['dates', 'a: 2007-06-03\nb: 2013/2014\nc: 80 % of them\n'],
    ['comments', '# one\na: b # two\n  # three\nc: # four\n  d: e\n'],
    ['folded blocks', 'a: >-\n  one\n  two\n\nb: >\n  three\n'],
    ['literal blocks', 'a:\n  - b: |\n      one\n      # two\n    c: |-\n      three\n'],
    ['a text on the line after its key', 'a:\n  a long text\nb:\n  [c, d]\n'],
    ['carriage returns', 'a: b\r\nc: |\r\n  d\r\n  e\r\n'],
    ['Cyrillic and emoji', 'a: Ўзбекистон 😀\nb: { ru: Права женщин, ky: Аялдардын укуктары }\n'],
    ['no line break at the end', 'a: b\nc: d'],
    ['brackets over several lines', 'a:\n  [b, {\n    c: d }\n  ]\ne: [f g\n h, "i\n j"]\n'],
    ['commas before a closing bracket', 'a: [b, ]\nc: { d: e, }\n'],
    ['keys of several words', 'a: { Naryn town: 1, Нарын: 2 }\n'],
    ['keys in quotation marks', `a: { '18-29': 1 }\n"b": c\nd:\n  - 'e': f\n`],
    ['numbers of sections', 'a: 4.1.1\nb: 5.a.1\n'],
    ['a whole record', WORKSHOP],
  ])('has %s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });

  test.each([
    ['tabs', 'a:\tb\n'],
    ['texts over several lines', 'a: b\n  c\n'],
    ['lists in lists', 'a:\n  - - b\n'],
    ['escapes', 'a: "\\n"\n'],
    ['anchors', 'a: &b c\n'],
    ['tags', 'a: !b c\n'],
    ['aliases', 'a: *b\n'],
    ['empty values', 'a:\nb: c\n'],
    ['null', 'a: ~\nb: null\n'],
    ['keys that stand twice', 'a: b\na: c\n'],
    ['merge keys', '<<: a\n'],
    ['unusual numbers', 'a: 007\n'],
    ['exponents', 'a: 1e3\n'],
    ['hexadecimal numbers', 'a: 0x1F\n'],
    ['uneven indentation', 'a:\n    b: c\n  d: e\n'],
    ['colons in texts', 'a: b: c\n'],
    ['number signs in texts', 'a: b #1\n'],
    ['blank lines in blocks', 'a: |\n  b\n\n  c\n'],
    ['blocks that are indented unevenly', 'a: >\n  b\n   c\n'],
    ['markers of documents', '---\na: b\n'],
    ['comments in brackets', 'a: [b, # c\n  d]\n'],
    ['brackets that end too early', 'a: [b,\nc]\n'],
    ['a list at the top', '- a\n'],
    ['a text at the top', 'a\n'],
    ['nothing', ''],
    ['names that JavaScript gives a meaning to', 'constructor: a\n'],
    ['such names in quotation marks', '"__proto__": a\n'],
    ['keys that begin with a space', '"\u00A0a": a\n'],
  ])('has no %s', (_, text) => {
    expect(simpleYaml(text)).toBe(undefined);
  });
});

test('a file that the other parser refuses for its depth or its length is not simple', () => {
  for (let depth = 1; depth < 45; depth += 1) {
    const lines = Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:\n`);
    expectSame(`${lines.join('')}${' '.repeat(depth)}a: [[[[b]]]]\n`);
    const lists = Array.from({ length: depth }, (_, index) => `${' '.repeat(index * 2)}- a:\n`);
    expectSame(`a:\n${lists.join('')}${' '.repeat(depth * 2)}- b\n`);
  }
  for (const line of [
    '- a\n',
    '- {a: b, c: d}\n',
    '- [a, b, c, d, e]\n',
    '- "-" # c\n',
    '- a: b\n  c: d\n',
  ]) {
    for (const length of [60_000, 80_000, 100_000, 130_000, 160_000, 200_000]) {
      const text = `a:\n${line.repeat(length / line.length)}`;
      if (simpleYaml(text) !== undefined) expect(parseAnyYaml('a', text).diagnostics).toEqual([]);
    }
  }
});

test('the files of the samples are simple, all but a few', () => {
  const texts = readdirSync('data/samples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`data/samples/${name}`, 'utf8'));
  const simple = texts.filter(expectSame);
  expect(simple.length).toBeGreaterThan(texts.length / 2);
});

test('whatever is simple means the same to the parser of all YAML', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'id',
      'en',
      'true',
      'No',
      '12',
      '4.5',
      '007',
      '1e3',
      '2007-06',
      'x y',
      "it's",
    ),
    fc.constantFrom(
      '"q"',
      "'q''s'",
      'null',
      '~',
      'é',
      'S/RES',
      'a:b',
      'x #y',
      '-',
      '- a',
      '=',
      '.5',
      '+1',
    ),
  );
  const mark = fc.constantFrom(
    ': ',
    ':',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    ' # c',
    '#',
    ', ',
    ' ',
  );
  const open = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '[a, b]',
    '{ a: b }',
    '|\n  ',
    '>-\n    ',
    '\r\n',
    '\n\n',
  );
  let simple = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(word, mark, open), { maxLength: 12 }), (parts) => {
      if (expectSame(`k: ${parts.join('')}`)) simple += 1;
    }),
    { seed: 1325, numRuns: 4000 },
  );
  expect(simple).toBeGreaterThan(100);
});

test('damage to a good file makes no difference between the two parsers', () => {
  const sample = readFileSync('test/read/sample-workshop.yaml', 'utf8');
  const damage = fc.record({
    at: fc.nat({ max: sample.length }),
    removed: fc.nat({ max: 3 }),
    added: fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      ': ',
      '- ',
      '"',
      "'",
      '[',
      '}',
      '#',
      ' #',
      '\n ',
      '|',
      '>',
      ',',
      '0',
    ),
  });
  let simple = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (damages) => {
      let text = sample.replace('\\"Naryn\\"', '');
      for (const { at, removed, added } of damages) {
        text = text.slice(0, at) + added + text.slice(at + removed);
      }
      if (expectSame(text)) simple += 1;
    }),
    { seed: 1820, numRuns: 2000 },
  );
  expect(simple).toBeGreaterThan(200);
});
