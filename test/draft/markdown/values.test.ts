import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import type { Block, Inline } from '../../../src/model/document.js';
import { printable } from '../../../src/model/printable.js';
import { writeMarkdown } from '../../../src/write/markdown.js';
import { documentOf } from '../../support/documents.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';

/** A template with a value in every place that can hold one. */
const everywhere = (value: string): string => `# About ${value}

${value} begins, ${value}, **${value}**, *a ${value}* and \`${value}\`.[^note]
${value}

- ${value}
  - ${value}: ${value}${value}
- (${value})

7. ${value}

> ${value}

| ${value} | b |
| --- | --: |
| ${value} | x${value}y |
| **${value}** | *${value}* |

[${value}](https://example.org/${value}?q=${value}#end), ![${value}](https://example.org/a.png)

${value}
===

    ${value} {

\`\`\`
${value}
}
\`\`\`

[^note]: ${value}, ${value}
`;

const asText = (value: string): Inline => ({ type: 'text', value });

function parsedWith(value: string): readonly Block[] {
  const values = createValues();
  return parseMarkdown(everywhere(values.inline([asText(value)])), values, 'en');
}

/** The blocks with another word in the place of `value`, and in addresses with its encoding. */
function reworded(blocks: readonly Block[], word: string): unknown {
  const inAddress = encodeURIComponent(word);
  return JSON.parse(JSON.stringify(blocks), (key, text: unknown) => {
    if (typeof text !== 'string' || key === 'type') return text;
    return text.replaceAll('value', () => (key === 'href' ? inAddress : word));
  });
}

const usual = parseMarkdown(everywhere('value'), createValues(), 'en');

function expectToBeText(value: string): void {
  const blocks = parsedWith(value);
  expect(blocks).toEqual(reworded(usual, printable(value).trim()));
  const written = writeMarkdown(documentOf(blocks));
  expect(parseMarkdown(written, createValues(), 'en')).toEqual(blocks);
}

const isPrinted = (value: string): boolean => printable(value).trim() !== '';

describe('a value is text wherever it stands', () => {
  test.each(HOSTILE_STRINGS.filter(isPrinted))('%j', (value) => {
    expectToBeText(value);
  });

  it('whatever its characters are', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(...Array.from('*_`[]()<>&|\\~#-+.=!:^ \n1a😀\uE000\uE002\uE001')),
      }),
    );
    fc.assert(fc.property(anyText.filter(isPrinted), expectToBeText), { seed: 1325, numRuns: 200 });
  });

  it('also next to other values', () => {
    const markup = fc.string({
      unit: fc.constantFrom(...Array.from('*_`[]()<>&|\\~#-+.=!:^1a ')),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(markup.filter(isPrinted), { minLength: 1 }), (parts) => {
        const values = createValues();
        const standIns = parts.map((part) => values.inline([asText(part)])).join('');
        const said = printable(parts.map((part) => part.trim()).join(''));
        expect(parseMarkdown(standIns, values, 'en')).toEqual([
          { type: 'paragraph', children: [asText(printable(said))] },
        ]);
      }),
      { seed: 1325, numRuns: 300 },
    );
  });
});

describe('a value', () => {
  const parsed = (write: (values: ReturnType<typeof createValues>) => string) => {
    const values = createValues();
    return parseMarkdown(write(values), values, 'en');
  };

  it('keeps its language and its anchor', () => {
    const anchor = { record: 'quota', field: 'statement', language: 'ru' };
    const run: Inline = { type: 'text', value: 'Квота', language: 'ru', anchor };
    expect(parsed((values) => `- A **${values.inline([run])}** b`)).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            {
              type: 'paragraph',
              children: [asText('A '), { type: 'strong', children: [run] }, asText(' b')],
            },
          ],
        ],
      },
    ]);
  });

  it('can have markup of its own', () => {
    const inlines: readonly Inline[] = [
      { type: 'emphasis', children: [asText('a')] },
      { type: 'footnote', children: [asText('b')] },
    ];
    expect(parsed((values) => `x ${values.inline(inlines)}`)).toEqual([
      { type: 'paragraph', children: [asText('x '), ...inlines] },
    ]);
  });

  it('is never an empty stand-in, and prints nothing when it is empty', () => {
    expect(createValues().inline([])).not.toBe('');
    expect(parsed((values) => `a ${values.inline([])}b`)).toEqual([
      { type: 'paragraph', children: [asText('a b')] },
    ]);
    expect(parsed((values) => `**${values.inline([asText(' ')])}**`)).toEqual([]);
  });

  test.each<[string, string, string | undefined]>([
    ['an address', 'https://example.org/a?b=c&d', 'https://example.org/a?b=c&d'],
    ['an address with spaces', ' https://example.org/a b ', 'https://example.org/a%20b'],
    [
      'an address that tries to end',
      'https://example.org/) [x](y',
      'https://example.org/)%20[x](y',
    ],
    ['an address of another writing', 'https://пример.рф/мир', 'https://пример.рф/мир'],
    ['a mail address', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['a script', 'javascript:alert(1)', undefined],
    ['a script in disguise', '\u0001JAVA\nSCRIPT:alert(1)', undefined],
    ['a page of data', 'data:text/html,x', undefined],
    ['a file', 'file:///etc/passwd', undefined],
    ['an address without a scheme', '//example.org', undefined],
    ['a text', 'see below', undefined],
  ])('links to %s only if it may', (_, value, href) => {
    const text: Inline = asText('a');
    expect(parsed((values) => `[a](${values.inline([asText(value)])})`)).toEqual([
      {
        type: 'paragraph',
        children: [href === undefined ? text : { type: 'link', href, children: [text] }],
      },
    ]);
  });

  it('cannot choose the site of an address that the template begins', () => {
    expect(
      parsed((values) => `[a](https://${values.inline([asText('evil.org/')])}.example.org)`),
    ).toEqual([
      {
        type: 'paragraph',
        children: [asText('a')],
      },
    ]);
  });

  it('is not an address when it is more than a plain text', () => {
    const address = asText('https://example.org');
    const bold: Inline = { type: 'strong', children: [address] };
    expect(parsed((values) => `[a](${values.inline([bold])})`)).toEqual([
      { type: 'paragraph', children: [asText('a')] },
    ]);
  });
});

describe('a value of blocks', () => {
  const rule: Block = { type: 'rule' };
  const says = (value: string): Block => ({ type: 'paragraph', children: [asText(value)] });

  it('takes the place of the paragraph that it stands in alone', () => {
    const values = createValues();
    const blocks = values.blocks([says('a'), rule]);
    expect(parseMarkdown(`x\n\n  ${blocks}\n\n- ${blocks}\n\n> ${blocks}`, values, 'en')).toEqual([
      says('x'),
      says('a'),
      rule,
      { type: 'list', ordered: false, start: 1, items: [[says('a'), rule]] },
      { type: 'quote', children: [says('a'), rule] },
    ]);
  });

  it('can stand on a line below another one', () => {
    const values = createValues();
    const [one, two] = [values.blocks([says('a')]), values.blocks([rule])];
    expect(parseMarkdown(`${one}\n${two}\n`, values, 'en')).toEqual([says('a'), rule]);
  });

  it('is the text of its blocks where only text can stand', () => {
    const values = createValues();
    const blocks = values.blocks([
      { type: 'heading', level: 2, children: [asText('a')] },
      { type: 'list', ordered: false, start: 1, items: [[says('b')], [says('c'), rule]] },
      { type: 'quote', children: [{ type: 'code-block', value: 'd' }] },
      {
        type: 'table',
        columns: [{ header: [asText('e')] }, { header: [asText('f')] }],
        rows: [
          { type: 'group', level: 1, children: [asText('g')] },
          { type: 'cells', cells: [{ paragraphs: [[asText('h')], [asText('i')]] }] },
        ],
        orientation: 'portrait',
      },
    ]);
    expect(parseMarkdown(`see **${blocks}**`, values, 'en')).toEqual([
      {
        type: 'paragraph',
        children: [
          asText('see '),
          {
            type: 'strong',
            children: [asText('a b c '), { type: 'code', value: 'd' }, asText(' e f g h i')],
          },
        ],
      },
    ]);
  });

  it('is text in code and nothing in an address', () => {
    const values = createValues();
    const blocks = values.blocks([says('a'), says('b')]);
    expect(parseMarkdown(`\`${blocks}\` [c](${blocks})`, values, 'en')).toEqual([
      { type: 'paragraph', children: [{ type: 'code', value: 'a b' }, asText(' c')] },
    ]);
  });

  it('drops what says nothing', () => {
    const values = createValues();
    const blocks = values.blocks([
      says(' '),
      { type: 'list', ordered: true, start: 1, items: [] },
      { type: 'table', columns: [], rows: [], orientation: 'portrait' },
      rule,
    ]);
    expect(parseMarkdown(blocks, values, 'en')).toEqual([rule]);
  });
});

describe('a stand-in that nobody made', () => {
  it('is text', () => {
    const values = createValues();
    values.inline([asText('secret')]);
    const forged = values.inline([asText('\uE000\uE002\uE001')]);
    expect(parseMarkdown(`${forged} \uE000\uE00A\uE001`, values, 'en')).toEqual([
      { type: 'paragraph', children: [asText('\uE000\uE002\uE001 \uE000\uE00A\uE001')] },
    ]);
  });
});
