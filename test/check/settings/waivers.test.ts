import { describe, expect, it } from '@jest/globals';
import { lines, reportedOf } from './project-of.js';

const WAIVER = "{ rule: action-without-lead, reason: The donor leads it., date: '2008-02' }";

interface Waive {
  readonly project?: string;
  readonly plan?: string;
  readonly objective?: string;
  readonly action?: string;
}

/** A plan with two actions that nobody leads. */
function plan({ project, plan: file, objective, action }: Waive): string {
  return `# stage: draft
# file: napdraft.yaml
napdraft: 1
country: KG
stage: draft
languages: [en]
${project === undefined ? '#' : `waive: [${project}]`}
# file: plan/violence.yaml
area: violence
${file === undefined ? '#' : `waive: [${file}]`}
objectives:
  - id: police-protects
    statement: The police protect whoever asks for it.
    ${objective === undefined ? '#' : `waive: [${objective}]`}
    actions:
      - id: open-hotline
        statement: Open a hotline.
        ${action === undefined ? '#' : `waive: [${action}]`}
        origin: government-proposal
      - id: train-police
        statement: Train the district police.
        origin: government-proposal
`;
}

describe('a waiver', () => {
  it('lets a fault of its record pass, which is listed with the reason', () => {
    const reported = reportedOf(plan({ action: WAIVER }));
    expect(lines(reported, 'action-without-lead', 'unused-waiver')).toEqual([
      'plan/violence.yaml:8 info action-without-lead',
      'plan/violence.yaml:12 warning action-without-lead',
    ]);
    expect(reported.find(({ waived }) => waived !== undefined)).toMatchObject({
      code: 'action-without-lead',
      hint: 'waived on 2008-02: The donor leads it.',
      waived: { reason: 'The donor leads it.', byRole: undefined, date: '2008-02' },
    });
  });

  it.each<keyof Waive>(['objective', 'plan', 'project'])(
    'of the %s holds for all that is in it',
    (level) => {
      expect(lines(reportedOf(plan({ [level]: WAIVER })), 'action-without-lead')).toEqual([
        'plan/violence.yaml:8 info action-without-lead',
        'plan/violence.yaml:12 info action-without-lead',
      ]);
    },
  );

  it('names who decided, if that is recorded', () => {
    const waiver = "{ rule: weak-commitment, reason: R., by_role: Working group, date: '2008' }";
    const text = plan({ action: waiver }).replace('Open a hotline.', 'Promote a hotline.');
    expect(reportedOf(text).find(({ waived }) => waived !== undefined)?.hint).toBe(
      'waived on 2008 by Working group: R.',
    );
  });

  it('that lets nothing pass is reported', () => {
    const waiver = "{ rule: several-leads, reason: Both lead it., date: '2008-02' }";
    const found = reportedOf(plan({ action: waiver })).filter(
      ({ code }) => code === 'unused-waiver',
    );
    expect(lines(found)).toEqual(['plan/violence.yaml:10 warning unused-waiver']);
    expect(found[0]?.message).toBe('there is no fault `several-leads` here to be waived');
  });

  it('of a rule that is switched off is not said to be unused', () => {
    const waiver = "{ rule: several-leads, reason: Both lead it., date: '2008-02' }";
    const text = plan({ action: waiver }).replace(
      'languages: [en]',
      "languages: [en]\nvalidate: { rules: { several-leads: 'off' } }",
    );
    expect(lines(reportedOf(text), 'unused-waiver')).toEqual([]);
  });

  it('is not unused at a stage at which its fault is not reported', () => {
    expect(lines(reportedOf(plan({ action: WAIVER }), 'findings'), 'unused-waiver')).toEqual([]);
  });

  it('of a rule that does not exist is reported, with the one that was meant', () => {
    const waiver = "{ rule: action-without-led, reason: R., date: '2008-02' }";
    const found = reportedOf(plan({ action: waiver })).filter(
      ({ code }) => code === 'unknown-rule',
    );
    expect(lines(found)).toEqual(['plan/violence.yaml:10 error unknown-rule']);
    expect(found[0]?.hint).toBe('did you mean `action-without-lead`?');
  });

  it('of a rule of safety is refused, and lets nothing pass', () => {
    const waiver = "{ rule: personal-data, reason: She agreed., date: '2008-02' }";
    const text = plan({ action: waiver, project: waiver }).replace(
      'Open a hotline.',
      'Call 0555 12-34-56.',
    );
    expect(lines(reportedOf(text), 'personal-data', 'safety-rule-weakened')).toEqual([
      'napdraft.yaml:5 error safety-rule-weakened',
      'plan/violence.yaml:9 error personal-data',
      'plan/violence.yaml:10 error safety-rule-weakened',
    ]);
  });

  it('must not name a person or a number in its reason', () => {
    const waiver = "{ rule: action-without-lead, reason: Ask 0555 12-34-56., date: '2008-02' }";
    expect(lines(reportedOf(plan({ action: waiver, plan: waiver })), 'personal-data')).toEqual([
      'plan/violence.yaml:2 error personal-data',
      'plan/violence.yaml:10 error personal-data',
    ]);
  });

  it('without a reason or a date is reported by the format', () => {
    expect(lines(reportedOf(plan({ action: '{ rule: several-leads }' })), 'missing-key')).toEqual([
      'plan/violence.yaml:10 error missing-key',
      'plan/violence.yaml:10 error missing-key',
    ]);
  });
});
