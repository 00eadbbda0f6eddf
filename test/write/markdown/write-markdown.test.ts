import { describe, expect, it, test } from '@jest/globals';
import type { Block, Cell, Inline, Row } from '../../../src/model/document.js';
import { writeMarkdown } from '../../../src/write/markdown.js';
import { documentOf } from '../../support/documents.js';

const written = (...blocks: Block[]) => writeMarkdown(documentOf(blocks));
const text = (value: string): Inline => ({ type: 'text', value });
const says = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const list = (ordered: boolean, ...items: (readonly Block[])[]): Block => ({
  type: 'list',
  ordered,
  start: 1,
  items,
});
const cell = (value: string, spans: Partial<Cell> = {}): Cell => ({
  paragraphs: [[text(value)]],
  ...spans,
});
const cells = (...row: Cell[]): Row => ({ type: 'cells', cells: row });

describe('blocks', () => {
  it('stand apart by one blank line, and the text ends with a line', () => {
    expect(
      written(
        { type: 'heading', level: 1, children: [text('Plan')] },
        says(text('One'), { type: 'break' }, text('two.')),
        { type: 'rule' },
        { type: 'quote', children: [says(text('a')), says(text('b'))] },
        { type: 'code-block', value: 'a\n\n```\nb' },
      ),
    ).toBe('# Plan\n\nOne\\\ntwo.\n\n___\n\n> a\n>\n> b\n\n````\na\n\n```\nb\n````\n');
  });

  it('print the number of a heading', () => {
    expect(
      written({ type: 'heading', level: 2, number: '4.2', children: [text('Findings')] }),
    ).toBe('## 4.2 Findings\n');
  });

  it('keep a heading on one line', () => {
    expect(
      written({ type: 'heading', level: 1, children: [text('a'), { type: 'break' }, text('b')] }),
    ).toBe('# a<br>b\n');
  });

  it('make a list of lines tight', () => {
    expect(
      written(
        list(
          false,
          [says(text('a')), list(true, [says(text('b'))], [says(text('c'))])],
          [says(text('d'))],
        ),
      ),
    ).toBe('- a\n  1. b\n  2. c\n- d\n');
  });

  it('number a list from its start', () => {
    const items = [[says(text('a'))], [says(text('b'))]];
    expect(written({ type: 'list', ordered: true, start: 9, items })).toBe('9. a\n10. b\n');
  });

  it('make a list of paragraphs loose', () => {
    expect(written(list(false, [says(text('a')), says(text('b'))], []))).toBe('- a\n\n  b\n\n-\n');
  });

  it('keep two lists apart', () => {
    expect(written(list(false, [says(text('a'))]), list(false, [says(text('b'))]))).toBe(
      '- a\n\n* b\n',
    );
  });

  it('print nothing for nothing', () => {
    expect(written()).toBe('');
  });
});

describe('text', () => {
  test.each<[string, readonly Inline[], string]>([
    [
      'bold and italic',
      [
        { type: 'strong', children: [text('a')] },
        text(' '),
        { type: 'emphasis', children: [text('b')] },
      ],
      '**a** *b*',
    ],
    [
      'italic in bold',
      [{ type: 'strong', children: [text('a '), { type: 'emphasis', children: [text('b')] }] }],
      '**a _b_**',
    ],
    ['code', [{ type: 'code', value: 'a ` b' }], '``a ` b``'],
    [
      'a link',
      [{ type: 'link', href: 'https://a.org/(b)', children: [text('c]')] }],
      '[c\\]](https://a.org/\\(b\\))',
    ],
    [
      'an address',
      [{ type: 'link', href: 'https://a.org', children: [text('https://a.org')] }],
      '<https://a.org>',
    ],
    [
      'runs, whatever their language and anchor',
      [
        { type: 'text', value: 'a ', language: 'ru' },
        { type: 'text', value: 'b', anchor: { record: 'r', field: 'f', language: 'ru' } },
      ],
      'a b',
    ],
    ['an ampersand that two runs make dangerous', [text('&'), text('lt;')], '\\&lt;'],
    [
      'a letter beside bold text that ends in a symbol',
      [{ type: 'strong', children: [text('a😀')] }, text('b')],
      '**a😀**&#x62;',
    ],
    [
      'a symbol beside bold text that ends in a symbol',
      [text('★'), { type: 'strong', children: [text('«a»')] }, text('★')],
      '&#x2605;**«a»**&#x2605;',
    ],
    ['underscores beside a symbol', [text('a_😀_a_a')], 'a\\_😀\\_a_a'],
  ])('prints %s', (_, children, markdown) => {
    expect(written(says(...children))).toBe(`${markdown}\n`);
  });

  test.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['* a', '\\* a'],
    ['1. a', '1\\. a'],
    ['1) a', '1\\) a'],
    ['> a', '\\> a'],
    ['===', '\\==='],
    ['---', '\\---'],
    ['```', '\\`\\`\\`'],
    ['~~~', '\\~\\~\\~'],
    ['<b>', '\\<b>'],
    ['&lt;', '\\&lt;'],
    ['R & D <3 a > b', 'R & D <3 a > b'],
    ['a*b_c', 'a\\*b_c'],
    ['~~a~~', '\\~\\~a\\~\\~'],
    ['[^1]', '\\[^1]'],
    ['[^1]: a', '\\[^1]: a'],
    ['[ ] a', '\\[ ] a'],
    ['![a](b)', '!\\[a]\\(b)'],
    ['|-|', '\\|-|'],
    [':-:', '\\:-:'],
    ['-|-', '\\-|-'],
    ['a\\', 'a\\\\'],
    ['\\*', '\\\\\\*'],
    ['a\nb\u2028c\u0000d', 'a b cd'],
    ['a\u202Eb', 'ab'],
    ['www.example.org and a@example.org', 'www.example.org and a@example.org'],
  ])('prints %j as %j', (value, markdown) => {
    expect(written(says(text(value)))).toBe(`${markdown}\n`);
  });

  it('guards the start of each line of a paragraph', () => {
    expect(written(says(text('a | b'), { type: 'break' }, text('- | -')))).toBe(
      'a | b\\\n\\- | -\n',
    );
  });
});

describe('footnotes', () => {
  const footnote = (...children: Inline[]): Inline => ({ type: 'footnote', children });

  it('are numbered through the document, and stand at its end', () => {
    expect(
      written(
        says(text('a'), footnote(text('# one'))),
        {
          type: 'table',
          columns: [
            { header: [text('b'), footnote(text('two'), { type: 'break' }, text('lines'))] },
          ],
          rows: [],
          orientation: 'portrait',
        },
        says(text('c'), footnote(text('three')), text(': d')),
      ),
    ).toBe(
      'a[^1]\n\n| b[^2] |\n| --- |\n\nc[^3]\\: d\n\n[^1]: \\# one\n\n[^2]: two<br>lines\n\n[^3]: three\n',
    );
  });
});

describe('tables', () => {
  it('print their caption above, with the number in the document', () => {
    const table: Block = {
      type: 'table',
      caption: [text('Actions')],
      captionLabel: 'Таблица',
      columns: [{ header: [text('a')] }],
      rows: [cells(cell('1'))],
      orientation: 'landscape',
    };
    expect(written(table, { ...table, rows: [] })).toBe(
      '**Таблица 1.** Actions\n\n| a |\n| --- |\n| 1 |\n\n**Таблица 2.** Actions\n\n| a |\n| --- |\n',
    );
  });

  it('print alignment, groups, spans and cells of several paragraphs', () => {
    expect(
      written({
        type: 'table',
        columns: [
          { header: [text('No.')], align: 'end' },
          { header: [text('Action')], align: 'start' },
          { header: [text('Lead')], align: 'center' },
          { header: [] },
        ],
        rows: [
          { type: 'group', level: 1, children: [text('Objective')] },
          cells(cell('1', { rowSpan: 2 }), cell('a | b'), cell('wide', { columnSpan: 2 })),
          cells(
            { paragraphs: [[text('c')], [text('d'), { type: 'break' }, text('e')]] },
            cell('f'),
          ),
          cells(cell('2', { rowSpan: 2, columnSpan: 2 }), cell('g'), cell('h')),
          cells(cell('i'), cell('j')),
          cells(),
        ],
        orientation: 'portrait',
      }),
    ).toBe(
      [
        '| No. | Action | Lead |  |',
        '| --: | :-- | :-: | --- |',
        '| **Objective** |  |  |  |',
        '| 1 | a \\| b | wide |  |',
        '|  | c<br>d<br>e | f |  |',
        '| 2 |  | g | h |',
        '|  |  | i | j |',
        '|  |  |  |  |',
        '',
      ].join('\n'),
    );
  });

  it('escape pipes in code, and print code as text where that is not enough', () => {
    const code = (value: string): Cell => ({ paragraphs: [[{ type: 'code', value }]] });
    expect(
      written({
        type: 'table',
        columns: [{ header: [text('a')] }],
        rows: [cells(code('b|c')), cells(code('b\\|c'))],
        orientation: 'portrait',
      }),
    ).toBe('| a |\n| --- |\n| `b\\|c` |\n| b\\\\\\|c |\n');
  });

  it('stand in lists', () => {
    const table: Block = {
      type: 'table',
      columns: [{ header: [text('a')] }],
      rows: [],
      orientation: 'portrait',
    };
    expect(written(list(false, [says(text('b')), table]))).toBe('- b\n\n  | a |\n  | --- |\n');
  });
});
