import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { CODES } from '../../src/model/codes.js';
import type { Reported } from '../../src/model/diagnostic.js';
import type { Explanations } from '../../src/model/explanation.js';
import { fingerprintOf } from '../../src/report/fingerprint.js';
import { sarif } from '../../src/report/sarif.js';
import { fault, other } from './fault.js';
import { hostileReport } from './hostile-faults.js';

/** What the tests look at; that the rest is there, the schema sees. */
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly unknown[] }[];
  readonly results: readonly Result[];
}

interface Rule {
  readonly id: string;
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: unknown;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const formats = {
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  // RFC 3986: what may stand in one, and every percent sign with two digits.
  'uri-reference': /^(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})+$/,
  'date-time': true,
} as const;

/**
 * The whole schema as OASIS publishes it is not shipped; who has it names the file. It is of draft
 * 4, which differs from later ones in nothing that it uses.
 */
const wholeSchema = process.env['SARIF_SCHEMA'];
const validators = [subset(), ...(wholeSchema === undefined ? [] : [whole(wholeSchema)])];

function subset() {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('sarif-subset.json', import.meta.url), 'utf8'),
  );
  return new Ajv2020({ formats }).compile(schema as object); // It is the file beside this one.
}

function whole(file: string) {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>; // As above.
  delete schema['$schema'];
  delete schema['id'];
  return new Ajv2020({ formats, strict: false }).compile(schema);
}

/** The run in a SARIF file, once the file is known to be one. */
function run(reported: readonly Reported[], explanations: Explanations = {}): Run {
  const options = { color: false, version: '1.2.3', explanations };
  const log: unknown = JSON.parse(sarif(reported, options));
  for (const fits of validators) {
    fits(log);
    expect(fits.errors ?? []).toEqual([]);
  }
  return (log as { runs: [Run] }).runs[0]; // As the schema says.
}

function region(given: Partial<Reported>): unknown {
  return run([fault(3, given)]).results[0]?.locations[0]?.physicalLocation.region;
}

function uri(file: string): string | undefined {
  return run([fault(3, { file })]).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
}

test('a clean project is a run without results', () => {
  expect(run([]).results).toEqual([]);
});

test('a result has its rule, its level, its place and what to do', () => {
  const span = { line: 3, column: 5, endLine: 3, endColumn: 12 };
  const { results, tool } = run([
    fault(1, { code: 'unknown-key', severity: 'error' }),
    fault(3, { span, severity: 'info', hint: 'name it in `answers`' }),
  ]);
  expect(results[1]).toMatchObject({
    ruleId: 'finding-without-answer',
    level: 'note',
    message: { text: 'Finding `f-3` is answered by no recommendation. Name it in `answers`.' },
  });
  expect(tool.driver.rules[results[1]?.ruleIndex ?? -1]?.id).toBe('finding-without-answer');
  expect(region({ span })).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 12 });
});

test('another place that the fault is about is a related location', () => {
  const related = [other(7), other(1, { file: 'napdraft.yaml', span: undefined })];
  const [result] = run([fault(3, { related })]).results;
  expect(result).toHaveProperty('relatedLocations', [
    {
      id: 1,
      physicalLocation: {
        artifactLocation: { uri: 'workshops/osh-2007.yaml' },
        region: { startLine: 7, startColumn: 5, endLine: 7, endColumn: 9 },
      },
      message: { text: 'It stands here first.' },
    },
    {
      id: 2,
      physicalLocation: { artifactLocation: { uri: 'napdraft.yaml' }, region: { startLine: 1 } },
      message: { text: 'It stands here first.' },
    },
  ]);
});

test('a fault of a whole file is at its first line, as services show no other', () => {
  expect(region({ span: undefined })).toEqual({ startLine: 1 });
});

test('every code has a rule with its level at each stage and the guide it comes from', () => {
  const codes = Object.keys(CODES) as (keyof typeof CODES)[]; // The keys are the codes.
  const { rules } = run(codes.map((code) => fault(1, { code }))).tool.driver;
  expect(rules.map(({ id }) => id)).toEqual([...codes].sort());
  expect(rules.find(({ id }) => id === 'finding-without-answer')).toEqual({
    id: 'finding-without-answer',
    shortDescription: { text: 'A finding is answered by no recommendation.' },
    fullDescription: { text: 'A finding is answered by no recommendation.' },
    help: expect.anything(),
    defaultConfiguration: { level: 'error' },
    properties: {
      levels: { findings: 'note', draft: 'warning', final: 'error' },
      guide: 'TRACE-02 (UN Women 2013)',
      page: 'docs/diagnostics.md#finding-without-answer',
    },
  });
});

test('a rule says what it means, why and how to mend it, where that is explained', () => {
  const example = { yaml: 'findings: []' };
  const explanation = {
    title: 'A finding is answered by nothing',
    means: 'No recommendation names it.',
    why: 'a finding is there to be answered',
    bad: example,
    good: example,
    remedy: 'Name it in `answers`.',
  };
  const [rule] = run([fault(3)], { 'finding-without-answer': explanation }).tool.driver.rules;
  expect(rule?.fullDescription.text).toBe(
    'No recommendation names it. A finding is there to be answered.',
  );
  expect(rule?.help.text).toBe(
    'Name it in `answers`.\n\n`napdraft explain finding-without-answer`\n\n' +
      'docs/diagnostics.md#finding-without-answer',
  );
});

test('a fault that the project lets pass is suppressed, with the reason', () => {
  const waived = { reason: 'the group meets in May', byRole: 'chair', date: '2007-05-02' };
  expect(run([fault(3, { waived })]).results[0]).toHaveProperty('suppressions', [
    { kind: 'external', status: 'accepted', justification: 'the group meets in May' },
  ]);
});

test('the fingerprints are ours, also under the name that GitHub looks for', () => {
  const fingerprint = fingerprintOf(fault(3));
  expect(run([fault(3)]).results[0]?.partialFingerprints).toEqual({
    primaryLocationLineHash: `${fingerprint}:1`,
    'napdraft/v1': fingerprint,
  });
});

describe('the address of a file', () => {
  it.each([
    ['workshops/osh-2007.yaml', 'workshops/osh-2007.yaml'],
    ['мой план/жер.yaml', '%D0%BC%D0%BE%D0%B9%20%D0%BF%D0%BB%D0%B0%D0%BD/%D0%B6%D0%B5%D1%80.yaml'],
    ['100%25 #1?.yaml', '100%2525%20%231%3F.yaml'],
    ['file:x.yaml', 'file%3Ax.yaml'],
    ['half \ud800.yaml', 'half%20%EF%BF%BD.yaml'],
    ['../plan.yaml', '../plan.yaml'],
  ])('%j is the relative reference %s', (file, expected) => {
    expect(uri(file)).toBe(expected);
  });
});

test('a message cannot become a link in a viewer', () => {
  const { results } = run([fault(3, { message: 'see [the plan](https://example.org)' })]);
  expect(results[0]?.message.text).toBe('See [the plan] (https://example.org).');
});

test('of more results than GitHub takes the gravest stay, and a note counts the others', () => {
  const many = Array.from({ length: 25_010 }, () => fault(3, { severity: 'info' }));
  const { results, invocations } = run([...many, fault(9, { severity: 'error' })]);
  expect(results).toHaveLength(25_000);
  expect(results.at(-1)?.level).toBe('error');
  expect(invocations[0]?.toolExecutionNotifications).toEqual([
    {
      level: 'warning',
      message: { text: '11 milder results are left out, as services take 25000.' },
    },
  ]);
});

test('it is SARIF whatever the texts are', () => {
  fc.assert(
    fc.property(hostileReport, (reported) => {
      expect(run(reported).results).toHaveLength(reported.length);
    }),
    { seed: 1325 },
  );
});
