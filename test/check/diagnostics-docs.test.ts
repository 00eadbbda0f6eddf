import { describe, expect, it, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
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
  test('has a cause, a bad and a good example and a remedy, in this order', () => {
    expect(part.match(/^(?:Bad|Good|Remedy|Guide)(?=: ?)/gm)?.slice(0, 3)).toEqual([
      'Bad',
      'Good',
      'Remedy',
    ]);
    expect(part).toMatch(/^\S+\n\n[A-Z][^\n]+\.\n/);
  });

  test('names a guide if the code has a rule, and the same rule', () => {
    // That every heading is a code, the first test says.
    const entry = CODES[code as keyof typeof CODES];
    const rule = 'rule' in entry ? /^[A-Z]+-\d+/.exec(entry.rule)?.[0] : undefined;
    expect(/^Guide: [^\n]*?\(([A-Z]+-\d+)/m.exec(part)?.[1]).toBe(rule);
  });

  it('has examples that are YAML, if they are said to be', () => {
    for (const [, yaml = ''] of part.matchAll(/^```yaml\n(.*?)^```$/gms)) {
      expect(parseDocument(yaml).errors).toEqual([]);
    }
  });
});
