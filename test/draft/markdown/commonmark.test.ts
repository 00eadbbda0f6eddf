import { expect, test } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import { COMMONMARK_EXAMPLES } from '../../support/commonmark-examples.js';
import { plainText } from '../../support/plain-text.js';

const withHtml = new MarkdownIt('commonmark');
const withoutHtml = new MarkdownIt('commonmark', { html: false });

/** The text of raw HTML is in no way the text of the page that it makes. */
const examples = COMMONMARK_EXAMPLES.filter(
  ({ markdown }) => withHtml.render(markdown) === withoutHtml.render(markdown),
);

test.each(examples)('says what CommonMark says in example $number, $section', (example) => {
  const blocks = parseMarkdown(example.markdown, createValues(), 'en');
  expect(characters(plainText(blocks))).toBe(characters(textOfHtml(example.html)));
});

test('compares all examples but the 72 with raw HTML', () => {
  expect([COMMONMARK_EXAMPLES.length, examples.length]).toEqual([652, 580]);
});

function characters(text: string): string {
  return text.replace(/\s+/g, '');
}

function textOfHtml(html: string): string {
  return html
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
