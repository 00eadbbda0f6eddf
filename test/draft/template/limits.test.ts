import { expect, it, test } from '@jest/globals';
import { faultLines, render } from '../../support/render.js';

const faults = (main: string, others: Readonly<Record<string, string>> = {}): readonly string[] =>
  faultLines(render(main, others).diagnostics);

const loops = (depth: number, body: string): string =>
  `${'{{#each @root.areas}}'.repeat(depth)}${body}${'{{/each}}'.repeat(depth)}`;

test.each<[string, string, readonly string[]]>([
  ['256 KiB', 'x'.repeat(256 * 1024 + 1), ['main:1:1-1 the template is larger than 256 KiB']],
  [
    '5,000 tags',
    '{{title}}'.repeat(5001),
    ['main:1:45001-45010 the template has more than 5000 tags'],
  ],
  [
    '2,000 characters in a tag',
    `{{label "${'x'.repeat(2000)}"}}`,
    ['main:1:1-2013 the tag is longer than 2000 characters'],
  ],
  [
    '24 blocks in blocks',
    `${'{{#if title}}'.repeat(25)}${'{{/if}}'.repeat(25)}`,
    ['main:1:313-326 blocks are nested deeper than 24'],
  ],
  [
    '24 branches',
    `{{#if title}}${'{{else if title}}'.repeat(24)}{{/if}}`,
    ['main:1:405-422 blocks are nested deeper than 24'],
  ],
  [
    '24 parentheses',
    `{{eq ${'(eq '.repeat(25)}${')'.repeat(25)}}}`,
    ['main:1:1-133 the tag has parentheses nested deeper than 24'],
  ],
  ['a million rounds', loops(20, ''), ['main:1:358-448 loops go round more than 1000000 times']],
  [
    '20 MB of text',
    loops(16, 'x'.repeat(1000)),
    ['main:1:316-1346 the text that is rendered is longer than 20 MB'],
  ],
])('a template cannot go beyond %s', (_, template, expected) => {
  expect(faults(template)).toEqual(expected);
});

it('goes as far as each limit', () => {
  expect(faults('{{title}}'.repeat(5000))).toEqual([]);
  expect(faults(`${'{{#if title}}'.repeat(24)}${'{{/if}}'.repeat(24)}`)).toEqual([]);
  expect(faults(`{{#if title}}${'{{else if title}}'.repeat(23)}{{/if}}`)).toEqual([]);
  expect(faults(loops(10, 'x'))).toEqual([]);
});

it('does not count what comments say', () => {
  expect(render(`{{!-- ${'{{#if}}'.repeat(2000)} --}}a`)).toEqual({ value: 'a', diagnostics: [] });
});

it('cannot call templates without end', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `p${n}`,
      n === 19 ? 'x' : `{{> p${n + 1}}}{{> p${n + 1}}}`,
    ]),
  );
  const tooLong =
    'the templates are too long, counted anew each time one is called (use a loop instead of many calls)';
  expect(faults('{{> p0}}', doubling).map((line) => line.replace(/^\S+ /, ''))).toEqual([tooLong]);
  expect(
    faults('{{> long}}'.repeat(1000), { long: 'x'.repeat(200_000) }).map((line) =>
      line.replace(/^\S+ /, ''),
    ),
  ).toEqual([tooLong]);

  const deep = Object.fromEntries(
    Array.from({ length: 26 }, (_, n) => [`p${n}`, n === 25 ? '' : `{{> p${n + 1}}}`]),
  );
  expect(faults('{{> p0}}', deep)).toEqual(['p22:1:5-8 partials call partials deeper than 24']);
});

test.each([
  ['tags that are not closed', '{{a "'.repeat(50_000)],
  ['comments that are not closed', '{{!--'.repeat(50_000)],
  ['braces', '{'.repeat(250_000)],
  ['backslashes', '\\'.repeat(250_000)],
  ['spaces around a block', `${' '.repeat(250_000)}{{#if title}}${' '.repeat(1000)}{{/if}}`],
  ['lines around a block', `${'\n'.repeat(250_000)}{{#if title}}{{/if}}`],
])('is not slowed down by %s', (_, template) => {
  const start = performance.now();
  render(template);
  expect(performance.now() - start).toBeLessThan(2000);
});
