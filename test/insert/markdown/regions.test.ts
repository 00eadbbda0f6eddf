import { describe, expect, it } from '@jest/globals';
import { insertIntoMarkdown } from '../../../src/insert/markdown/insert-into-markdown.js';
import { markdownAnchors } from '../../../src/insert/markdown/markdown-anchors.js';
import { removeFromMarkdown } from '../../../src/insert/markdown/remove-from-markdown.js';
import { stateOfRegion } from '../../../src/insert/markdown/state-of-region.js';
import type { Document } from '../../../src/model/document.js';
import { wordingOf } from '../../../src/model/message.js';
import { documentOf } from '../../support/documents.js';
import { bytesOf, inserted, refusalOf, textOf } from './hosts.js';

const HOST = '# Plan\n\n## Goals\n\nPeace.\n\n## Budget\n';
const FIRST = sectionOf('Few women sit in councils.');
const SECOND = sectionOf('No woman sits in a council.');
const PRESENT = inserted(HOST, FIRST, { type: 'heading', text: 'Goals', side: 'end' });
const EDITED = PRESENT.replace('Few women', 'Very few women');

describe('the state of a region', () => {
  it.each([
    ['fresh', 'the data are as before', PRESENT, FIRST],
    ['fresh', 'the breaks of the host were changed', PRESENT.replaceAll('\n', '\r\n'), FIRST],
    ['fresh', 'it was moved', PRESENT.replace('## Budget\n', '') + '\n', FIRST],
    ['stale', 'the data have changed', PRESENT, SECOND],
    ['stale', 'it was given another level', PRESENT.replace('level=3', 'level=2'), FIRST],
    [
      'stale',
      'an edit has anticipated the data',
      PRESENT.replace('Few women sit in councils', 'No woman sits in a council'),
      SECOND,
    ],
    ['edited', 'its text was changed', EDITED, FIRST],
    ['edited', 'its text and the data were changed', EDITED, SECOND],
    ['edited', 'a space was added', PRESENT.replace('councils.', 'councils. '), FIRST],
    [
      'edited',
      'a line was added before its end',
      PRESENT.replace('<!-- napdraft:narrative end', 'Added.\n\n$&'),
      FIRST,
    ],
    [
      'edited',
      'its hash was lost, and the data have changed',
      PRESENT.replace(/hash=\w+ /, ''),
      SECOND,
    ],
    ['missing', 'there is none', HOST, FIRST],
  ])('is %s when %s', (state, _, host, document) => {
    expect(stateOfRegion(bytesOf(host), document, 'narrative')).toMatchObject({ state });
  });

  it('is refused when its marks are damaged', () => {
    const host = PRESENT.replace('<!-- napdraft:narrative end -->', '');
    expect(stateOfRegion(bytesOf(host), FIRST, 'narrative')).toMatchObject({
      refused: { reason: 'marks-damaged', line: 7 },
    });
  });
});

describe('a region that is there', () => {
  it('is left as it is when the data are as before', () => {
    const bytes = bytesOf(PRESENT);
    expect(change(bytes, FIRST)).toEqual({ bytes, change: 'none', line: 7 });
  });

  it('is replaced where it stands, whatever place is given', () => {
    const result = change(bytesOf(PRESENT), SECOND);
    expect(result).toMatchObject({ change: 'refreshed', line: 7 });
    expect(textIn(result)).toBe(
      inserted(HOST, SECOND, { type: 'heading', text: 'Goals', side: 'end' }),
    );
  });

  it('is written in the breaks that the host has now', () => {
    const host = PRESENT.replaceAll('\n', '\r\n');
    const text = textIn(change(bytesOf(host), SECOND));
    expect(text).toBe(
      inserted(HOST, SECOND, { type: 'heading', text: 'Goals', side: 'end' }).replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('is kept with the edits that were made in it', () => {
    expect(refusalOf(EDITED, SECOND, { type: 'end' })).toMatchObject({
      reason: 'edited',
      fault: 'host',
      line: 7,
    });
  });

  it('is replaced with its edits when that is asked for', () => {
    const options = { region: 'narrative', place: undefined, overwrite: true };
    expect(textIn(insertIntoMarkdown(bytesOf(EDITED), FIRST, options))).toBe(PRESENT);
  });
});

describe('a region that is taken out', () => {
  it('leaves the host as it was', () => {
    expect(removed(PRESENT)).toBe(HOST);
  });

  it('leaves what was written around it since then', () => {
    const host = PRESENT.replace('Peace.', 'Peace and security.') + '\nMoney.\n';
    expect(removed(host)).toBe(
      '# Plan\n\n## Goals\n\nPeace and security.\n\n## Budget\n\nMoney.\n',
    );
  });

  it('leaves lines apart when somebody has taken the blank ones out', () => {
    const host = inserted('Peace.', FIRST, { type: 'end' }).replace('\n\n<!--', '\n<!--');
    expect(removed(`${host}\nMoney.\n`)).toBe('Peace.\nMoney.\n');
    const beside = inserted('# A\nPeace.\n# B\n', FIRST, {
      type: 'heading',
      text: 'B',
      side: 'before',
    });
    expect(removed(beside.replace(/\n(?=\n<!-- napdraft:narrative begin|\n# B)/g, ''))).toBe(
      '# A\nPeace.\n# B\n',
    );
  });

  it('leaves the other regions', () => {
    const two = inserted(PRESENT, SECOND, { type: 'end' }, 'matrix');
    expect(removed(two, 'matrix')).toBe(PRESENT);
    expect(removed(removed(two), 'matrix')).toBe(HOST);
  });

  it('is refused when it was edited, until the edits may be lost', () => {
    expect(removeFromMarkdown(bytesOf(EDITED), 'narrative', false)).toMatchObject({
      refused: { reason: 'edited', line: 7 },
    });
    expect(textIn(removeFromMarkdown(bytesOf(EDITED), 'narrative', true))).toBe(HOST);
  });

  it('is refused when it is not there', () => {
    expect(removeFromMarkdown(bytesOf(HOST), 'narrative', false)).toMatchObject({
      refused: { reason: 'region-missing', fault: 'request' },
    });
  });
});

it('says what is wrong with its line, and what to do', () => {
  const { message, hint } = refusalOf(EDITED, SECOND, undefined);
  expect([wordingOf(message), wordingOf(hint)]).toEqual([
    'the region `narrative` on line 7 was edited by hand since it was written',
    'move what was added out of it or into the data; overwriting it loses the edits',
  ]);
  const open = refusalOf('# Plan\n\n```\nlet x;\n', FIRST, { type: 'end' });
  expect([wordingOf(open.message), wordingOf(open.hint)]).toEqual([
    'the code block that begins on line 3 is not closed, so that the region would become a part of it',
    'close it with a line of `````',
  ]);
  const twice = refusalOf('# Goals\n\n# Goals\n', FIRST, {
    type: 'heading',
    text: 'goals',
    side: 'end',
  });
  expect([wordingOf(twice.message), wordingOf(twice.hint)]).toEqual([
    'the host has 2 headings `goals`: `Goals` (line 1) and `Goals` (line 3)',
    'say which one by its number, `#2` for the second',
  ]);
});

describe('the anchors of a host', () => {
  it('are its headings, with the sections that they are in, and its regions', () => {
    expect(markdownAnchors(bytesOf(EDITED))).toEqual({
      headings: [
        { text: 'Plan', level: 1, line: 1, path: [] },
        { text: 'Goals', level: 2, line: 3, path: ['Plan'] },
        { text: 'Budget', level: 2, line: 15, path: ['Plan'] },
      ],
      placeholders: [],
      lost: [],
      regions: [{ name: 'narrative', line: 7, endLine: 13, isEdited: true }],
      faults: [],
    });
  });

  it('tell which marks are damaged', () => {
    const host = PRESENT.replace(/<!-- napdraft:narrative begin .*\n/, '');
    expect(markdownAnchors(bytesOf(host))).toMatchObject({
      regions: [],
      faults: [{ reason: 'marks-damaged', line: 12 }],
    });
  });
});

describe('a host that is no plan', () => {
  it.each([
    ['not-text', 'is in UTF-16', new Uint8Array([0xff, 0xfe, 0x23, 0x00])],
    ['not-text', 'is in UTF-16 without saying so', bytesOf('#\0 \0P\0')],
    ['not-text', 'is in an encoding for Cyrillic', new Uint8Array([0xcf, 0xeb, 0xe0, 0xed])],
    ['not-text', 'is a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0])],
    ['too-large', 'is a megabyte of list items', bytesOf('- a\n'.repeat(250_000))],
    ['too-large', 'is five megabytes of one word', bytesOf('a'.repeat(5_000_000))],
  ])('is refused as %s when it %s', (reason, _, bytes) => {
    for (const result of [
      change(bytes, FIRST),
      markdownAnchors(bytes),
      removeFromMarkdown(bytes, 'narrative', false),
      stateOfRegion(bytes, FIRST, 'narrative'),
    ]) {
      expect(result).toMatchObject({ refused: { reason, fault: 'host' } });
    }
  });

  it('may have the sign for what could not be read', () => {
    expect(inserted('Peace \uFFFD.\n', FIRST, { type: 'end' }).startsWith('Peace \uFFFD.\n')).toBe(
      true,
    );
  });
});

function sectionOf(value: string): Document {
  return documentOf([
    { type: 'heading', level: 2, children: [{ type: 'text', value: 'Findings' }] },
    { type: 'paragraph', children: [{ type: 'text', value }] },
  ]);
}

function change(bytes: Uint8Array, document: Document) {
  return insertIntoMarkdown(bytes, document, {
    region: 'narrative',
    place: { type: 'end' },
    overwrite: false,
  });
}

function textIn(result: object): string {
  if ('bytes' in result && result.bytes instanceof Uint8Array) return textOf(result.bytes);
  throw new Error(`it was refused: ${JSON.stringify(result)}`);
}

function removed(host: string, region = 'narrative'): string {
  return textIn(removeFromMarkdown(bytesOf(host), region, false));
}
