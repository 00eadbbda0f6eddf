import { describe, expect, it } from '@jest/globals';
import type { Reported } from '../../src/model/diagnostic.js';
import {
  baselineOf,
  baselineText,
  parseBaseline,
  partByBaseline,
} from '../../src/report/baseline.js';

const lead: Reported = {
  code: 'action-without-lead',
  severity: 'warning',
  file: 'plan/violence.yaml',
  span: { line: 6, column: 9, endLine: 9, endColumn: 1 },
  path: '/objectives/0/actions/0',
  record: 'open-hotline',
  pathInRecord: '',
  message: 'action `open-hotline` has no lead',
  hint: undefined,
};
const cost: Reported = { ...lead, code: 'action-without-cost-status' };
const personal: Reported = { ...lead, code: 'personal-data', severity: 'error' };
const broken: Reported = { ...lead, code: 'invalid-yaml', severity: 'error' };
const waived: Reported = { ...lead, waived: { reason: 'R.', byRole: undefined, date: '2008' } };

const notSafety = { mayHold: (code: string) => code !== 'personal-data', at: 'draft' } as const;

describe('a baseline', () => {
  it('holds what there is, but nothing of safety, of a file that cannot be read, or waived', () => {
    const baseline = baselineOf([lead, personal, broken, waived], 'draft', notSafety.mayHold);
    expect(baseline.faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'action-without-lead open-hotline',
    ]);
  });

  it('is one line for each fault, in an order of its own', () => {
    const text = baselineText(baselineOf([lead, cost], 'draft', notSafety.mayHold));
    expect(text).toBe(baselineText(baselineOf([cost, lead], 'draft', notSafety.mayHold)));
    expect(text.match(/"code":"[^"]*"/g)).toEqual([
      '"code":"action-without-cost-status"',
      '"code":"action-without-lead"',
    ]);
  });

  it('is read as it was written', () => {
    const baseline = baselineOf([lead, cost], 'draft', notSafety.mayHold);
    expect(parseBaseline(baselineText(baseline))).toEqual(baseline);
    const none = baselineOf([], 'final', notSafety.mayHold);
    expect(parseBaseline(baselineText(none))).toEqual(none);
  });

  it.each(['', '{', '[]', 'null', '{"version":2}', '{"version":1,"stage":"draft","faults":[1]}'])(
    'is not taken from what is none: %s',
    (text) => {
      expect(parseBaseline(text)).toBeUndefined();
    },
  );
});

describe('what a baseline holds', () => {
  const baseline = baselineOf([lead, cost], 'draft', notSafety.mayHold);

  it('is old, though lines were moved, the file renamed and the record put elsewhere', () => {
    const moved: Reported = {
      ...lead,
      file: 'plan/physical-insecurity.yaml',
      span: { line: 60, column: 9, endLine: 63, endColumn: 1 },
      path: '/objectives/3/actions/4',
    };
    expect(partByBaseline([moved, cost], baseline, notSafety)).toEqual({
      fresh: [],
      old: [moved, cost],
      gone: [],
    });
  });

  it('does not hide another fault of the same record, nor the same fault of another one', () => {
    const other: Reported = { ...lead, record: 'train-police' };
    const further: Reported = { ...lead, code: 'wish-not-commitment' };
    expect(partByBaseline([lead, other, further, cost], baseline, notSafety).fresh).toEqual([
      other,
      further,
    ]);
  });

  it('does not hide a second fault of the same kind in the same place', () => {
    const second = { ...lead, message: 'another one' };
    expect(partByBaseline([lead, second, cost], baseline, notSafety).fresh).toEqual([second]);
  });

  it('is gone when it is mended', () => {
    const { gone } = partByBaseline([lead], baseline, notSafety);
    expect(gone.map(({ code }) => code)).toEqual(['action-without-cost-status']);
  });

  it('is not known to be gone at another stage, which looks for other faults', () => {
    expect(partByBaseline([], baseline, { ...notSafety, at: 'findings' }).gone).toEqual([]);
  });

  it('never hides a fault of safety, whatever is written into it', () => {
    const forged = baselineOf([personal], 'draft', () => true);
    expect(partByBaseline([personal], forged, notSafety).fresh).toEqual([personal]);
  });
});
