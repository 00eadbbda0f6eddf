import { describe, expect, it, test } from '@jest/globals';
import { renderTemplate, type TemplateFile } from '../../../src/draft/template/render-template.js';
import { render, SHAPE, VIEW } from '../../support/render.js';

const rendered = (main: string, others: Readonly<Record<string, string>> = {}): string => {
  const { value, diagnostics } = render(main, others);
  expect(diagnostics).toEqual([]);
  return value;
};

describe('a template', () => {
  test.each([
    [
      'prints a text, a word and a number',
      '{{title}} {{language}} {{count}}',
      'Plan for Talas ky 2',
    ],
    ['escapes nothing', 'a & <b> {{tell "\'&<>"}}', `a & <b> [["'&<>"],{}]`],
    ['prints a field of a group', '{{plan.title}}', 'National Action Plan'],
    [
      'opens a group',
      '{{#with plan}}{{title}} of {{../title}}{{/with}}',
      'National Action Plan of Plan for Talas',
    ],
    [
      'gives a group a name',
      '{{#with plan as |it|}}{{it.title}}, {{this.title}}{{/with}}',
      'National Action Plan, National Action Plan',
    ],
    ['asks for a flag', '{{#if invented}}a{{else}}b{{/if}}{{#unless invented}}c{{/unless}}', 'bc'],
    [
      'asks for a text that is empty',
      '{{#if matrix}}a{{else if plan.known}}b{{else}}c{{/if}}',
      'b',
    ],
    [
      'asks for a list that is empty',
      '{{#each areas}}{{#if aims}}a{{else}}b{{/if}}{{/each}}',
      'ab',
    ],
    [
      'goes through lists in lists',
      '{{#each areas}}{{title}}:{{#each aims}} {{this}}{{else}} none{{/each}}; {{/each}}',
      'Migration: work return; Tradition: none; ',
    ],
    [
      'counts rounds',
      '{{#each areas}}{{#each aims}}{{@../index}}.{{@index}}{{#if @first}} first{{/if}}{{#if @last}} last{{/if}} {{/each}}{{/each}}',
      '0.0 first 0.1 last ',
    ],
    [
      'names rounds',
      '{{#each areas as |area number|}}{{#each area.aims}}{{number}} {{area.title}} {{this}} {{/each}}{{/each}}',
      '0 Migration work 0 Migration return ',
    ],
    [
      'reaches out of a round',
      '{{#each areas}}{{#each aims}}{{#if ../title}}{{../title}} {{../../title}}; {{/if}}{{/each}}{{/each}}',
      'Migration Plan for Talas; Migration Plan for Talas; ',
    ],
    [
      'reaches the top',
      '{{#each areas}}{{#each aims}}{{@root.plan.title}};{{/each}}{{/each}}',
      'National Action Plan;National Action Plan;',
    ],
    ['calls functions', '{{label "lead"}} {{#if (eq (label "lead") "Lead")}}a{{/if}}', 'Lead a'],
    [
      'hands values and named values to a function',
      '{{tell title 1 true (label "none") of=plan.title}}',
      '[["Plan for Talas",1,true,"None"],{"of":"National Action Plan"}]',
    ],
    ['asks a function', '{{#if (eq language "ky")}}a{{else}}b{{/if}}', 'a'],
    ['keeps braces that are escaped', '\\{{title}} {{title}}', '{{title}} Plan for Talas'],
    ['leaves comments out', 'a{{! {{b}}{{!-- {{#if}} --}}c', 'ac'],
    ['ignores a byte order mark', '\uFEFF{{title}}', 'Plan for Talas'],
    ['reads line ends of any system', 'a\r\n{{#if title}}\r\nb\r\n{{/if}}\rc', 'a\nb\nc'],
  ])('%s', (_, template, text) => {
    expect(rendered(template)).toBe(text);
  });

  it('leaves no line where a tag that prints nothing stands alone', () => {
    const template = [
      '# {{title}}',
      '',
      '{{#each areas}}',
      '{{! a comment }}',
      '- {{title}}',
      '  {{#each aims}}',
      '  - {{this}}',
      '  {{else}}',
      '  - none',
      '  {{/each}}',
      '{{/each}}',
      '',
      'End',
    ].join('\n');
    expect(rendered(template)).toBe(
      '# Plan for Talas\n\n- Migration\n  - work\n  - return\n- Tradition\n  - none\n\nEnd',
    );
  });
});

describe('a template that is called', () => {
  it('sees the fields around the call, the rounds, and the values it is given', () => {
    expect(
      rendered('{{#each areas}}{{> area of=../title mark="*"}}{{/each}}', {
        area: '{{mark}} {{@index}} {{title}} of {{of}}\n',
      }),
    ).toBe('* 0 Migration of Plan for Talas\n* 1 Tradition of Plan for Talas\n');
  });

  it('can be given another context', () => {
    expect(rendered('{{> "name" plan}}', { name: '{{title}}' })).toBe('National Action Plan');
    expect(
      rendered('{{#each areas}}{{#each aims}}{{> item}}{{/each}}{{/each}}', { item: '-{{this}}' }),
    ).toBe('-work-return');
  });

  it('stands as deep as its call', () => {
    expect(
      rendered('{{#each areas}}\n- a\n  {{> aims}}\n{{/each}}\n', {
        aims: '{{#each aims}}\n- {{this}}\n{{/each}}\n',
      }),
    ).toBe('- a\n  - work\n  - return\n- a\n');
  });
});

it('has to begin with a template that there is', () => {
  const templates = new Map<string, TemplateFile>();
  expect(() =>
    renderTemplate({
      templates,
      entry: 'main',
      view: VIEW,
      shape: SHAPE,
      audience: 'public',
      functions: {},
    }),
  ).toThrow('there is no template `main`');
});
