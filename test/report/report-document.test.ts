import { expect, test } from '@jest/globals';
import type { Block, Inline } from '../../src/model/document.js';
import { reportDocument } from '../../src/report/report-document.js';
import { fault, other } from './fault.js';

const reported = [
  fault(3, { record: 'f-3', hint: 'name it in `answers`' }),
  fault(0, { file: 'plan/migration.yaml', span: undefined, severity: 'info' }),
];

/** The outline of a document, and of each table its rows. */
function plain(block: Block): unknown {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${text(block.children)}`;
    case 'paragraph':
      return text(block.children);
    case 'table':
      return block.rows.map((row) =>
        row.type === 'cells'
          ? row.cells.map(({ paragraphs }) => paragraphs.map(text).join(' / ')).join(' | ')
          : text(row.children),
      );
    case 'list':
    case 'quote':
    case 'code-block':
    case 'rule':
      return block.type;
  }
}

function text(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'code') return `\`${inline.value}\``;
      if (inline.type === 'text') return inline.value;
      return 'children' in inline ? text(inline.children) : '';
    })
    .join('');
}

test('a file is a heading and a table of place, kind, what is wrong and what to do', () => {
  expect(reportDocument(reported, undefined).blocks.map(plain)).toEqual([
    '# What the check of the files found',
    'There is a table for each file. Every row says where something is wrong, what it is, and what to do about it.',
    [
      'Error | must be mended before a section can be drafted | 0',
      'Warning | should be mended or decided before the plan is adopted | 1',
      'Note | need not be mended at this stage | 1',
    ],
    '## workshops/osh-2007.yaml',
    [
      'line 3 / f-3 | Warning / finding-without-answer | Finding `f-3` is answered by no recommendation. | Name it in `answers`.',
    ],
    '## plan/migration.yaml',
    [
      'the whole file | Note / finding-without-answer | Finding `f-0` is answered by no recommendation. | ',
    ],
    'The word in small letters names the fault. `napdraft explain` and this word give the reason, the guide behind it, and examples.',
  ]);
});

test('a clean project is two lines', () => {
  expect(reportDocument([], undefined).blocks.map(plain)).toEqual([
    '# What the check of the files found',
    'Nothing is wrong with the files: a section can be drafted from them.',
  ]);
});

test('what the project lets pass stands apart, with the reason', () => {
  const waived = { reason: 'the group meets in May', byRole: 'chair', date: '2007-05-02' };
  const { blocks } = reportDocument([fault(3, { waived, severity: 'info' })], undefined);
  expect(blocks.map(plain)).toEqual([
    '# What the check of the files found',
    'Nothing is wrong with the files: a section can be drafted from them.',
    '## What the project lets pass',
    [
      'workshops/osh-2007.yaml:3 | Finding `f-3` is answered by no recommendation. | The group meets in May. / chair 2007-05-02',
    ],
  ]);
});

test('it is in the language of the report', () => {
  const document = reportDocument(reported, {
    language: 'ky',
    wordings: { 'line {0}': '{0}-сап' },
  });
  expect(document.language).toBe('ky');
  expect(document.blocks.map(plain)[4]).toEqual([expect.stringMatching(/^3-сап \/ f-3 \|/)]);
});

test('another place that the fault is about is a paragraph below what is wrong', () => {
  const document = reportDocument([fault(3, { related: [other(7)] })], undefined);
  const [, , , , table] = document.blocks.map(plain);
  expect(table).toEqual([
    'line 3 | Warning / finding-without-answer | ' +
      'Finding `f-3` is answered by no recommendation. / line 7: it stands here first | ',
  ]);
});
