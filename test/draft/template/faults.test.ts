import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { faultLines, render } from '../../support/render.js';

const faults = (main: string, others: Readonly<Record<string, string>> = {}): readonly string[] => {
  const { value, diagnostics } = render(main, others);
  expect(value).toBe('');
  return faultLines(diagnostics);
};

const TOP = 'there are `title`, `language`, `count`, `invented`, `plan`, `areas`, `matrix`';
const FUNCTIONS = 'there are `label`, `eq`, `tell`';
const IN_A_TAG =
  'a tag holds names, texts in quotes, numbers, `name=value`, and functions in parentheses';

test.each<[string, readonly string[]]>([
  // Names.
  ['{{titel}}', ['main:1:3-8 `titel` is not known here (did you mean `title`?)']],
  ['a\n b {{ nothing }}', [`main:2:7-14 \`nothing\` is not known here (${TOP})`]],
  ['{{plan.titel}}', ['main:1:3-13 `plan` has no `titel` (did you mean `title`?)']],
  ['{{title.plan}}', ['main:1:3-13 `title` is a text, which has no `plan`']],
  [
    '{{areas.title}}',
    ['main:1:3-14 `areas` is a list, which has no `title` (go through it by `{{#each areas}}`)'],
  ],
  [
    '{{areas.[0].title}}',
    ['main:1:3-18 `areas` is a list, which has no `0` (go through it by `{{#each areas}}`)'],
  ],
  [
    '{{#each areas}}{{name}}{{/each}}',
    ['main:1:18-22 `name` is not known here (there are `title`, `aims`, `findings`)'],
  ],
  [
    '{{#each areas}}{{#each aims}}{{name}}{{/each}}{{/each}}',
    ['main:1:32-36 `this` is a text, which has no `name`'],
  ],
  [
    '{{#each areas as |area|}}{{area.name}}{{/each}}',
    ['main:1:28-37 `area` has no `name` (there are `title`, `aims`, `findings`)'],
  ],
  [
    '{{#if invented}}{{else if titel}}{{else}}{{plam}}{{/if}}',
    [
      'main:1:27-32 `titel` is not known here (did you mean `title`?)',
      'main:1:44-48 `plam` is not known here (did you mean `plan`?)',
    ],
  ],
  ['{{../title}}', ['main:1:3-11 `../title` leads out of the template']],
  [
    '{{#each areas}}{{#each ../areas}}{{../title}}{{/each}}{{/each}}',
    [
      'main:1:36-44 `../title` is not certain, as this and what is around it can be the same (name the outer one, `{{#each … as |name|}}`, and use the name)',
    ],
  ],
  ['{{@root.titel}}', ['main:1:3-14 `@root` has no `titel` (did you mean `title`?)']],
  [
    '{{#each areas}}{{@key}}{{/each}}',
    ['main:1:18-22 `@key` is not known (there are `@index`, `@first`, `@last` and `@root`)'],
  ],
  ['{{@index}}', ['main:1:3-9 `@index` stands in too few `{{#each}}`s']],
  [
    '{{#each areas}}{{@../index}}{{/each}}',
    ['main:1:18-27 `@../index` stands in too few `{{#each}}`s'],
  ],

  // Names that mean something on every object.
  ['{{constructor}}', [`main:1:3-14 \`constructor\` is not known here (${TOP})`]],
  ['{{__proto__}}', [`main:1:3-12 \`__proto__\` is not known here (${TOP})`]],
  [
    '{{plan.constructor.name}}',
    ['main:1:3-24 `plan` has no `constructor` (there are `known`, `title`)'],
  ],
  ['{{toString}}', [`main:1:3-11 \`toString\` is not known here (${TOP})`]],

  // What is printed.
  [
    '{{areas}}',
    ['main:1:3-8 `areas` is a list, which cannot be printed (go through it by `{{#each areas}}`)'],
  ],
  [
    '{{plan}}',
    [
      'main:1:3-7 `plan` is a group of fields, which cannot be printed (print one of `plan.known`, `plan.title`)',
    ],
  ],
  [
    '{{#with plan}}{{.}}{{/with}}',
    [
      'main:1:17-18 `.` is a group of fields, which cannot be printed (print one of `known`, `title`)',
    ],
  ],
  [
    '{{invented}}',
    [
      'main:1:3-11 `invented` is a flag, which cannot be printed (ask for it by `{{#if invented}}`)',
    ],
  ],
  [
    '{{"title"}} {{12}} {{null}}',
    [
      'main:1:1-12 a tag prints a value by its name (write text without braces)',
      'main:1:13-19 a tag prints a value by its name (write text without braces)',
      'main:1:20-28 a tag prints a value by its name (write text without braces)',
    ],
  ],

  // Blocks.
  [
    '{{#areas}}{{/areas}}',
    ['main:1:4-9 there is no block `#areas` (there are `#if`, `#unless`, `#each` and `#with`)'],
  ],
  ['{{#each title}}{{/each}}', ['main:1:9-14 `#each` goes through a list, and this is a text']],
  ['{{#with areas}}{{/with}}', ['main:1:9-14 `#with` opens a group of fields, and this is a list']],
  ['{{#if}}{{/if}}', ['main:1:4-6 `#if` takes one value']],
  ['{{#if title invented}}{{/if}}', ['main:1:4-6 `#if` takes one value']],
  ['{{#if count includeZero=true}}{{/if}}', ['main:1:4-6 `#if` takes one value']],
  [
    '{{#if titel}}{{plam}}{{else}}{{langage}}{{/if}}',
    [
      'main:1:7-12 `titel` is not known here (did you mean `title`?)',
      'main:1:32-39 `langage` is not known here (did you mean `language`?)',
    ],
  ],
  ['{{#if title as |t|}}{{/if}}', ['main:1:4-6 `#if` gives no names']],
  ['{{#with plan as |a b|}}{{/with}}', ['main:1:4-8 `#with` gives one name at most']],
  ['{{#each areas as |a b c|}}{{/each}}', ['main:1:4-8 `#each` gives two names at most']],

  // Functions.
  ['{{lable "lead"}}', ['main:1:3-8 there is no function `lable` (did you mean `label`?)']],
  ['{{upper title}}', [`main:1:3-8 there is no function \`upper\` (${FUNCTIONS})`]],
  ['{{if title}}', ['main:1:3-5 there is no function `if` (it is a block: `{{#if …}}…{{/if}}`)']],
  [
    '{{log title}} {{lookup title "x"}} {{helperMissing title}}',
    [
      `main:1:3-6 there is no function \`log\` (${FUNCTIONS})`,
      `main:1:17-23 there is no function \`lookup\` (${FUNCTIONS})`,
      `main:1:38-51 there is no function \`helperMissing\` (${FUNCTIONS})`,
    ],
  ],
  [
    '{{label titel of=(eq plam 1)}}',
    [
      'main:1:9-14 `titel` is not known here (did you mean `title`?)',
      'main:1:22-26 `plam` is not known here (did you mean `plan`?)',
    ],
  ],
  [
    '{{label areas}}',
    ['main:1:9-14 a function cannot take a list (give it a text, a number or a flag)'],
  ],
  [
    '{{label of=plan}}',
    ['main:1:12-16 a function cannot take a group of fields (give it a text, a number or a flag)'],
  ],
  [
    '{{label undefined}}',
    ['main:1:9-18 there is no value `null` or `undefined` (an empty text is `""`)'],
  ],

  // Tags.
  ['{{title', ['main:1:1-3 the tag is not closed']],
  ['{{!-- a }} b', ['main:1:1-3 the tag is not closed']],
  ['{{#if title}}\n{{#each areas}}\n{{/each}}', ['main:1:1-14 `{{#if}}` is never closed']],
  [
    '{{#if title}}{{/each}}',
    [
      'main:1:14-23 `{{/each}}` stands where `{{#if}}` is to be closed (write `{{/if}}`, or close the block before)',
    ],
  ],
  ['{{/if}}', ['main:1:1-8 `{{/if}}` closes nothing']],
  ['{{else if title}}', ['main:1:1-18 `{{else if title}}` stands outside of a block']],
  [
    '{{#if title}}{{else}}{{else}}{{/if}}',
    ['main:1:22-30 `{{else}}` follows the `{{else}}` of `{{#if}}`'],
  ],
  ['{{label "x" of=}}', ['main:1:16-18 something is missing before `}}`']],
  ['{{#if count == 2}}{{/if}}', [`main:1:14-15 \`=\` cannot stand here (${IN_A_TAG})`]],
  ['{{title | upper}}', [`main:1:9-10 \`|\` cannot stand here (${IN_A_TAG})`]],
  ['{{a+b}}', [`main:1:3-6 \`a+b\` cannot stand here (${IN_A_TAG})`]],
  ['{{plan/../title}}', ['main:1:3-16 `plan/..` is no path: `..` and `this` can only begin one']],

  // What Handlebars has and templates do not use.
  [
    '{{{title}}} {{&title}}',
    [
      'main:1:1-12 values are never escaped, so there is no tag for unescaped ones (write `{{…}}`)',
      'main:1:13-23 values are never escaped, so there is no tag for unescaped ones (write `{{…}}`)',
    ],
  ],
  [
    '{{#if title}}{{^}}{{/if}}',
    ['main:1:14-19 `{{^…}}` is not used (write `{{else}}` or `{{#unless …}}`)'],
  ],
  [
    '{{{{raw}}}} {{{{/raw}}}}',
    [
      'main:1:1-12 raw blocks are not used (write `\\{{` where two braces are meant)',
      'main:1:13-25 raw blocks are not used (write `\\{{` where two braces are meant)',
    ],
  ],
  [
    '{{#> area}}{{/area}}',
    ['main:1:1-12 blocks cannot be handed to a partial (call it by `{{> …}}`)'],
  ],
  [
    '{{#*inline "area"}}{{/inline}}',
    ['main:1:1-20 partials are not defined in templates (give it a file of its own)'],
  ],
  ['{{* mark}}', ['main:1:1-11 decorators are not used']],
  [
    'a \uE000',
    [
      'main:1:3-4 the template holds the private-use character U+E000, which is reserved (delete it; it cannot be seen)',
    ],
  ],
])('%j is at fault', (template, expected) => {
  expect(faults(template)).toEqual(expected);
});

describe('faults in templates that are called', () => {
  it('are found with the context of each call, and told once', () => {
    expect(
      faults('{{> name}}{{#each areas}}{{> name}}{{> name of=1}}{{/each}}', {
        name: '{{title}} {{aims.x}}\n{{nmae}}',
      }),
    ).toEqual([
      `name:1:13-19 \`aims\` is not known here (${TOP})`,
      `name:2:3-7 \`nmae\` is not known here (${TOP})`,
      'name:1:13-19 `aims` is a list, which has no `x` (go through it by `{{#each aims}}`)',
      'name:2:3-7 `nmae` is not known here (there are `title`, `aims`, `findings`)',
      'name:2:3-7 `nmae` is not known here (there are `title`, `aims`, `findings`, `of`)',
    ]);
  });

  it('are found in all templates in one run', () => {
    expect(
      faults('{{> one}}{{> two}}{{titel}}', { one: '{{#if}', two: '{{/if}}', three: '{{' }),
    ).toEqual([
      'one:1:1-3 the tag is not closed',
      'two:1:1-8 `{{/if}}` closes nothing',
      'main:1:21-26 `titel` is not known here (did you mean `title`?)',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['{{> aera}}', { area: '' }, ['main:1:5-9 there is no template `aera` (did you mean `area`?)']],
    ['{{> (label "lead")}}', {}, ['main:1:5-19 the name of a partial must be written out']],
    ['{{> @partial-block}}', {}, ['main:1:5-19 the name of a partial must be written out']],
    [
      '{{> __proto__}}',
      { a: '' },
      ['main:1:5-14 there is no template `__proto__` (there are `main`, `a`)'],
    ],
    [
      '{{> a}}',
      { a: '{{> b}}', b: '{{> a}}' },
      ['b:1:5-6 the template `a` calls itself: a → b → a'],
    ],
    [
      '{{> a plan areas}}',
      { a: '' },
      ['main:1:12-17 a partial takes one context (give further values names: `name=value`)'],
    ],
    [
      '{{> a x=titel}}',
      { a: '{{x}}' },
      ['main:1:9-14 `titel` is not known here (did you mean `title`?)'],
    ],
    ['{{> a plan constructor=1}}', { a: '' }, ['main:1:12-25 `constructor` cannot be a name']],
    [
      '{{#each areas}}{{#each aims}}{{> a x=1}}{{/each}}{{/each}}',
      { a: '' },
      ['main:1:30-41 named values are added to the fields of a context, and this one is a text'],
    ],
    [
      '{{#with plan}}{{> a}}{{/with}}',
      { a: '{{../title}}' },
      ['a:1:3-11 `../title` leads out of the template (hand the value on: `{{> name value=…}}`)'],
    ],
  ])('%s', (main, others, expected) => {
    expect(faults(main, others)).toEqual(expected);
  });
});

it('tells the place of a call that a function refuses, also where no data leads', () => {
  const { value, diagnostics } = render(
    '{{label "lead"}} {{#each areas}}\n{{label "laed"}}!{{/each}}{{#if (label "non")}}{{/if}}',
  );
  expect(value).toBe('');
  expect(faultLines(diagnostics)).toEqual([
    'main:2:1-17 there is no label `laed`',
    'main:2:33-46 there is no label `non`',
  ]);
});

it('tells once for all rounds what a function refuses of the data', () => {
  const { value, diagnostics } = render('{{#each areas}}\n{{label title}}!{{/each}}');
  expect(value).toBe('!!');
  expect(faultLines(diagnostics)).toEqual([
    'main:2:1-16 there is no label `Migration`',
    'main:2:1-16 there is no label `Tradition`',
  ]);
});

it('answers every text, with faults that lie inside of it', () => {
  const piece = fc.constantFrom(
    ...['{{', '}}', '{{{', '}}}', '{{#', '{{/', '{{>', '{{!', '{{!--', '--}}', '~', '\\', '"', "'"],
    ...[
      'if',
      'each',
      'else',
      'as |a|',
      'title',
      'areas',
      'plan.known',
      'a.title',
      '../',
      '.',
      'this',
    ],
    ...[
      '@index',
      '@root',
      '(',
      ')',
      '[',
      ']',
      '=',
      ' ',
      '\n',
      '\r\n',
      'label',
      'part',
      '1',
      'null',
    ],
    ...[
      '{{#if title}}',
      '{{/if}}',
      '{{#each areas}}',
      '{{/each}}',
      '{{else}}',
      '{{> part}}',
      'ж😀',
    ],
  );
  const template = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(template, template, (main, part) => {
      for (const { at, span } of render(main, { part }).diagnostics) {
        const lines = (at.file.includes('main') ? main : part).split(/\r\n|\n/);
        const end = lines[(span?.endLine ?? 0) - 1];
        expect((span?.endColumn ?? Infinity) - 1 <= (end?.length ?? -1)).toBe(true);
      }
    }),
    { seed: 1325, numRuns: 1000 },
  );
});
