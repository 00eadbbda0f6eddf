import { expect, test } from '@jest/globals';
import type { Span, Step } from '../../src/model/place.js';
import { parseYaml } from '../../src/read/parse-yaml.js';

const TEXT = `workshop:
  title: {en: A, ru: "Б"}
  limits: |
    One.
    Two.

findings:
- id: few-women
  area:
`;

const { source } = parseYaml('a.yaml', TEXT);

function marked(path: readonly Step[], part: 'key' | 'value', text = TEXT, file = source): string {
  const span = file.span(path, part);
  return span === undefined ? '' : textOf(text, span);
}

function textOf(text: string, { line, column, endLine, endColumn }: Span): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((content, index) => content.slice(0, index === last ? endColumn - 1 : undefined))
    .map((content, index) => (index === 0 ? content.slice(column - 1) : content))
    .join('\n');
}

test('a key and its value have their places', () => {
  expect(marked(['workshop', 'title'], 'key')).toBe('title');
  expect(marked(['workshop', 'title'], 'value')).toBe('{en: A, ru: "Б"}');
  expect(marked(['workshop', 'title', 'ru'], 'value')).toBe('"Б"');
  expect(marked(['findings', 0, 'id'], 'value')).toBe('few-women');
});

test('a block ends with its last word', () => {
  expect(marked(['workshop', 'limits'], 'value')).toBe('|\n    One.\n    Two.');
  expect(marked(['findings', 0], 'value')).toBe('id: few-women\n  area:');
});

test('lines and columns count from 1', () => {
  expect(source.span(['findings', 0, 'id'], 'value')).toEqual({
    line: 8,
    column: 7,
    endLine: 8,
    endColumn: 16,
  });
});

test('a key without a value has the place of the key', () => {
  expect(marked(['findings', 0, 'area'], 'value')).toBe('area');
});

test('what is not there has the place of what is around it', () => {
  expect(marked(['findings', 0, 'statement', 'en'], 'value')).toBe('id: few-women\n  area:');
  expect(marked(['workshop', 'title', 'ky'], 'key')).toBe('{en: A, ru: "Б"}');
  expect(marked(['findings', 5], 'value')).toBe('- id: few-women\n  area:');
});

test('no path is the whole of the data', () => {
  expect(marked([], 'value')).toBe(TEXT.trimEnd());
});

test('carriage returns and a byte order mark move nothing', () => {
  const text = TEXT.replaceAll('\n', '\r\n');
  const file = parseYaml('a.yaml', text).source;
  expect(file.span(['findings', 0, 'id'], 'value')).toEqual(
    source.span(['findings', 0, 'id'], 'value'),
  );
});

test('columns count as editors do, also after characters beyond the basic plane', () => {
  const file = parseYaml('a.yaml', 'a: {b: 😀, c: d}').source;
  expect(file.span(['a', 'c'], 'value')).toEqual({
    line: 1,
    column: 15,
    endLine: 1,
    endColumn: 16,
  });
});

test('a scalar is spelt as in the file', () => {
  const file = parseYaml('a.yaml', 'a: 007\nb: 1.50\nc: "x"\nd: [~]\n').source;
  expect([['a'], ['b'], ['c'], ['d', 0], ['d']].map((path) => file.spelling(path))).toEqual([
    '007',
    '1.50',
    'x',
    '~',
    undefined,
  ]);
});
