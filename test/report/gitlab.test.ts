import { expect, test } from '@jest/globals';
import { fingerprintOf } from '../../src/report/fingerprint.js';
import { gitlab } from '../../src/report/gitlab.js';
import { fault, other } from './fault.js';

function issues(...reported: Parameters<typeof gitlab>[0]): readonly Record<string, unknown>[] {
  return JSON.parse(gitlab(reported, { color: false })) as Record<string, unknown>[]; // An array, as the next test says.
}

test('every fault is an issue with the five keys that GitLab asks for', () => {
  const one = fault(3, { hint: 'name it in `answers`' });
  expect(issues(one)).toEqual([
    {
      description: 'Finding `f-3` is answered by no recommendation. Name it in `answers`.',
      check_name: 'finding-without-answer',
      fingerprint: fingerprintOf(one),
      severity: 'minor',
      location: { path: 'workshops/osh-2007.yaml', lines: { begin: 3, end: 4 } },
    },
  ]);
});

test('a clean project is an empty list', () => {
  expect(gitlab([], { color: false })).toBe('[]\n');
});

test('severities are those of GitLab, and a file that cannot be read blocks', () => {
  const severities = issues(
    fault(1, { severity: 'error', code: 'invalid-yaml' }),
    fault(2, { severity: 'error', code: 'missing-key' }),
    fault(3),
    fault(4, { severity: 'info' }),
  ).map(({ severity }) => severity);
  expect(severities).toEqual(['blocker', 'major', 'minor', 'info']);
});

test('a fault of a whole file stands at its first line', () => {
  expect(issues(fault(3, { span: undefined }))[0]).toHaveProperty('location.lines.begin', 1);
});

test('no two issues share a fingerprint, of which GitLab would show one', () => {
  const same = Array.from({ length: 5 }, () => fault(3));
  expect(new Set(issues(...same).map(({ fingerprint }) => fingerprint)).size).toBe(5);
});

test('another place that the fault is about is named in the text', () => {
  const text = gitlab([fault(3, { related: [other(7)] })], { color: false });
  expect(JSON.parse(text)).toHaveProperty(
    '0.description',
    'Finding `f-3` is answered by no recommendation. ' +
      'It stands here first (workshops/osh-2007.yaml:7:5).',
  );
});
