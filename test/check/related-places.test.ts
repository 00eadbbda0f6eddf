import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { check } from '../../src/check/check.js';
import { rules } from '../../src/check/rules/index.js';
import { readProject } from '../../src/read/read-project.js';
import { reference } from '../../src/read/shipped.js';
import { toReported } from '../../src/report/to-reported.js';
import { fixture } from './fixture.js';

const folder = fileURLToPath(new URL('rules/', import.meta.url));

/** The other places of the first fault of a rule that has any, each with what stands there. */
function firstRelated(code: string): readonly string[] {
  const { files, stage } = fixture(readFileSync(`${folder}${code}.yaml`, 'utf8'));
  const { value: project, sources } = readProject(files);
  if (project === undefined) throw new Error('the settings of the fixture cannot be used');
  const faults = check(project, reference).filter((one) => one.code === code);
  const texts = new Map(
    files.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes).split('\n')]),
  );
  const one = toReported(faults, sources, stage).find(({ related }) => related !== undefined);
  return (one?.related ?? []).map(({ file, span, message }) => {
    const line = span === undefined ? undefined : texts.get(file)?.[span.line - 1];
    const end = span?.line === span?.endLine ? (span?.endColumn ?? 1) - 1 : undefined;
    return `${file}: ${line?.slice((span?.column ?? 1) - 1, end).trim() ?? ''}: ${message}`;
  });
}

test('rules that compare two values say where the other one stands', () => {
  const found = rules.flatMap(({ code }) => {
    const related = firstRelated(code);
    return related.length === 0 ? [] : [[code, related] as const];
  });
  expect(Object.fromEntries(found)).toEqual({
    'agreement-not-recorded': [
      'institutions.yaml: womens-organisation: the sector of `women-forum`',
    ],
    'attribution-exceeded': ['workshops/naryn-2007.yaml: chatham-house: what the workshop allows'],
    'circular-reference': [
      'workshops/osh-2007.yaml: no-shelter: `no-refuge` leads on to `no-shelter`',
    ],
    'conflicting-recommendations': [
      'workshops/osh-2007.yaml: Introduce a quota for women in the local councils.: the statement of `introduce-quota`',
    ],
    'donor-line-without-marker': ['plan/violence.yaml: fund: `fund` pays for it'],
    'funding-not-adding-up': [
      'plan/violence.yaml: 60: 60 percent',
      'plan/violence.yaml: 50: 50 percent',
    ],
    'indicator-counted-twice': [
      'plan/violence.yaml: officers-trained: counted for `women-ask` too',
    ],
    'instrument-not-in-force': ['napdraft.yaml: "2007-07-03": the date of the draft'],
    'more-votes-than-voters': ['workshops/osh-2007.yaml: 34: the number of voters'],
    'near-duplicate': [
      'workshops/osh-2007.yaml: Участковые милиционеры почти никогда не выдают охранные ордера.: the statement of `few-orders`',
    ],
    'number-for-quality': ['plan/violence.yaml: qualitative: this makes it qualitative'],
    'percentage-out-of-range': [
      'plan/political-participation.yaml: percentage: this makes it a percentage',
    ],
    'small-cell': ['workshops/naryn-2007.yaml: 40: the total'],
    'target-against-direction': ['plan/violence.yaml: 120: the baseline'],
    'timeframe-out-of-order': ['plan/violence.yaml: "2009": the start'],
  });
});
