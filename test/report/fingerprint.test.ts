import { expect, it, test } from '@jest/globals';
import { fingerprintOf, fingerprintsOf } from '../../src/report/fingerprint.js';
import { fault } from './fault.js';

const one = fault(3, { record: 'wells-are-unsafe', pathInRecord: '/area' });

test('a fingerprint is a hash in small letters', () => {
  expect(fingerprintOf(one)).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  ['lines are moved', { span: { line: 90, column: 1, endLine: 90, endColumn: 2 } }],
  ['the file is renamed', { file: 'workshops/osh.yaml' }],
  ['records stand in another order', { path: '/findings/0/area' }],
  ['the message is worded anew', { message: 'на вывод нет ответа', hint: 'назовите его' }],
  ['the stage makes it graver', { severity: 'error' }],
] as const)('stays the same when %s', (_, change) => {
  expect(fingerprintOf({ ...one, ...change })).toBe(fingerprintOf(one));
});

it.each([
  ['a fault of another code', { code: 'personal-data' }],
  ['another record', { record: 'roads-are-unsafe' }],
  ['another value of the record', { pathInRecord: '/statement' }],
  [
    'a record whose id and way run together alike',
    { record: 'wells-are-unsafe/area', pathInRecord: '' },
  ],
] as const)('is another for %s', (_, change) => {
  expect(fingerprintOf({ ...one, ...change })).not.toBe(fingerprintOf(one));
});

test('without a record, the file and the way in it count', () => {
  const settings = fault(2, { file: 'napdraft.yaml', path: '/stage' });
  expect(fingerprintOf(settings)).toBe(fingerprintOf({ ...settings, message: 'another' }));
  expect(fingerprintOf(settings)).not.toBe(fingerprintOf({ ...settings, file: 'b.yaml' }));
});

test('two faults of one code in one value differ within a report, the first keeps its own', () => {
  const [first, second, third] = fingerprintsOf([one, { ...one, message: 'another' }, one]);
  expect(first).toBe(fingerprintOf(one));
  expect(new Set([first, second, third]).size).toBe(3);
});
