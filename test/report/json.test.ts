import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { CODES } from '../../src/model/codes.js';
import { fingerprintOf } from '../../src/report/fingerprint.js';
import { failureJson, json } from '../../src/report/json.js';
import { fault, other } from './fault.js';
import { hostileReport } from './hostile-faults.js';

const plain = { color: false };

test('it is one document with a version, the counts and the list', () => {
  const one = fault(3, { record: 'f-3', pathInRecord: '' });
  expect(JSON.parse(json([one], plain))).toEqual({
    version: 1,
    counts: { error: 0, warning: 1, info: 0, files: 1 },
    diagnostics: [
      {
        code: 'finding-without-answer',
        severity: 'warning',
        file: 'workshops/osh-2007.yaml',
        span: { line: 3, column: 5, endLine: 4, endColumn: 1 },
        path: '/findings/3',
        record: 'f-3',
        pathInRecord: '',
        message: 'finding `f-3` is answered by no recommendation',
        fingerprint: fingerprintOf(one),
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

test('what the project lets pass is listed and not counted', () => {
  const waived = { reason: 'the group meets in May', byRole: undefined, date: '2007-05-02' };
  const document: unknown = JSON.parse(json([fault(3, { waived, severity: 'info' })], plain));
  expect(document).toHaveProperty('counts', { error: 0, warning: 0, info: 0, files: 0 });
  expect(document).toHaveProperty('diagnostics.0.waived', {
    reason: 'the group meets in May',
    date: '2007-05-02',
  });
});

test('it says every message letter by letter', () => {
  fc.assert(
    fc.property(hostileReport, (reported) => {
      // The document has what the schema says, as the tests below see.
      const { diagnostics } = JSON.parse(json(reported, plain)) as {
        diagnostics: readonly { message: string }[];
      };
      expect(diagnostics.map(({ message }) => message)).toEqual(
        reported.map(({ message }) => message),
      );
    }),
    { seed: 1325 },
  );
});

describe('the published schema', () => {
  const schema: unknown = JSON.parse(readFileSync('data/schema/report.schema.json', 'utf8'));
  const fits = new Ajv2020({ strictTypes: false }).compile(closed(schema));

  test.each([
    ['no fault', json([], plain)],
    ['a fault of a whole file', json([fault(1, { span: undefined, path: '' })], plain)],
    [
      'every code and all that can be said of a fault',
      json(
        Object.keys(CODES).map((code) =>
          fault(2, {
            code: code as keyof typeof CODES, // It is one of the keys.
            path: '/by_region/Osh~1Naryn~0',
            record: 'f-2',
            pathInRecord: '/statement',
            hint: 'mend it',
            related: [other(3), other(1, { file: 'napdraft.yaml', span: undefined })],
            fixable: true,
            waived: { reason: 'the group meets in May', byRole: 'chair', date: '2007-05-02' },
          }),
        ),
        plain,
      ),
    ],
    ['a request that makes no sense', failureJson('there is no project here', 2)],
    ['a fault of napdraft itself', failureJson('a fault of napdraft itself', 70)],
  ])('describes the report of %s, every key of it', (_, document) => {
    fits(JSON.parse(document));
    expect(fits.errors).toBe(null);
  });

  test('refuses a document without a version, and a line 0', () => {
    expect(fits({ counts: {}, diagnostics: [] })).toBe(false);
    const span = { line: 0, column: 1, endLine: 1, endColumn: 1 };
    expect(fits(JSON.parse(json([fault(1, { span })], plain)))).toBe(false);
  });
});

/** The schema with no key allowed that it does not describe: readers are free, the writer is not. */
function closed(schema: unknown): Record<string, unknown> {
  if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
  const parts = Object.entries(schema).map(([key, part]): [string, unknown] => [
    key,
    typeof part === 'object' && part !== null && !Array.isArray(part) ? closed(part) : part,
  ]);
  const isObject = 'properties' in schema && 'type' in schema;
  return { ...Object.fromEntries(parts), ...(isObject ? { additionalProperties: false } : {}) };
}
