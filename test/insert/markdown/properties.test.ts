import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import type { MarkdownPlace } from '../../../src/insert/markdown/find-spot.js';
import { insertIntoMarkdown } from '../../../src/insert/markdown/insert-into-markdown.js';
import { frontMatterLines } from '../../../src/insert/markdown/front-matter.js';
import { hostLines, startOf } from '../../../src/insert/markdown/host-lines.js';
import { markdownAnchors } from '../../../src/insert/markdown/markdown-anchors.js';
import { removeFromMarkdown } from '../../../src/insert/markdown/remove-from-markdown.js';
import { stateOfRegion } from '../../../src/insert/markdown/state-of-region.js';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import type { Block, Document } from '../../../src/model/document.js';
import { COMMONMARK_EXAMPLES } from '../../support/commonmark-examples.js';
import { documentOf } from '../../support/documents.js';
import { HOSTILE_STRINGS } from '../../support/hostile-strings.js';
import { bytesOf, textOf } from './hosts.js';

const FIRST = sectionOf('Few women sit in councils.');
const SECOND = sectionOf('No woman sits in a council.', 'There are 31 councils.');
const FRONT_MATTER = '---\ntitle: A plan\n---\n';
const OPEN_FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*[\r\n]+["'\p{L}\p{N}#[]/u;
const MARK = /^ {0,3}<!-- napdraft:narrative (?:begin|end) .*-->$/;

/** Another parser object than the program's, with all of its rules. */
const reader = new MarkdownIt({ html: true });

describe('examples of the CommonMark specification as hosts', () => {
  const ends: MarkdownPlace = { type: 'end' };

  test.each(COMMONMARK_EXAMPLES)('example $number, $section', ({ markdown }) => {
    for (const host of variantsOf(markdown)) {
      for (const place of [ends, ...placesAtHeadings(host)]) expectRoundTrip(host, place);
    }
  });

  it('are refused only where something is left open', () => {
    const refused = COMMONMARK_EXAMPLES.filter(({ markdown }) => {
      const result = insertIntoMarkdown(bytesOf(markdown), FIRST, options(ends));
      return 'refused' in result && result.refused.reason === 'swallowed';
    });
    expect(refused.map(({ number }) => number)).toEqual([126, 127, 137, 139, 173, 237]);
  });
});

test('random hosts are kept, at every place', () => {
  const property = fc.property(anyHost, fc.nat(), (host, choice) => {
    const places: readonly MarkdownPlace[] = [{ type: 'end' }, ...placesAtHeadings(host)];
    const place = places[choice % places.length];
    if (place !== undefined) expectRoundTrip(host, place);
  });
  fc.assert(property, { seed: 1325, numRuns: 1000 });
});

test('what is written around the region later is kept', () => {
  const property = fc.property(anyHost, anyHost, anyHost, (host, above, below) => {
    const result = insertIntoMarkdown(bytesOf(host), FIRST, options({ type: 'end' }));
    if ('refused' in result) return;
    const edited = `${above}\n\n${textOf(result.bytes)}\n${below}`;
    const refreshed = insertIntoMarkdown(bytesOf(edited), SECOND, options(undefined));
    if ('refused' in refreshed) {
      expect(['swallowed', 'place-needed', 'marks-damaged']).toContain(refreshed.refused.reason);
      return;
    }
    expect(around(textOf(refreshed.bytes))).toEqual(around(edited));
    const removed = removeFromMarkdown(refreshed.bytes, 'narrative', false);
    if ('refused' in removed) throw new Error('it was not removed');
    expect(linesOf(textOf(removed.bytes))).toEqual(around(edited).flatMap(linesOf));
  });
  fc.assert(property, { seed: 1325, numRuns: 500 });
});

test('no text of the data makes a mark or leaves its region', () => {
  for (const value of HOSTILE_STRINGS) {
    const values = createValues();
    const section: readonly Block[] = [
      { type: 'heading', level: 1, children: [{ type: 'text', value }] },
      { type: 'paragraph', children: [{ type: 'text', value }] },
      { type: 'code-block', value },
      {
        type: 'list',
        ordered: true,
        start: 1,
        items: [[{ type: 'paragraph', children: [{ type: 'code', value }] }]],
      },
      {
        type: 'paragraph',
        children: [{ type: 'footnote', children: [{ type: 'text', value }] }],
      },
    ];
    const document = documentOf(parseMarkdown(values.blocks(section), values, 'en'));
    expectRoundTrip('# Plan\n\n[ref]: https://example.org\n', { type: 'end' }, document);
  }
});

const anyLine = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      '',
      '   ',
      'Text',
      'title: A plan',
      '# Goals',
      '## Goals',
      '### 1. Means #',
      'Plan\n===',
    ],
    ...['---', '===', '***', '- item', '- # Goals', '1. item', '  more', '    code', '\tcode'],
    ...['> quote', '> # Goals', '> ```', '- ```', '```', '````', '~~~', '   ```js', '<div>'],
    ...[
      '</div>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<!-- x -->',
      '<?',
      '<b>',
      '<pre>',
      '| a |',
    ],
    ...['|---|', '| b |', '[a]: /url', "[b]: /url 'x", '[^1]: note', 'Text[^1][a]', '+++', '...'],
    ...['\\', 'Text  ', '[^narrative-1]', '[^narrative-1]: own', '* * *', '-', '1)', '-\t- a'],
    '<!-- napdraft:matrix begin v1 hash=0123456789abcdef level=2 breaks=1+1 -->',
    '<!-- napdraft:matrix end -->',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
);

const anyHost = fc
  .tuple(
    fc.constantFrom('', '', '\uFEFF'),
    fc.array(fc.tuple(anyLine, fc.nat(11)), { maxLength: 14 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([mark, lines, usual, isEnded]) => {
    const text = lines
      .map(([line, choice]) => line + (['\n', '\r\n', '\r'][choice] ?? usual))
      .join('');
    return mark + (isEnded ? text : text.replace(/(?:\r\n?|\n)$/, ''));
  });

/**
 * What holds for every host: the bytes outside the region and what they mean stay, a second run
 * changes nothing, new data give what they would have given at first, and the region can be taken
 * out again. Or the host is refused, with the line of what is open in it.
 */
function expectRoundTrip(host: string, place: MarkdownPlace, first: Document = FIRST): void {
  const result = insertIntoMarkdown(bytesOf(host), first, options(place));
  if ('refused' in result) {
    // A rule at the top becomes the start of data there, when a line of code can be its end.
    if (result.refused.reason === 'host-would-change' && OPEN_FRONT_MATTER.test(host)) return;
    expect(result.refused.reason).toBe('swallowed');
    expectOpenFrom(host, result.refused.line);
    return;
  }
  expect(result.change).toBe('inserted');
  const text = textOf(result.bytes);
  expect(outside(blocksOf(text))).toEqual(blocksOf(host));
  expect(stateOfRegion(result.bytes, first, 'narrative')).toEqual({
    state: 'fresh',
    line: result.line,
  });

  const again = insertIntoMarkdown(result.bytes, first, options(place));
  expect(again).toEqual({ bytes: result.bytes, change: 'none', line: result.line });

  const updated = insertIntoMarkdown(result.bytes, SECOND, options(undefined));
  const direct = insertIntoMarkdown(bytesOf(host), SECOND, options(place));
  if ('refused' in updated || 'refused' in direct) throw new Error('refused the second time');
  expect(textOf(updated.bytes)).toBe(textOf(direct.bytes));

  for (const { bytes } of [result, updated]) {
    const removed = removeFromMarkdown(bytes, 'narrative', false);
    expect('refused' in removed ? removed : textOf(removed.bytes)).toBe(host);
  }
}

/** A line from which on everything that is added to a host is part of one block. */
function expectOpenFrom(host: string, line: number | undefined): void {
  const last = parse(`${host}\n\nA paragraph.\n`).findLast(({ level }) => level === 0);
  expect(['fence', 'html_block']).toContain(last?.type);
  expect(last?.map?.[0]).toBe((line ?? 0) - 1);
}

function options(place: MarkdownPlace | undefined) {
  return { region: 'narrative', place, overwrite: false };
}

function placesAtHeadings(host: string): readonly MarkdownPlace[] {
  const anchors = markdownAnchors(bytesOf(host));
  if ('refused' in anchors) throw new Error('not text');
  const { headings } = anchors;
  return headings.flatMap(({ text }, index) => {
    const nth = headings.slice(0, index + 1).filter((other) => other.text === text).length;
    return (['before', 'after', 'end'] as const).map((side): MarkdownPlace => ({
      type: 'heading',
      text,
      nth,
      side,
    }));
  });
}

function variantsOf(markdown: string): readonly string[] {
  return [
    markdown,
    markdown.replace(/\n$/, ''),
    `\uFEFF${markdown.replaceAll('\n', '\r\n')}`,
    markdown.replaceAll('\n', '\r'),
    `${FRONT_MATTER}${markdown}`,
  ];
}

/** What another reader sees in a host, without where it stands. */
function blocksOf(text: string) {
  return parse(text).map(({ type, tag, level, attrs, hidden, content, info, markup }) => {
    return { type, tag, level, attrs, hidden, content, info, markup };
  });
}

/** Front matter is known to the reader as blank lines, and the last line has a break. */
function parse(text: string): readonly Token[] {
  const lines = hostLines(text);
  const top = frontMatterLines(lines);
  const markdown = '\n'.repeat(top) + text.slice(startOf(lines, top));
  return reader.parse(/[\r\n]$/.test(markdown) ? markdown : `${markdown}\n`, {});
}

function outside(blocks: ReturnType<typeof blocksOf>): ReturnType<typeof blocksOf> {
  const [begin, end] = blocks.flatMap(({ type, level, content }, index) =>
    type === 'html_block' && level === 0 && MARK.test(content.trimEnd()) ? [index] : [],
  );
  if (begin === undefined || end === undefined) throw new Error('the marks are not seen');
  return [...blocks.slice(0, begin), ...blocks.slice(end + 1)];
}

/** The text above the region and that below it. */
function around(text: string): readonly [string, string] {
  const begin = text.lastIndexOf('<!-- napdraft:narrative begin ');
  const end = '<!-- napdraft:narrative end -->';
  return [text.slice(0, begin), text.slice(text.lastIndexOf(end) + end.length)];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => line !== '');
}

function sectionOf(...values: readonly string[]): Document {
  const blocks = values.flatMap((value, index): readonly Block[] => [
    { type: 'heading', level: 1 + index, children: [{ type: 'text', value: `Part ${index}` }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value },
        { type: 'footnote', children: [{ type: 'text', value: 'A note.' }] },
      ],
    },
  ]);
  return documentOf([...blocks, { type: 'code-block', value: '---\n\n<!--' }]);
}
