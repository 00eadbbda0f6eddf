import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { CODES } from '../../src/model/codes.js';

const page = readFileSync(
  fileURLToPath(new URL('../../docs/diagnostics.md', import.meta.url)),
  'utf8',
);
const [, ...parts] = page.split(/^## /m);
const sections = parts.map((part) => ({ code: part.slice(0, part.indexOf('\n')), part }));

test('the page has a section for every code, in the order of the catalogue', () => {
  expect(sections.map(({ code }) => code)).toEqual(Object.keys(CODES));
});

describe.each(sections)('the section of $code', ({ code, part }) => {
  test('has a title, a reason, a bad and a good example, a remedy and the severity', () => {
    expect(part.match(/^(?:Why|Bad|Good|Remedy|Severity)(?=:)/gm)).toEqual([
      'Why',
      'Bad',
      'Good',
      'Remedy',
      'Severity',
    ]);
    // That every heading is a code, the first test says.
    expect(part).toContain(`\n\n${CODES[code as keyof typeof CODES].title}.\n\n`);
  });
});
