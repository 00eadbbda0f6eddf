import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import type { Block, Inline, Table } from '../../../src/model/document.js';
import { printable } from '../../../src/model/printable.js';
import { writeMarkdown } from '../../../src/write/markdown.js';
import { COMMONMARK_EXAMPLES } from '../../support/commonmark-examples.js';
import { documentOf } from '../../support/documents.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';

/** Blocks in the form that parsing gives them. */
function tidy(blocks: readonly Block[]): readonly Block[] {
  const values = createValues();
  return parseMarkdown(values.blocks(blocks), values, 'en');
}

function expectToSurvive(blocks: readonly Block[]): void {
  const markdown = writeMarkdown(documentOf(blocks));
  expect(parseMarkdown(markdown, createValues(), 'en')).toEqual(blocks);
}

describe('what is written is read again as it was', () => {
  test.each(COMMONMARK_EXAMPLES)('in example $number, $section', ({ markdown }) => {
    expectToSurvive(parseMarkdown(markdown, createValues(), 'en'));
  });

  it('in any paragraph', () => {
    const paragraphs = anyInlines.map((children) => tidy([{ type: 'paragraph', children }]));
    fc.assert(fc.property(paragraphs, expectToSurvive), { seed: 1325, numRuns: 1000 });
  });

  it('in any document', () => {
    fc.assert(fc.property(anyBlocks.map(tidy), expectToSurvive), { seed: 1325, numRuns: 500 });
  });
});

describe('a reader with all that GitHub adds', () => {
  const reader = new MarkdownIt();

  test.each(HOSTILE_STRINGS.filter((value) => printable(value).trim() !== ''))(
    'sees nothing but text in %j',
    (value) => {
      const [paragraph] = tidy([{ type: 'paragraph', children: [{ type: 'text', value }] }]);
      const html = reader.render(
        writeMarkdown(documentOf(paragraph === undefined ? [] : [paragraph])),
      );
      expect(html).toBe(`<p>${reader.utils.escapeHtml(printable(value).trim())}</p>\n`);
    },
  );
});

const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('ab1 \\`*_{}[]()#+-.!|~<>&:;=@^"\'/?,😀éж\u00A0\u2003\u200B★'),
      '&lt;',
      '<br>',
      '[^1]',
      '**',
      '| - |',
      'https://',
    ),
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const textRun = anyText.map((value): Inline => ({ type: 'text', value }));

const { inlines: anyInlines } = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>(
  (tie) => ({
    inlines: fc.array(tie('inline'), { maxLength: 4 }),
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      textRun,
      textRun,
      // A pipe after a backslash has no place in a table as code.
      anyText.map((value): Inline => ({ type: 'code', value: value.replaceAll('|', '') })),
      fc.constant<Inline>({ type: 'break' }),
      tie('inlines').map((children): Inline => ({ type: 'strong', children })),
      tie('inlines').map((children): Inline => ({ type: 'emphasis', children })),
      tie('inlines').map((children): Inline => ({ type: 'footnote', children })),
      fc
        .tuple(
          fc.constantFrom('https://a.org/b_c*', 'http://ж.рф/(x)', 'mailto:a@b.org', 'file:///'),
          tie('inlines'),
        )
        .map(([href, children]): Inline => ({ type: 'link', href, children })),
    ),
  }),
);

const anyTable = fc
  .tuple(
    fc.array(fc.tuple(anyInlines, fc.constantFrom(undefined, 'start', 'center', 'end')), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.array(fc.array(fc.array(anyInlines, { maxLength: 2 }), { minLength: 3, maxLength: 3 }), {
      maxLength: 2,
    }),
  )
  .map(([columns, rows]): Table => ({
    type: 'table',
    columns: columns.map(([header, align]) => ({
      header,
      ...(align === undefined ? {} : { align }),
    })),
    rows: rows.map((row) => ({
      type: 'cells',
      cells: row.slice(0, columns.length).map((paragraphs) => ({ paragraphs })),
    })),
    orientation: 'portrait',
  }));

const { blocks: anyBlocks } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyInlines.map((children): Block => ({ type: 'paragraph', children })),
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), anyInlines)
      .map(([level, children]): Block => ({ type: 'heading', level, children })),
    anyText.map((value): Block => ({ type: 'code-block', value })),
    fc.constant<Block>({ type: 'rule' }),
    anyTable,
    tie('blocks').map((children): Block => ({ type: 'quote', children })),
    fc
      .tuple(fc.option(fc.nat(12), { nil: undefined }), fc.array(tie('blocks'), { maxLength: 3 }))
      .map(([start, items]): Block => ({
        type: 'list',
        ordered: start !== undefined,
        start: start ?? 1,
        items,
      })),
  ),
}));
