import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { json } from '../../src/report/json.js';
import { fault } from './fault.js';

const plain = { color: false };

test('it is one document with a version, the counts and the list', () => {
  const span = { line: 3, column: 5, endLine: 4, endColumn: 1 };
  expect(JSON.parse(json([fault(3)], plain))).toEqual({
    version: 1,
    counts: { error: 0, warning: 1, info: 0, files: 1 },
    diagnostics: [
      {
        code: 'finding-without-answer',
        severity: 'warning',
        file: 'workshops/osh-2007.yaml',
        span,
        path: '/findings/3',
        message: 'finding `f-3` is answered by no recommendation',
      },
    ],
  });
});

test('it is a document also when nothing was found', () => {
  expect(JSON.parse(json([], plain))).toEqual({
    version: 1,
    counts: { error: 0, warning: 0, info: 0, files: 0 },
    diagnostics: [],
  });
});

test('it says every message letter by letter, without a control or a command in it', () => {
  const hostile = fc.oneof(
    fc.constantFrom('\x1b', '\x9b', '##[', '\u202e', '\u{e0041}', '\\', '"'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(hostile), (parts) => {
      const message = parts.join('');
      const printed = json([fault(3, { message })], plain);
      expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|##\[/u);
      expect(JSON.parse(printed)).toHaveProperty('diagnostics.0.message', message);
    }),
    { seed: 1325 },
  );
});
