import { describe, expect, it, test } from '@jest/globals';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { say } from '../../src/model/message.js';
import { isAtLeast, severityOf, worst } from '../../src/report/severity.js';
import { fault } from './fault.js';

const at = { file: 'plan/migration.yaml', path: [] };

describe('the severity of a fault', () => {
  const noLead: Diagnostic = { code: 'action-without-lead', at, message: say`no lead` };

  test('is that of its code at the stage', () => {
    expect(severityOf(noLead, 'draft')).toBe('warning');
    expect(severityOf(noLead, 'final')).toBe('error');
  });

  test('is none where the code says nothing at the stage', () => {
    expect(severityOf(noLead, 'findings')).toBe(undefined);
  });

  test('is the same at every stage where the code has one severity', () => {
    const phone: Diagnostic = { code: 'personal-data', at, message: say`a telephone number` };
    expect(severityOf(phone, 'findings')).toBe('error');
  });

  test('is at most a warning where it rests on what nobody verified', () => {
    const wrongYear: Diagnostic = { code: 'unknown-instrument', at, message: say`another year` };
    expect(severityOf({ ...wrongYear, unverified: true }, 'final')).toBe('warning');
    expect(severityOf({ ...wrongYear, unverified: false }, 'final')).toBe('error');
  });
});

test('the worst of several faults is the gravest', () => {
  expect(worst([fault(1, { severity: 'info' }), fault(2), fault(3, { severity: 'info' })])).toBe(
    'warning',
  );
});

test('the worst of no faults is none', () => {
  expect(worst([])).toBe(undefined);
});

it.each([
  ['error', 'warning', true],
  ['warning', 'warning', true],
  ['info', 'warning', false],
] as const)('%s is at least %s: %s', (severity, threshold, expected) => {
  expect(isAtLeast(severity, threshold)).toBe(expected);
});
