import { describe, expect, it } from '@jest/globals';
import { THRESHOLDS } from '../../../src/check/thresholds.js';
import { lines, reportedOf } from './project-of.js';

/** A plan of two actions without a cost, with these settings. */
function plan(settings: string): string {
  return `# stage: draft
# file: napdraft.yaml
napdraft: 1
country: KG
stage: draft
languages: [en]
${settings}
# file: plan/violence.yaml
area: violence
objectives:
  - id: police-protects
    statement: The police protect whoever asks for it.
    actions:
      - id: open-hotline
        statement: Write to a person under +996 555 12-34-56.
        origin: government-proposal
      - id: train-police
        statement: Train the district police.
        origin: government-proposal
`;
}

describe('a rule', () => {
  it('can be made graver, whatever the stage', () => {
    const settings = 'validate:\n  rules: { action-without-cost-status: error }';
    expect(lines(reportedOf(plan(settings)), 'action-without-cost-status')).toEqual([
      'plan/violence.yaml:6 error action-without-cost-status',
      'plan/violence.yaml:9 error action-without-cost-status',
    ]);
    expect(reportedOf(plan(settings), 'findings').map(({ code }) => code)).toContain(
      'action-without-cost-status',
    );
  });

  it('can be switched off', () => {
    const settings = "validate:\n  rules: { action-without-cost-status: 'off' }";
    expect(lines(reportedOf(plan(settings)), 'action-without-cost-status')).toEqual([]);
  });

  it('is off with its pack, unless it is named', () => {
    const settings = 'validate:\n  packs: [core]\n  rules: { wish-not-commitment: info }';
    expect(lines(reportedOf(plan(settings)), 'action-without-lead', 'wish-not-commitment')).toEqual(
      [
        'plan/violence.yaml:6 info wish-not-commitment',
        'plan/violence.yaml:9 info wish-not-commitment',
      ],
    );
  });

  it('that does not exist is reported at its key, with the one that was meant', () => {
    const settings = 'validate:\n  rules:\n    action-without-leed: error';
    const found = reportedOf(plan(settings)).filter(({ code }) => code === 'unknown-rule');
    expect(lines(found)).toEqual(['napdraft.yaml:7 error unknown-rule']);
    expect(found[0]).toMatchObject({
      message: 'there is no rule `action-without-leed`',
      hint: 'did you mean `action-without-lead`?',
      span: { column: 5, endColumn: 24 },
    });
  });

  it('of the format is no rule, and cannot be switched off', () => {
    const settings = "validate:\n  rules: { unknown-key: 'off' }\ncolour: red";
    expect(lines(reportedOf(plan(settings)), 'unknown-rule', 'unknown-key')).toEqual([
      'napdraft.yaml:6 error unknown-rule',
      'napdraft.yaml:7 error unknown-key',
    ]);
  });
});

describe('a rule of safety', () => {
  it.each(["personal-data: 'off'", 'personal-data: warning'])('cannot be set to %s', (setting) => {
    const settings = `validate:\n  rules: { ${setting} }`;
    expect(lines(reportedOf(plan(settings)), 'personal-data', 'safety-rule-weakened')).toEqual([
      'napdraft.yaml:6 error safety-rule-weakened',
      'plan/violence.yaml:7 error personal-data',
    ]);
  });

  it('stays on when its pack is not named', () => {
    const settings = 'validate:\n  packs: [costing]';
    expect(lines(reportedOf(plan(settings)), 'personal-data')).toEqual([
      'plan/violence.yaml:7 error personal-data',
    ]);
  });

  it('can be made graver', () => {
    const settings = 'validate:\n  rules: { attribution-not-recorded: error }';
    expect(lines(reportedOf(plan(settings)), 'safety-rule-weakened')).toEqual([]);
  });
});

describe('a threshold', () => {
  it('is used in place of the usual number, and named', () => {
    const settings = 'validate:\n  thresholds: { most_actions: 1 }';
    const found = reportedOf(plan(settings)).filter(({ code }) => code === 'plan-too-large');
    expect(found.map(({ message, hint }) => [message, hint])).toEqual([
      ['there are 2 actions, more than 1', 'choose what matters most, or set `most_actions`'],
    ]);
  });

  it('that no rule measures by is reported at its key', () => {
    const settings = 'validate:\n  thresholds:\n    most_action: 1';
    const found = reportedOf(plan(settings)).filter(({ code }) => code === 'unknown-threshold');
    expect(lines(found)).toEqual(['napdraft.yaml:7 error unknown-threshold']);
    expect(found[0]?.hint).toBe('did you mean `most_actions`?');
  });

  it('of safety can be raised and not lowered', () => {
    const lowered = 'validate:\n  thresholds: { smallest_cell: 4 }';
    expect(lines(reportedOf(plan(lowered)), 'safety-rule-weakened')).toEqual([
      'napdraft.yaml:6 error safety-rule-weakened',
    ]);
    const raised = 'validate:\n  thresholds: { smallest_cell: 10 }';
    expect(lines(reportedOf(plan(raised)), 'safety-rule-weakened')).toEqual([]);
  });

  it('is written in snake case, as all keys of the format', () => {
    expect(Object.keys(THRESHOLDS).filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  });
});

it('a setting that is none is reported by the format', () => {
  const settings = 'validate:\n  packs: [cor]\n  rules: { weak-commitment: of }';
  expect(lines(reportedOf(plan(settings)), 'unknown-word')).toEqual([
    'napdraft.yaml:6 error unknown-word',
    'napdraft.yaml:7 error unknown-word',
  ]);
});
