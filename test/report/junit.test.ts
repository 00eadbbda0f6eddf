import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { Reported, Severity } from '../../src/model/diagnostic.js';
import { junit } from '../../src/report/junit.js';
import { spelledOut } from '../../src/report/visible.js';
import { fault, other } from './fault.js';
import { hostileReport } from './hostile-faults.js';
import { textsAt } from './xml-texts.js';

/** The schema of a service, such as `junit-10.xsd` of the xUnit plugin of Jenkins, if at hand. */
const ofService = process.env['JUNIT_XSD'];
const validators = [
  new URL('junit.xsd', import.meta.url),
  ...(ofService === undefined ? [] : [ofService]),
].map((file) => XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file))));

afterAll(() => {
  for (const validator of validators) validator.dispose();
});

function report(reported: readonly Reported[], failOn: Severity = 'error'): string {
  return junit(reported, { color: false, failOn });
}

function faults(xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    for (const validator of validators) validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message);
  } finally {
    document.dispose();
  }
}

test('a clean project is one case that passed, as no case would count as a failure', () => {
  const xml = report([]);
  expect(faults(xml)).toEqual([]);
  expect(textsAt(xml, '//testcase/@name')).toEqual(['no faults']);
  expect(textsAt(xml, '/testsuites/@tests')).toEqual(['1']);
});

test('there is a suite for each file, and what makes the command fail is a failure', () => {
  const xml = report([
    fault(3, { severity: 'error', code: 'missing-key', hint: 'add it' }),
    fault(9),
    fault(0, { file: 'plan/migration.yaml', span: undefined, path: '' }),
  ]);
  expect(faults(xml)).toEqual([]);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="napdraft" tests="3" failures="1" errors="0">
  <testsuite name="workshops/osh-2007.yaml" tests="2" failures="1" errors="0" skipped="1">
    <testcase name="missing-key: /findings/3" classname="workshops/osh-2007.yaml">
      <failure type="missing-key" message="Finding \`f-3\` is answered by no recommendation.">workshops/osh-2007.yaml:3:5: error: Finding \`f-3\` is answered by no recommendation. Add it.</failure>
    </testcase>
    <testcase name="finding-without-answer: /findings/9" classname="workshops/osh-2007.yaml">
      <skipped type="finding-without-answer" message="Finding \`f-9\` is answered by no recommendation.">workshops/osh-2007.yaml:9:5: warning: Finding \`f-9\` is answered by no recommendation.</skipped>
    </testcase>
  </testsuite>
  <testsuite name="plan/migration.yaml" tests="1" failures="0" errors="0" skipped="1">
    <testcase name="finding-without-answer" classname="plan/migration.yaml">
      <skipped type="finding-without-answer" message="Finding \`f-0\` is answered by no recommendation.">plan/migration.yaml: warning: Finding \`f-0\` is answered by no recommendation.</skipped>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('with --fail-on warning a warning is a failure too', () => {
  expect(textsAt(report([fault(3)], 'warning'), '/testsuites/@failures')).toEqual(['1']);
});

test('what the project lets pass is skipped, and the reason is the message', () => {
  const waived = { reason: 'the group meets in May', byRole: undefined, date: '2007-05-02' };
  const xml = report([fault(3, { waived, severity: 'info' })], 'info');
  expect(textsAt(xml, '/testsuites/@failures')).toEqual(['0']);
  expect(textsAt(xml, '//skipped/@message')).toEqual(['The group meets in May.']);
});

test('a case has the name of its record, and each name once', () => {
  const one = fault(3, { record: 'wells', pathInRecord: '/area' });
  expect(textsAt(report([one, one]), '//testcase/@name')).toEqual([
    'finding-without-answer: wells/area',
    'finding-without-answer: wells/area (2)',
  ]);
});

test('it is XML of that form whatever the texts are, and says them', () => {
  fc.assert(
    fc.property(hostileReport, (reported) => {
      const xml = report(reported);
      expect(faults(xml)).toEqual([]);
      const named = textsAt(xml, '//testcase/@classname');
      expect([...named].sort()).toEqual(
        reported.map(({ file }) => spelledOut(file).replace(/\p{NChar}/gu, '\ufffd')).sort(),
      );
    }),
    { seed: 1325 },
  );
});

test('another place that the fault is about is named in the text', () => {
  const xml = report([fault(3, { related: [other(7)] })]);
  expect(textsAt(xml, '//skipped')).toEqual([
    'workshops/osh-2007.yaml:3:5: warning: Finding `f-3` is answered by no recommendation. ' +
      'It stands here first (workshops/osh-2007.yaml:7:5).',
  ]);
});
