import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeFrame } from '../../src/report/code-frame.js';
import { displayWidth } from '../../src/model/display-width.js';

/** The line and the marks below it, of the part of the line that stands in it. */
function framed(line: string, part: string): readonly string[] {
  const column = line.indexOf(part) + 1;
  const span = { line: 7, column, endLine: 7, endColumn: column + part.length };
  const frame = codeFrame(line, span);
  return [frame.line, frame.marks];
}

describe('the marks stand below what is meant', () => {
  test.each([
    ['in Latin letters', '  lead: mlspp # ask', 'mlspp', '        ^^^^^'],
    ['in Cyrillic letters', '  текст: Кеңеш да', 'Кеңеш', '         ^^^^^'],
    ['after a combining mark', 'и\u0306од: йод', 'йод', '     ^^^'],
    ['after wide characters', '安全: ok', 'ok', '      ^^'],
    ['of wide characters', 'a: 安全', '安全', '   ^^^^'],
  ])('%s', (_, line, part, marks) => {
    expect(framed(line, part)).toEqual([line, marks]);
  });

  test('after a tab, which is printed as spaces', () => {
    expect(framed('\ta:\tb', 'b')).toEqual(['    a:  b', '        ^']);
  });

  test('after a character that is spelled out', () => {
    expect(framed('a\u202eb: c', 'c')).toEqual(['a<U+202E>b: c', '            ^']);
  });

  test('to the end of the first line of a place of several lines', () => {
    const span = { line: 1, column: 3, endLine: 4, endColumn: 2 };
    expect(codeFrame('- id: osh  ', span)).toEqual({
      number: '1',
      line: '- id: osh',
      marks: '  ^^^^^^^',
    });
  });

  test('as one mark where the place is empty', () => {
    const span = { line: 1, column: 6, endLine: 1, endColumn: 6 };
    expect(codeFrame('lead:', span).marks).toBe('     ^');
  });
});

describe('a long line is cut', () => {
  const long = `statement: ${'слово '.repeat(100)}`;

  test('at its end, when the place is near its beginning', () => {
    const [line = '', marks] = framed(long, 'statement');
    expect(displayWidth(line)).toBe(100);
    expect(line.endsWith('…')).toBe(true);
    expect(marks).toBe('^^^^^^^^^');
  });

  test('on both sides, when the place is far in it', () => {
    const [line = '', marks = ''] = framed(`${long}mlspp ${'слово '.repeat(100)}`, 'mlspp');
    expect(line).toMatch(/^….* mlspp .*…$/);
    expect(line.slice(marks.indexOf('^'), marks.length)).toBe('mlspp');
  });
});

test('no frame is wider than a hundred columns, and no mark lies outside of it', () => {
  const place = fc.record({
    line: fc.string({ unit: 'grapheme', maxLength: 400 }),
    column: fc.integer({ min: 1, max: 450 }),
    length: fc.nat(500),
  });
  fc.assert(
    fc.property(place, ({ line, column, length }) => {
      const span = { line: 1, column, endLine: 1, endColumn: column + length };
      const frame = codeFrame(line, span);
      expect(displayWidth(frame.line)).toBeLessThanOrEqual(100);
      expect(frame.marks).toMatch(/^ {0,100}\^{1,100}$/);
    }),
    { seed: 1325 },
  );
});
