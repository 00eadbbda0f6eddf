import { describe, expect, it, test } from '@jest/globals';
import { renderTemplate } from '../../../src/draft/template/render-template.js';
import { sealView } from '../../../src/draft/template/seal-view.js';
import type { ViewOf } from '../../../src/draft/template/shape.js';
import { createValues } from '../../../src/draft/values.js';
import { AUDIENCES, type Audience } from '../../../src/model/audience.js';
import { faultLines } from '../../support/render.js';

const SHAPE = {
  title: 'text',
  remark: ['internal', 'text'],
  wording: ['restricted', 'text'],
  contact: ['identifying', { name: 'text' }],
  findings: [{ statement: 'text', wording: ['restricted', 'text'], votes: ['internal', 'number'] }],
} as const;

const VIEW: ViewOf<typeof SHAPE> = {
  title: 'A public title',
  remark: 'A remark of the group',
  wording: 'The words of a participant',
  contact: { name: 'The name of a participant' },
  findings: [{ statement: 'Few return.', wording: 'I never went back.', votes: 4 }],
};

/** Renders the template `main`, without sealing the view: the check alone has to hold. */
function render(main: string, audience: Audience, others: Readonly<Record<string, string>> = {}) {
  return renderTemplate({
    templates: new Map(
      Object.entries({ main, ...others }).map(([name, text]) => [
        name,
        { file: `templates/${name}.md.hbs`, text },
      ]),
    ),
    entry: 'main',
    view: VIEW,
    shape: SHAPE,
    audience,
    functions: { same: ([value]) => String(value) },
  });
}

const faults = (...given: Parameters<typeof render>): readonly string[] => {
  const { value, diagnostics } = render(...given);
  expect(value).toBe('');
  return faultLines(diagnostics);
};

const HINT = '(take it out, or draft for another audience with --audience)';

describe('a template that asks for a field of a class', () => {
  test.each<[string, Audience, string]>([
    ['remark', 'working-group', 'A remark of the group'],
    ['remark', 'internal', 'A remark of the group'],
    ['wording', 'internal', 'The words of a participant'],
  ])('prints `%s` for the audience %s', (name, audience, text) => {
    expect(render(`{{${name}}}`, audience)).toEqual({ value: text, diagnostics: [] });
  });

  test.each<[string, Audience, string]>([
    ['remark', 'public', 'internal'],
    ['wording', 'public', 'restricted'],
    ['wording', 'working-group', 'restricted'],
    ['contact', 'public', 'identifying'],
    ['contact', 'working-group', 'identifying'],
    ['contact', 'internal', 'identifying'],
  ])('is at fault with `%s` for the audience %s', (name, audience, fieldClass) => {
    expect(faults(`{{title}}\n{{${name}}}`, audience)).toEqual([
      `main:2:3-${3 + name.length} \`${name}\` is of the class \`${fieldClass}\`, which is withheld from the audience \`${audience}\` ${HINT}`,
    ]);
  });
});

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['in a condition', '{{#if remark}}yes{{/if}}', {}],
  ['in a branch that the data does not reach', '{{#unless title}}{{remark}}{{/unless}}', {}],
  ['from the top', '{{#each findings}}{{@root.remark}}{{/each}}', {}],
  ['from inside of a list', '{{#each findings}}{{../remark}}{{/each}}', {}],
  ['as what a function is given', '{{same remark}}', {}],
  ['as what a template is given', '{{> other text=remark}}', { other: '{{text}}' }],
  ['in a template that is called', '{{> other}}', { other: '{{remark}}' }],
])('a withheld field is found %s', (_where, main, others) => {
  const found = faults(main, 'public', others);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('`remark` is of the class `internal`');
});

test.each<[string, string]>([
  ['by its name', '{{#each findings}}{{wording}}{{/each}}'],
  ['by the name that a loop gives', '{{#each findings as |one|}}{{one.wording}}{{/each}}'],
])('a withheld field in a list is found %s', (_where, main) => {
  expect(faults(main, 'working-group')[0]).toContain('`wording` is of the class `restricted`');
});

it('is not led to a field of a group that is withheld as a whole', () => {
  expect(faults('{{contact.name}}', 'internal')[0]).toContain('`contact` is of the class');
});

it('never says the value of what is withheld', () => {
  const everything = '{{remark}}{{wording}}{{contact.name}}{{#each findings}}{{wording}}{{/each}}';
  const said = JSON.stringify(render(everything, 'public').diagnostics);
  for (const value of [VIEW.remark, VIEW.wording, VIEW.contact.name, 'I never went back.']) {
    expect(said).not.toContain(value);
  }
});

it('is not offered a withheld name in place of one that is none', () => {
  const hints = AUDIENCES.map((audience) => faults('{{xyz}}', audience)[0]?.split('(')[1]);
  expect(hints).toEqual([
    'there are `title`, `findings`)',
    'there are `title`, `remark`, `findings`)',
    'there are `title`, `remark`, `wording`, `findings`)',
  ]);
});

describe('a sealed view', () => {
  const seal = (audience: Audience) => sealView(VIEW, SHAPE, audience, createValues());

  test.each<[Audience, readonly string[], readonly string[]]>([
    ['public', ['title', 'findings'], ['statement']],
    ['working-group', ['title', 'remark', 'findings'], ['statement', 'votes']],
    ['internal', ['title', 'remark', 'wording', 'findings'], ['statement', 'wording', 'votes']],
  ])('has for the audience %s what it may read', (audience, names, inside) => {
    const sealed = seal(audience);
    expect(Object.keys(sealed)).toEqual(names);
    expect(sealed.findings.map(Object.keys)).toEqual([inside]);
  });

  it('has nothing that its shape does not list', () => {
    const view = { ...VIEW, more: 'An extra' };
    expect(Object.keys(sealView(view, SHAPE, 'public', createValues()))).toEqual([
      'title',
      'findings',
    ]);
  });

  it('cannot be changed, at any depth', () => {
    const sealed = seal('internal');
    const parts = [sealed, sealed.findings, ...sealed.findings];
    expect(parts.map(Object.isFrozen)).toEqual(parts.map(() => true));
  });
});
