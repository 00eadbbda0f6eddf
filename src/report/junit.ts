import type { Reported, Severity } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { markup } from './markup.js';
import type { Reporter } from './reporter.js';
import { placeText } from './place-text.js';
import { sentence, sentencesWithPlaces } from './sentence.js';
import { isAtLeast } from './severity.js';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite for each file, a case for each fault. What
 * makes the command fail is a failure, what does not is skipped, so that the two agree.
 */
export const junit: Reporter = (reported, { failOn = 'error' }) => {
  const suites = [...groupBy(reported, ({ file }) => file)].map(([file, ofFile]) =>
    suite(file, ofFile, failOn),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="napdraft" ${countsOf(reported, failOn)}>`,
    // A report without any case counts as one that went wrong.
    ...(suites.length === 0 ? [CLEAN] : suites),
    '</testsuites>',
    '',
  ].join('\n');
};

const CLEAN = `  <testsuite name="napdraft" tests="1" failures="0" errors="0">
    <testcase name="no faults" classname="napdraft"/>
  </testsuite>`;

function suite(file: string, ofFile: readonly Reported[], failOn: Severity): string {
  const names = caseNames(ofFile);
  const skipped = ofFile.length - failing(ofFile, failOn).length;
  return [
    `  <testsuite name="${markup(file)}" ${countsOf(ofFile, failOn)} skipped="${skipped}">`,
    ...ofFile.map((one, index) => testCase(one, names[index] ?? '', failOn)),
    '  </testsuite>',
  ].join('\n');
}

function countsOf(reported: readonly Reported[], failOn: Severity): string {
  const tests = Math.max(1, reported.length);
  return `tests="${tests}" failures="${failing(reported, failOn).length}" errors="0"`;
}

function failing(reported: readonly Reported[], failOn: Severity): readonly Reported[] {
  return reported.filter((one) => fails(one, failOn));
}

/** What the project lets pass fails nothing, and its reason is said instead. */
function fails({ severity, waived }: Reported, failOn: Severity): boolean {
  return waived === undefined && isAtLeast(severity, failOn);
}

/** By the record, so that a case has one name from run to run; each name once, as GitLab asks. */
function caseNames(ofFile: readonly Reported[]): readonly string[] {
  const seen = new Map<string, number>();
  return ofFile.map(({ code, path, record, pathInRecord }) => {
    const place = record === undefined ? path : `${record}${pathInRecord ?? ''}`;
    const name = place === '' ? code : `${code}: ${place}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

function testCase(one: Reported, name: string, failOn: Severity): string {
  const { code, severity, file } = one;
  const outcome = fails(one, failOn) ? 'failure' : 'skipped';
  const said = one.waived === undefined ? one.message : one.waived.reason;
  return [
    `    <testcase name="${markup(name)}" classname="${markup(file)}">`,
    `      <${outcome} type="${code}" message="${markup(sentence(said))}">` +
      `${markup(`${placeText(one)}: ${severity}: ${sentencesWithPlaces(one)}`)}</${outcome}>`,
    '    </testcase>',
  ].join('\n');
}
