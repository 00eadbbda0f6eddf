import { describe, expect, it } from '@jest/globals';
import { insertIntoMarkdown } from '../../../src/insert/markdown/insert-into-markdown.js';
import type { MarkdownPlace } from '../../../src/insert/markdown/find-spot.js';
import type { Block } from '../../../src/model/document.js';
import { documentOf } from '../../support/documents.js';
import { inserted, refusalOf } from './hosts.js';

const END: MarkdownPlace = { type: 'end' };
const SECTION = documentOf([
  heading(1, 'Women in decisions'),
  heading(2, 'Findings'),
  paragraph('Few women sit in councils.'),
]);

describe('a section', () => {
  it('stands between its marks, at the end of the text', () => {
    expect(inserted('# Plan\n\n## Goals\n\nPeace.\n', SECTION, END)).toMatchInlineSnapshot(`
      "# Plan

      ## Goals

      Peace.

      <!-- napdraft:narrative begin v1 hash=1cda1d5f87a923ba level=2 breaks=1+1 -->

      ## Women in decisions

      ### Findings

      Few women sit in councils.

      <!-- napdraft:narrative end -->
      "
    `);
  });

  it('stands below all of the section of a heading, one level lower', () => {
    const host = '# Plan\n## Goals\nPeace.\n### Means\n## Budget\nNone.\n';
    expect(inserted(host, SECTION, at('Goals', 'end'))).toMatchInlineSnapshot(`
      "# Plan
      ## Goals
      Peace.
      ### Means

      <!-- napdraft:narrative begin v1 hash=466202ab96b2d59a level=3 breaks=1+2 -->

      ### Women in decisions

      #### Findings

      Few women sit in councils.

      <!-- napdraft:narrative end -->

      ## Budget
      None.
      "
    `);
  });

  it('stands right below a heading with an underline', () => {
    const host = 'Plan\n====\n\nThe goals\nof the plan\n-----------\nPeace.\n';
    expect(inserted(host, SECTION, at('The goals of the plan', 'after'))).toMatchInlineSnapshot(`
      "Plan
      ====

      The goals
      of the plan
      -----------

      <!-- napdraft:narrative begin v1 hash=466202ab96b2d59a level=3 breaks=1+2 -->

      ### Women in decisions

      #### Findings

      Few women sit in councils.

      <!-- napdraft:narrative end -->

      Peace.
      "
    `);
  });

  it('stands above a heading, on its level', () => {
    const host = '# Plan\n\n## Goals\n\n## Budget\n';
    expect(inserted(host, SECTION, at('Budget', 'before'))).toMatchInlineSnapshot(`
      "# Plan

      ## Goals

      <!-- napdraft:narrative begin v1 hash=1cda1d5f87a923ba level=2 breaks=0+2 -->

      ## Women in decisions

      ### Findings

      Few women sit in councils.

      <!-- napdraft:narrative end -->

      ## Budget
      "
    `);
  });

  it('never has a heading below the sixth level', () => {
    const text = inserted('###### Deep\n', SECTION, at('Deep', 'end'));
    expect(headingsOf(text)).toEqual([
      '###### Deep',
      '###### Women in decisions',
      '###### Findings',
    ]);
  });

  it.each([
    ['a title and chapters', '# Plan\n\n## Goals\n', '## Women in decisions'],
    ['a title only', '# Plan\n', '## Women in decisions'],
    ['chapters only', '# Goals\n\n# Budget\n', '# Women in decisions'],
    ['chapters on a lower level', '### Goals\n', '### Women in decisions'],
    ['no headings', 'Peace.\n', '# Women in decisions'],
    [
      'headings in a list and in code only',
      '- # Goals\n\n```\n# Code\n```\n',
      '# Women in decisions',
    ],
  ])('begins a chapter at the end of a text with %s', (_, host, expected) => {
    expect(headingsOf(inserted(host, SECTION, END)).at(-2)).toBe(expected);
  });
});

describe('a heading is found', () => {
  it.each([
    ['in other letters', '## GOALS of the Plan', 'goals of the plan'],
    ['in Cyrillic', '## 4.2. Цели  ПЛАНА', 'цели плана'],
    ['with other spaces', '## Goals\u00A0of \u2009 the plan', ' Goals of the plan '],
    ['in other forms of letters', '## Ｇｏａｌｓ e\u0301t ﬁn', 'goals ét fin'],
    [
      'with marks in it',
      '## **Goals** of `the` [plan](https://a.org) &amp; more',
      'goals of the plan & more',
    ],
    ['with a number', '## 4.2 Goals', 'Goals'],
    ['with another number', '## IV. Goals', '3) Goals'],
    ['with a letter', '## b) Goals', 'goals'],
    ['that is a number', '## 1325', '1325'],
    ['with a name for links', '## Goals {#goals}', 'Goals'],
    ['with a closing sequence', '## Goals ##', 'goals'],
    ['with characters that cannot be seen', '## Go\u00ADals\u200B', 'Goals'],
  ])('%s', (_, line, text) => {
    const host = `# Plan\n\n${line}\n\n## Budget\n`;
    const result = inserted(host, SECTION, at(text, 'after'));
    expect(result.split('\n')[4]).toMatch(/^<!-- napdraft:narrative begin /);
  });

  it('as it was given rather than by its number', () => {
    const host = '## 1. Goals\n\n## Goals\n';
    const lines = inserted(host, SECTION, at('1. Goals', 'after')).split('\n');
    expect(lines[2]).toMatch(/^<!-- napdraft:narrative begin /);
  });

  it('as the second of its text', () => {
    const host = '# A\n\n## Goals\n\n# B\n\n## Goals\n\n# C\n';
    const lines = inserted(host, SECTION, { ...at('Goals', 'end'), nth: 2 }).split('\n');
    expect(lines[8]).toMatch(/^<!-- napdraft:narrative begin /);
  });
});

describe('a heading is not found', () => {
  it('when the host does not have it; those that it has are told', () => {
    const refusal = refusalOf('# Plan\n\n## Goals\n', SECTION, at('Aims', 'end'));
    expect(refusal.reason).toBe('heading-not-found');
    expect(refusal.fault).toBe('request');
    expect(
      refusal.candidates?.map(({ text, line, level, path }) => [text, line, level, path]),
    ).toEqual([
      ['Plan', 1, 1, []],
      ['Goals', 3, 2, ['Plan']],
    ]);
  });

  it('when several have its text', () => {
    const refusal = refusalOf('# A\n## Goals\n# B\n## 2. Goals\n', SECTION, at('goals!', 'end'));
    expect(refusal.reason).toBe('heading-not-found');
    const several = refusalOf('# A\n## Goals\n# B\n## goals\n', SECTION, at('Goals', 'end'));
    expect(several.reason).toBe('heading-not-unique');
    expect(several.candidates?.map(({ line, path }) => [line, path])).toEqual([
      [2, ['A']],
      [4, ['B']],
    ]);
  });

  it('when there are fewer of its text', () => {
    const refusal = refusalOf('## Goals\n', SECTION, { ...at('Goals', 'end'), nth: 2 });
    expect(refusal.reason).toBe('heading-not-found');
  });

  it.each([
    '> # Goals\n',
    '- # Goals\n',
    '    # Goals\n',
    '```\n# Goals\n```\n',
    '<div>\n# Goals\n</div>\n',
    '---\ntitle: A plan\n# Goals\n---\n',
  ])('when it is not one of the text itself: %j', (host) => {
    expect(refusalOf(host, SECTION, at('Goals', 'end')).reason).toBe('heading-not-found');
  });
});

describe('a second section', () => {
  const first = inserted(
    '# Plan\n\n## Goals\n\nPeace.\n\n## Budget\n',
    SECTION,
    at('Goals', 'end'),
  );

  it('is not put at a heading of the first', () => {
    expect(refusalOf(first, SECTION, at('Findings', 'end'), 'matrix').reason).toBe(
      'heading-not-found',
    );
  });

  it('stands beside the first', () => {
    const lines = inserted(first, SECTION, at('Goals', 'end'), 'matrix').split('\n');
    expect(
      lines.filter((line) => line.startsWith('<!--')).map((line) => line.split(' ')[1]),
    ).toEqual(['napdraft:narrative', 'napdraft:narrative', 'napdraft:matrix', 'napdraft:matrix']);
  });

  it('stands above one that begins the next section', () => {
    const before = inserted('# A\n\nText.\n\n# B\n', SECTION, at('B', 'before'));
    const lines = inserted(before, SECTION, at('A', 'end'), 'matrix').split('\n');
    expect(
      lines.filter((line) => line.startsWith('<!--')).map((line) => line.split(' ')[1]),
    ).toEqual(['napdraft:matrix', 'napdraft:matrix', 'napdraft:narrative', 'napdraft:narrative']);
  });
});

describe('footnotes and references', () => {
  const noted = documentOf([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Women [law] are heard' },
        { type: 'footnote', children: [{ type: 'text', value: 'Law No. 60.' }] },
        { type: 'text', value: ' [^1]' },
      ],
    },
  ]);

  it('have labels of their own', () => {
    const host = 'Peace.[^1]\n\n[^1]: A note.\n\n[law]: https://example.org\n';
    const text = inserted(host, noted, END);
    expect(text.slice(host.length).split('\n').slice(3, 6)).toEqual([
      'Women \\[law] are heard[^narrative-1] \\[^1]',
      '',
      '[^narrative-1]: Law No. 60.',
    ]);
  });

  it('keep clear of labels that the host has made up', () => {
    const text = inserted('Peace.[^NARRATIVE-7]\n\n[^NARRATIVE-7]: A note.\n', noted, END);
    expect(text).toContain('\n[^narrative--1]: Law No. 60.\n');
    expect(inserted(text, noted, END)).toBe(text);
  });

  it('differ between regions of one host', () => {
    const text = inserted(inserted('', noted, END, 'area'), noted, END, 'area-1');
    expect([...text.matchAll(/^\[\^(.*)\]:/gm)].map(([, label]) => label)).toEqual([
      'area-1',
      'area-1-1',
    ]);
    expect(inserted(text, noted, END, 'area')).toBe(text);
  });
});

describe('the bytes of the host', () => {
  it('keep a byte order mark, breaks of two characters and data at the top', () => {
    const host = '\uFEFF---\r\ntitle: "# Plan"\r\n---\r\n# Plan\r\n\r\nPeace.\r\n';
    const text = inserted(host, SECTION, at('Plan', 'after'));
    expect(
      text.startsWith('\uFEFF---\r\ntitle: "# Plan"\r\n---\r\n# Plan\r\n\r\n<!-- napdraft:'),
    ).toBe(true);
    expect(text.endsWith(' end -->\r\n\r\nPeace.\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('keep a missing break at the end', () => {
    const text = inserted('Peace.', SECTION, END);
    expect(text.startsWith('Peace.\n\n<!-- napdraft:')).toBe(true);
    expect(text.endsWith('<!-- napdraft:narrative end -->')).toBe(true);
  });

  it('may be none', () => {
    const text = inserted('', SECTION, END);
    expect(text.startsWith('<!-- napdraft:')).toBe(true);
    expect(text.endsWith('<!-- napdraft:narrative end -->\n')).toBe(true);
  });

  it('are refused when they are not UTF-8', () => {
    const options = { region: 'narrative', place: END, overwrite: false };
    const bytes = new Uint8Array([0xff, 0xfe, 0x23, 0x00]);
    expect(insertIntoMarkdown(bytes, SECTION, options)).toMatchObject({
      refused: { reason: 'not-text', fault: 'host' },
    });
  });
});

describe('something left open', () => {
  it.each([
    ['a code block', 'Peace.\n\n```js\nlet x;\n', 3, '```'],
    ['a code block of tildes', '~~~~\n~~~\n', 1, '~~~~'],
    ['a style sheet', '# Plan\n\n<style>\np { }\n\n', 3, '</style>'],
    ['a comment', 'Peace.\n<!-- to do\n', 2, '-->'],
    ['an instruction', '<?php\n', 1, '?>'],
    ['character data', '<![CDATA[\n', 1, ']]>'],
    ['a declaration', '<!DOCTYPE\n', 1, '>'],
  ])('is named with its line: %s', (_, host, line, close) => {
    const refusal = refusalOf(host, SECTION, END);
    expect([refusal.reason, refusal.line, refusal.hint.parts]).toEqual([
      'swallowed',
      line,
      [close],
    ]);
  });

  it('does not matter below the place', () => {
    const host = '# Goals\n\n# Code\n\n```\n';
    expect(inserted(host, SECTION, at('Goals', 'end')).endsWith('-->\n\n# Code\n\n```\n')).toBe(
      true,
    );
  });

  it.each(['> ```\n> code\n', '- ```\n  code\n', '<div>\n'])(
    'does not matter where it ends by itself: %j',
    (host) => {
      expect(inserted(host, SECTION, END).startsWith(host)).toBe(true);
    },
  );
});

describe('a mark', () => {
  const marks =
    '<!-- napdraft:narrative begin v1 hash=0000000000000000 level=1 breaks=0+0 -->\n\n<!-- napdraft:narrative end -->\n';

  it.each([
    ['in a code block', (lines: string) => `\`\`\`\n${lines}\`\`\`\n`],
    ['in indented code', (lines: string) => lines.replace(/^(?=.)/gm, '    ')],
    ['in HTML', (lines: string) => `<div>\n${lines.replace('\n\n', '\n')}</div>\n`],
    ['in a style sheet', (lines: string) => `<style>\n${lines}</style>\n`],
    ['in a list', (lines: string) => lines.replace(/^(?=.)/gm, '- ')],
    ['in a quotation', (lines: string) => lines.replace(/^(?=.)/gm, '> ')],
    ['in data at the top', (lines: string) => `---\na: |\n${lines}---\n`],
    ['with more on its line', (lines: string) => lines.replace(/$/gm, ' x')],
    [
      'for the name of which there is no region',
      (lines: string) => lines.replaceAll('narrative', '-x'),
    ],
  ])('counts for nothing %s', (_, disguise) => {
    const host = disguise(marks);
    const text = inserted(host, SECTION, END);
    expect(text.startsWith(host)).toBe(true);
    expect(text.length).toBeGreaterThan(host.length);
  });

  it.each([
    ['no-end', marks.split('\n').slice(0, 1).join('\n'), 1],
    ['no-begin', `Peace.\n\n${marks.split('\n')[2] ?? ''}\n`, 3],
    ['repeated', `${marks}\n${marks}`, 5],
    [
      'inside another region',
      marks.replace('\n\n', `\n\n${marks.replaceAll('narrative', 'matrix')}\n`),
      1,
    ],
  ])('without its other one is refused with its line: %s', (_, host, line) => {
    const refusal = refusalOf(host, SECTION, END);
    expect([refusal.reason, refusal.line]).toEqual(['marks-damaged', line]);
  });

  it('of another region may be damaged', () => {
    const host = `${marks.split('\n')[0] ?? ''}\n`;
    expect(inserted(host, SECTION, END, 'matrix').startsWith(host)).toBe(true);
  });

  it('that code without an end holds is refused with the line of the code', () => {
    const host = marks.replace('\n\n', '\n\n```\n');
    const refusal = refusalOf(host, SECTION, END);
    expect([refusal.reason, refusal.line]).toEqual(['swallowed', 3]);
  });

  it('of a version to come is refused', () => {
    expect(refusalOf(marks.replace('v1', 'v2'), SECTION, END).reason).toBe('newer-version');
  });

  it('is never made by the data', () => {
    const mark = '<!-- napdraft:narrative end -->';
    const forged = documentOf([
      heading(1, mark),
      paragraph(mark),
      { type: 'code-block', value: `${mark}\n\`\`\`\n${mark}` },
      { type: 'quote', children: [paragraph(mark), { type: 'code-block', value: mark }] },
      { type: 'list', ordered: false, start: 1, items: [[paragraph(mark)]] },
      {
        type: 'paragraph',
        children: [{ type: 'code', value: mark }, { type: 'break' }, { type: 'text', value: mark }],
      },
      {
        type: 'table',
        orientation: 'portrait',
        columns: [{ header: [{ type: 'text', value: mark }] }],
        rows: [{ type: 'cells', cells: [{ paragraphs: [[{ type: 'text', value: mark }]] }] }],
      },
    ]);
    const text = inserted('Peace.\n', forged, END);
    expect(inserted(text, forged, END)).toBe(text);
    expect(inserted(text, SECTION, END)).toBe(inserted('Peace.\n', SECTION, END));
  });
});

it('refuses the name of a region that no mark could carry', () => {
  for (const name of ['', 'Narrative', 'a--b', 'a-', 'a b', 'a -->', 'x'.repeat(65)]) {
    expect(refusalOf('', SECTION, END, name).reason).toBe('not-a-name');
  }
});

it('asks for a place when the host has no region yet', () => {
  expect(refusalOf('# Plan\n', SECTION, undefined).reason).toBe('place-needed');
});

function heading(level: number, value: string): Block {
  return { type: 'heading', level, children: [{ type: 'text', value }] };
}

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function at(text: string, side: 'before' | 'after' | 'end') {
  return { type: 'heading', text, side } as const;
}

function headingsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#'));
}
