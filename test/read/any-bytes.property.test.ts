import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Span } from '../../src/model/place.js';
import { input, readFiles } from './reading.js';

/** A file of every kind of construct, to be damaged. */
const SAMPLE = readFileSync('test/read/sample-workshop.yaml');

test('whatever the bytes, reading ends with a value and diagnostics inside the file', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holdsFor), { seed: 1325, numRuns: 300 });
});

test('whatever the text, reading ends with a value and diagnostics inside the file', () => {
  const mark = fc.constantFrom(
    ...'-:?[]{},#&*!|>\'"%@`\n\n  \t'.split(''),
    ': ',
    '- ',
    '\n  ',
    'id: a',
  );
  const text = fc.array(fc.oneof(mark, fc.string({ maxLength: 4 })), { maxLength: 60 });
  fc.assert(
    fc.property(text, (parts) => {
      holdsFor(new TextEncoder().encode(parts.join('')));
    }),
    { seed: 1889, numRuns: 500 },
  );
});

test('whatever the damage to a good file, reading ends with a value and diagnostics inside it', () => {
  const damage = fc.record({
    at: fc.nat({ max: SAMPLE.length }),
    removed: fc.nat({ max: 12 }),
    added: fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '\n',
        '\t',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '[',
        '}',
        '#',
        '~',
        '&a ',
        '*a',
        '!x ',
      ),
      fc.constantFrom('null', '5', 'TBD', 'id', 'absent', 'x: y', '---\n', '<<: ', '__proto__: '),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      let bytes: Uint8Array = SAMPLE;
      for (const { at, removed, added } of damages) {
        bytes = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(added),
          bytes.subarray(at + removed),
        ]);
      }
      holdsFor(bytes);
    }),
    { seed: 1960, numRuns: 500 },
  );
});

function holdsFor(bytes: Uint8Array): void {
  const { value, diagnostics, sources } = readFiles({ 'workshops/a.yaml': bytes });
  expect(value?.settings.country).toBe('KG');
  const lines = textLines(bytes);
  for (const { at, part, span } of diagnostics) {
    expect(at.file).toBe('workshops/a.yaml');
    const place = span ?? sources.get(at.file)?.span(at.path, part ?? 'value');
    if (place !== undefined) expect([place, isInside(place, lines)]).toEqual([place, true]);
  }
  // What is left is valid: reading it again, now without faults of shape, takes nothing away.
  for (const workshop of value?.workshops ?? []) expect(typeof workshop.id).toBe('string');
  for (const text of value?.texts ?? []) expect(['string', 'object']).toContain(typeof text.text);
}

function textLines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}

function isInside({ line, column, endLine, endColumn }: Span, lines: readonly string[]): boolean {
  const last = lines[endLine - 1];
  const first = lines[line - 1];
  if (first === undefined || last === undefined) return false;
  const isForward = line < endLine || (line === endLine && column <= endColumn);
  return isForward && column >= 1 && column <= first.length + 1 && endColumn <= last.length + 1;
}

test('the file that is damaged has no fault before', () => {
  expect(readFiles({ 'workshops/a.yaml': input('a', SAMPLE).bytes }).diagnostics).toEqual([]);
});
