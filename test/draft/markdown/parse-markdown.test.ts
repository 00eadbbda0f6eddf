import { describe, expect, it, test } from '@jest/globals';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import type { Block, Inline } from '../../../src/model/document.js';

const parsed = (markdown: string) => parseMarkdown(markdown, createValues(), 'en');
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const says = (value: string): Block => paragraph(text(value));
const list = (items: readonly (readonly Block[])[], start?: number): Block => ({
  type: 'list',
  ordered: start !== undefined,
  start: start ?? 1,
  items,
});

describe('blocks of Markdown', () => {
  test.each<[string, string, readonly Block[]]>([
    ['a heading', '### Findings', [{ type: 'heading', level: 3, children: [text('Findings')] }]],
    [
      'an underlined heading',
      'Findings\n===',
      [{ type: 'heading', level: 1, children: [text('Findings')] }],
    ],
    ['a paragraph of two lines', 'one\ntwo', [says('one two')]],
    ['a tight list', '- one\n- two', [list([[says('one')], [says('two')]])]],
    ['a loose list', '- one\n\n- two', [list([[says('one')], [says('two')]])]],
    ['a numbered list with its start', '4. one\n5. two', [list([[says('one')], [says('two')]], 4)]],
    ['a list in a list', '- one\n  - two', [list([[says('one'), list([[says('two')]])]])]],
    ['an empty item', '-\n- two', [list([[], [says('two')]])]],
    ['a quote', '> one\n>\n> two', [{ type: 'quote', children: [says('one'), says('two')] }]],
    ['fenced code', '```js\na\n  b\n```', [{ type: 'code-block', value: 'a\n  b' }]],
    ['indented code', '    a\n\n    b', [{ type: 'code-block', value: 'a\n\nb' }]],
    ['a rule', '***', [{ type: 'rule' }]],
    [
      'raw HTML as text',
      '<div>\n*a*\n</div>',
      [paragraph(text('<div> '), { type: 'emphasis', children: [text('a')] }, text(' </div>'))],
    ],
    ['nothing from nothing', ' \n\n ', []],
  ])('reads %s', (_, markdown, blocks) => {
    expect(parsed(markdown)).toEqual(blocks);
  });

  it('reads a table with its alignment', () => {
    expect(parsed('| a | b | c |\n| --- | :-: | --: |\n| 1 | *2* |\n')).toEqual([
      {
        type: 'table',
        columns: [
          { header: [text('a')] },
          { header: [text('b')], align: 'center' },
          { header: [text('c')], align: 'end' },
        ],
        rows: [
          {
            type: 'cells',
            cells: [
              { paragraphs: [[text('1')]] },
              { paragraphs: [[{ type: 'emphasis', children: [text('2')] }]] },
              { paragraphs: [] },
            ],
          },
        ],
        orientation: 'portrait',
      },
    ]);
  });

  it('begins a new paragraph at a break in a cell', () => {
    expect(parsed('| a<br>b |\n| - |\n| c<br/>d<br> |\n')).toEqual([
      {
        type: 'table',
        columns: [{ header: [text('a'), { type: 'break' }, text('b')] }],
        rows: [{ type: 'cells', cells: [{ paragraphs: [[text('c')], [text('d')]] }] }],
        orientation: 'portrait',
      },
    ]);
  });
});

describe('text of Markdown', () => {
  const link = (href: string, ...children: Inline[]): Inline => ({ type: 'link', href, children });
  const footnote = (...children: Inline[]): Inline => ({ type: 'footnote', children });

  test.each<[string, string, readonly Inline[]]>([
    ['bold', 'a **b** c', [text('a '), { type: 'strong', children: [text('b')] }, text(' c')]],
    ['italic', '*a*', [{ type: 'emphasis', children: [text('a')] }]],
    ['code', '`a  *b*`', [{ type: 'code', value: 'a *b*' }]],
    ['escapes and character references', '\\*a\\* &amp; &#x416;', [text('*a* & Ж')]],
    [
      'a hard break',
      'a  \nb\\\nc',
      [text('a'), { type: 'break' }, text('b'), { type: 'break' }, text('c')],
    ],
    ['`<br>` as a break', 'a<br>b', [text('a'), { type: 'break' }, text('b')]],
    ['`<br>` in code as code', '`<br>`', [{ type: 'code', value: '<br>' }]],
    ['two tildes as tildes', '~~a~~', [text('~~a~~')]],
    ['an address as text', 'https://example.org', [text('https://example.org')]],
    ['a link', '[a](https://example.org "t")', [link('https://example.org', text('a'))]],
    [
      'a link by reference',
      '[a]\n\n[a]: mailto:a@example.org',
      [link('mailto:a@example.org', text('a'))],
    ],
    [
      'an address in angle brackets',
      '<https://example.org/a%20b>',
      [link('https://example.org/a%20b', text('https://example.org/a%20b'))],
    ],
    [
      'a link to elsewhere as its text',
      '[a](javascript:alert(1)) [b](#c) [d](e.md)',
      [text('a b d')],
    ],
    [
      'an image as a link with its description',
      '![a *b*](https://example.org/c.png)',
      [link('https://example.org/c.png', text('a '), { type: 'emphasis', children: [text('b')] })],
    ],
    ['an image of the project as its description', '![a](b.png)', [text('a')]],
    [
      'a link without text as its address',
      '[](https://example.org)',
      [link('https://example.org', text('https://example.org'))],
    ],
    [
      'an image in a link as its description',
      '[![a](https://b.org)](https://c.org)',
      [link('https://c.org', text('a'))],
    ],
    [
      'a footnote',
      'a[^n] b\n\n[^n]: c *d*\n  e\n',
      [
        text('a'),
        footnote(text('c '), { type: 'emphasis', children: [text('d')] }, text(' e')),
        text(' b'),
      ],
    ],
    [
      'a footnote that is used twice',
      'a[^n] b[^N]\n\n[^n]: c',
      [text('a'), footnote(text('c')), text(' b'), footnote(text('c'))],
    ],
    ['a footnote of one word', 'a[^n]\n\n[^n]: c', [text('a'), footnote(text('c'))]],
    ['no footnote of a footnote', 'a[^n]\n\n[^n]: c[^n]', [text('a'), footnote(text('c'))]],
    ['a footnote that is not there as it is written', 'a[^n]', [text('a[^n]')]],
  ])('reads %s', (_, markdown, children) => {
    expect(parsed(markdown)).toEqual([{ type: 'paragraph', children }]);
  });
});

describe('footnotes', () => {
  it('end where another block begins', () => {
    expect(parsed('a[^1] b[^2]\n\n[^1]: one\n[^2]: two\n# Title')).toEqual([
      paragraph(text('a'), { type: 'footnote', children: [text('one')] }, text(' b'), {
        type: 'footnote',
        children: [text('two')],
      }),
      { type: 'heading', level: 1, children: [text('Title')] },
    ]);
  });

  it('are found in quotes and lists', () => {
    expect(parsed('- a[^1]\n\n  [^1]: one\n')).toEqual([
      list([[paragraph(text('a'), { type: 'footnote', children: [text('one')] })]]),
    ]);
  });

  it('are not begun in code', () => {
    expect(parsed('    [^1]: one')).toEqual([{ type: 'code-block', value: '[^1]: one' }]);
  });
});

describe('tidy text', () => {
  const inlines = (...children: Inline[]): readonly Block[] => {
    const values = createValues();
    return parseMarkdown(values.blocks([{ type: 'paragraph', children }]), values, 'en');
  };
  const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
  const anchor = { record: 'r', field: 'f', language: 'en' };

  test.each<[string, readonly Inline[], readonly Inline[]]>([
    ['joins runs of one language', [text('a'), text('b')], [text('ab')]],
    [
      'keeps runs of two languages apart',
      [text('a'), { type: 'text', value: 'б', language: 'ru' }],
      [text('a'), { type: 'text', value: 'б', language: 'ru' }],
    ],
    [
      'keeps a run with an anchor apart',
      [text('a'), { type: 'text', value: 'b', anchor }],
      [text('a'), { type: 'text', value: 'b', anchor }],
    ],
    [
      'names no language where it is that of the document',
      [{ type: 'text', value: 'a', language: 'en' }, text('b')],
      [text('ab')],
    ],
    ['leaves one space where two meet', [text('a '), text(' b')], [text('a b')]],
    [
      'moves space out of bold text',
      [text('a'), strong(text(' b ')), text('c')],
      [text('a '), strong(text('b')), text(' c')],
    ],
    ['drops bold text that is empty', [text('a'), strong(text(' ')), text('b')], [text('a b')]],
    ['drops bold in bold', [strong(text('a'), strong(text('b')))], [strong(text('ab'))]],
    ['joins bold text', [strong(text('a')), strong(text('b'))], [strong(text('ab'))]],
    [
      'drops breaks at the ends',
      [{ type: 'break' }, text('a'), { type: 'break' }, text(' ')],
      [text('a')],
    ],
    [
      'drops space around a break',
      [text('a '), { type: 'break' }, text(' b')],
      [text('a'), { type: 'break' }, text('b')],
    ],
    [
      'joins code',
      [
        { type: 'code', value: 'a' },
        { type: 'code', value: 'b' },
      ],
      [{ type: 'code', value: 'ab' }],
    ],
    [
      'puts a footnote after the link that it stood in',
      [
        {
          type: 'link',
          href: 'https://a.org',
          children: [text('a'), { type: 'footnote', children: [text('b')] }],
        },
      ],
      [
        { type: 'link', href: 'https://a.org', children: [text('a')] },
        { type: 'footnote', children: [text('b')] },
      ],
    ],
    [
      'puts a footnote of a footnote in parentheses',
      [{ type: 'footnote', children: [text('a'), { type: 'footnote', children: [text('b')] }] }],
      [{ type: 'footnote', children: [text('a (b)')] }],
    ],
    [
      'drops a link to where links must not lead',
      [{ type: 'link', href: 'javascript:x', children: [text('a')] }],
      [text('a')],
    ],
    [
      'encodes what an address cannot hold',
      [{ type: 'link', href: 'https://a.org/b c|"\u202E\uD800<>', children: [text('a')] }],
      [
        {
          type: 'link',
          href: 'https://a.org/b%20c%7C%22%E2%80%AE%EF%BF%BD%3C%3E',
          children: [text('a')],
        },
      ],
    ],
  ])('%s', (_, given, tidy) => {
    expect(inlines(...given)).toEqual([{ type: 'paragraph', children: tidy }]);
  });

  it('drops a paragraph that says nothing', () => {
    expect(inlines(text(' \u0000 '), { type: 'break' })).toEqual([]);
  });
});
