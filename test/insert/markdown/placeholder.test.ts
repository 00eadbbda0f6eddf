import { describe, expect, it, test } from '@jest/globals';
import { markdownAnchors } from '../../../src/insert/markdown/markdown-anchors.js';
import { removeFromMarkdown } from '../../../src/insert/markdown/remove-from-markdown.js';
import { stateOfRegion } from '../../../src/insert/markdown/state-of-region.js';
import type { Document } from '../../../src/model/document.js';
import { documentOf } from '../../support/documents.js';
import { bytesOf, inserted, refusalOf, textOf } from './hosts.js';

const TEXT = '[вставить раздел]';
const PLACE = { type: 'placeholder', text: TEXT } as const;
const FIRST = sectionOf('Few women sit in councils.');
const SECOND = sectionOf('No woman sits in a council.');

describe('a section in the place of a line', () => {
  test.each([
    ['with blank lines around it', `# Plan\n\n${TEXT}\n\n# Budget\n`],
    ['between headings', `# Plan\n${TEXT}\n# Budget\n`],
    ['that is all there is', TEXT],
    ['at the end, without a break', `Text.\n\n${TEXT}`],
    ['with spaces around it', `Text.\n\n  ${TEXT}  \n\nMore.\n`],
    ['between two lists', `- one\n\n${TEXT}\n\n- two\n`],
    ['in a text with other breaks', `# Plan\r\n\r\n${TEXT}\r\n\r\nMore.\r\n`],
    ['after front matter', `\uFEFF---\ntitle: Plan\n---\n${TEXT}\n\nText of another paragraph.\n`],
    ['that has signs of Markdown', `Text.\n\n**${TEXT}**\n`],
  ])('%s gives it back when it is taken out', (_, host) => {
    const once = inserted(host, FIRST, PLACE);
    expect(once.includes(TEXT)).toBe(false);
    expect(removed(once)).toBe(host);
    const refreshed = inserted(once, SECOND, undefined);
    expect(refreshed).toBe(inserted(host, SECOND, PLACE));
    expect(removed(refreshed)).toBe(host);
    expect(stateOfRegion(bytesOf(once), FIRST, 'narrative')).toMatchObject({ state: 'fresh' });
  });

  it('keeps what was written around it since, and makes no two lines one', () => {
    const once = inserted(`# Plan\n${TEXT}\n# Budget\n`, FIRST, PLACE);
    const closer = once
      .replace(/\n\n(<!-- napdraft:narrative begin)/, '\n$1')
      .replace(/(end -->)\n\n/, '$1\n');
    expect(removed(closer)).toBe(`# Plan\n${TEXT}\n# Budget\n`);
  });

  test.each([
    ['is not there', 'Text.\n', 'placeholder-not-found'],
    ['is there twice', `${TEXT}\n\n${TEXT}\n`, 'placeholder-not-unique'],
    ['has other text beside it', `See ${TEXT} below.\n`, 'placeholder-inside'],
    ['is a line of a longer paragraph', `${TEXT}\nand more.\n`, 'placeholder-inside'],
    ['is in a list', `- ${TEXT}\n`, 'placeholder-inside'],
    ['is code', `    ${TEXT}\n`, 'placeholder-not-found'],
  ])('is refused when the line %s', (_, host, reason) => {
    expect(refusalOf(host, FIRST, PLACE)).toMatchObject({ reason, fault: 'request' });
  });
});

it('is among the places that a host has', () => {
  const host = `{{a}}\n\n${TEXT}\n\n- {{b}}\n\n{{a}} and more\n`;
  expect(markdownAnchors(bytesOf(host))).toMatchObject({ placeholders: ['{{a}}', TEXT] });
});

describe('a region that has lost one of its marks', () => {
  it('is told as lost', () => {
    const host = inserted(`# Plan\n\n${TEXT}\n`, FIRST, PLACE).replace(/<!-- \S+ end -->\n?/, '');
    expect(markdownAnchors(bytesOf(host))).toMatchObject({ regions: [], lost: ['narrative'] });
  });
});

function removed(host: string): string {
  const done = removeFromMarkdown(bytesOf(host), 'narrative', false);
  if ('refused' in done) throw new Error(`it was refused: ${JSON.stringify(done.refused)}`);
  return textOf(done.bytes);
}

function sectionOf(value: string): Document {
  return documentOf([
    { type: 'heading', level: 2, children: [{ type: 'text', value: 'Findings' }] },
    { type: 'paragraph', children: [{ type: 'text', value }] },
  ]);
}
