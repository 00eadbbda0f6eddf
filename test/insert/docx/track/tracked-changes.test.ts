import { describe, expect, it } from '@jest/globals';
import { docxAnchors, stateInDocx } from '../../../../src/insert/docx/docx-anchors.js';
import {
  insertIntoDocx,
  type DocxInsertOptions,
} from '../../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../../src/insert/docx/open-package.js';
import { partText, setPartText } from '../../../../src/insert/docx/parts.js';
import { isRefused } from '../../../../src/insert/docx/refusal.js';
import { removeAsChange } from '../../../../src/insert/docx/remove-as-change.js';
import type { Block, Document } from '../../../../src/model/document.js';
import { wordingOf } from '../../../../src/model/message.js';
import { decideOnChanges, type Verdict } from '../../../support/decide-on-changes.js';
import {
  documentOf,
  footnote,
  heading,
  numbered,
  paragraph,
  row,
  table,
} from '../../../support/office/build.js';
import { CHAPTERS, hostOf } from '../host.js';
import { storyOf, structureAfter } from './stories.js';

const TRACK = { author: 'Working group', date: '2026-11-24T10:00:00Z' };
const PLAIN: DocxInsertOptions = {
  region: 'plan',
  place: { type: 'heading', text: CHAPTERS[1], side: 'end' },
  overwrite: false,
  landscape: false,
};
const TRACKED: DocxInsertOptions = { ...PLAIN, track: TRACK };
const HOST = hostOf({ footnotes: true });

describe('a refresh as tracked changes', () => {
  it('marks the words that have changed, and leaves every other block as it is, byte for byte', () => {
    const old = [heading(1, 'Peace'), paragraph('Women take part in councils.'), paragraph('End.')];
    const now = old.with(1, paragraph('Women vote and take part in local councils.'));
    const first = insert(HOST, old);
    const docx = insert(first, now, TRACKED);
    const changes = mainOf(docx).match(/<w:(ins|del) .*?<\/w:\1>/gs) ?? [];
    expect(changes.map((xml) => xml.replace(/<[^>]*>/g, ''))).toEqual(['vote and ', ' local']);
    const [before, after] = [first, docx].map((each) => mainOf(each).split('</w:p>'));
    const changed = after?.filter((xml, index) => xml !== before?.[index]);
    expect([after?.length, changed?.length]).toEqual([before?.length, 1]);
  });

  it('says who made each change and when, with an id that nothing else has', () => {
    const docx = insert(
      insert(HOST, [paragraph('Old words.')]),
      [paragraph('New words.')],
      TRACKED,
    );
    const tags = mainOf(docx).match(/<w:(?:ins|del) [^>]*>/g) ?? [];
    expect(tags.map((tag) => tag.replace(/w:id="\d+"/, ''))).toEqual([
      '<w:del  w:author="Working group" w:date="2026-11-24T10:00:00Z">',
      '<w:ins  w:author="Working group" w:date="2026-11-24T10:00:00Z">',
    ]);
    const ids = [...mainOf(docx).matchAll(/<w:(?:ins|del|bookmarkStart) [^>]*?w:id="(\d+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
  });

  it('counts an item that comes with the list that was there', () => {
    const first = insert(HOST, [numbered(1, 'Quota', 'Training')]);
    const docx = insert(first, [numbered(1, 'Quota', 'Reserved seats', 'Training')], TRACKED);
    const nums = [...mainOf(docx).matchAll(/<w:numId w:val="(\d+)"/g)].map(([, num]) => num);
    expect([nums.length, new Set(nums).size]).toEqual([3, 1]);
  });

  it('puts rows in and takes rows out, and keeps the widths of the columns', () => {
    const matrix = (...rows: ReturnType<typeof row>[]) => table(['No.', 'Action'], rows);
    const quota = row('1', 'Adopt the quota for local councils');
    const first = insert(HOST, [matrix(quota, row('2', 'Train border guards'))]);
    const docx = insert(
      first,
      [matrix(quota, row('3', 'Open a shelter in each of the seven regions of the country'))],
      TRACKED,
    );
    const rows = mainOf(docx).match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((xml) => /<w:trPr>.*<w:(ins|del) [^>]*\/><\/w:trPr>/.exec(xml)?.[1])).toEqual([
      undefined,
      undefined,
      'del',
      'ins',
    ]);
    const widths = rows.map((xml) => xml.match(/<w:tcW [^>]*>/g));
    expect(widths.every((each) => String(each) === String(widths[0]))).toBe(true);
  });

  it('takes a footnote out with its text, and puts the new one in with its own', () => {
    const said = (note: string) => [paragraph('A law', footnote(note), ' was adopted.')];
    const docx = insert(insert(HOST, said('No. 87')), said('No. 120'), TRACKED);
    const notes =
      storyOf(docx).footnotes?.match(/<w:footnote w:id="\d+">.*?<\/w:footnote>/gs) ?? [];
    expect(notes.map((xml) => /<w:rPr><w:(ins|del) /.exec(xml)?.[1])).toEqual([
      undefined,
      'del',
      'ins',
    ]);
    expect(textOf(docx, 'reject')).toContain('No. 87');
    expect(textOf(docx, 'accept')).toContain('No. 120');
  });

  it('changes the level of a heading by its properties, so that its text stays', () => {
    const first = insert(HOST, [heading(1, 'Peace'), heading(2, 'Quota')]);
    const docx = insert(first, [heading(1, 'Peace'), heading(1, 'Quota')], TRACKED);
    expect(mainOf(docx).match(/<w:pPrChange /g)?.length).toBe(1);
    expect(mainOf(docx).match(/<w:(?:ins|del) /g)).toBe(null);
    expect(structureAfter(docx, 'reject')).toEqual(structureAfter(first, 'reject'));
  });

  it('leads from what was edited by hand, so that nothing of it is lost', () => {
    const first = insert(HOST, [paragraph('Women take part in councils.')]);
    const edited = withMain(first, (xml) =>
      xml.replace('councils.', 'councils, as agreed in May.'),
    );
    expect(isRefused(insertIntoDocx(edited, documentOf([paragraph('Other.')]), PLAIN))).toBe(true);
    const docx = insert(edited, [paragraph('Women vote and take part in councils.')], TRACKED);
    expect(structureAfter(docx, 'reject')).toEqual(structureAfter(edited, 'reject'));
    const accepted = textOf(docx, 'accept').replace(/<[^>]*>/g, '');
    expect(accepted).toContain('Women vote and take part in councils.Monitoring');
  });

  it('is the same bytes for the same date', () => {
    const first = insert(HOST, [paragraph('Old words.')]);
    const again = () => insert(first, [paragraph('New words.')], TRACKED);
    expect(again()).toEqual(again());
  });
});

describe('a region with tracked changes', () => {
  const first = insert(HOST, [paragraph('Old words.')]);
  const now = [paragraph('New words.')];
  const docx = insert(first, now, TRACKED);

  it('counts as what it is once they are accepted', () => {
    expect(stateOf(docx, now)).toBe('fresh');
    expect(docxAnchors(docx).regions).toEqual([{ name: 'plan', state: 'tracked' }]);
  });

  it.each([
    ['accept', 'fresh'],
    ['reject', 'stale'],
  ] as const)('is known when somebody has chosen to %s them', (verdict, state) => {
    expect(stateOf(decided(docx, verdict), now)).toBe(state);
    expect(docxAnchors(decided(docx, verdict)).regions).toEqual([{ name: 'plan', state: 'whole' }]);
  });

  it('is not there any more when its insertion is rejected, and can be put in again', () => {
    const rejected = decided(insert(HOST, now, TRACKED), 'reject');
    expect(docxAnchors(rejected).regions).toEqual([{ name: 'plan', state: 'lost' }]);
    expect(structureAfter(insert(rejected, now), 'none')).toEqual(
      structureAfter(insert(HOST, now), 'none'),
    );
  });

  it('is left alone while changes of others wait in it', () => {
    const other = withMain(docx, (xml) =>
      xml
        .replace('<w:t xml:space="preserve"> words', '<w:t xml:space="preserve"> plain words')
        .replace(
          '</w:del>',
          '</w:del><w:ins w:id="9001" w:author="A. Asanova" w:date="2026-11-25T10:00:00Z"><w:r><w:t>!</w:t></w:r></w:ins>',
        ),
    );
    expect(messageOf(insertIntoDocx(other, documentOf([paragraph('Third.')]), TRACKED))).toBe(
      'the region `plan` has tracked changes of `A. Asanova` and `Working group` that nobody has decided on',
    );
    const options = { ...TRACKED, overwrite: true };
    expect(isRefused(insertIntoDocx(other, documentOf([paragraph('Third.')]), options))).toBe(
      false,
    );
  });

  it('is left alone when only some of our own changes were accepted', () => {
    const some = withMain(docx, (xml) => xml.replace(/<w:del .*?<\/w:del>/s, ''));
    expect(messageOf(insertIntoDocx(some, documentOf([paragraph('Third.')]), TRACKED))).toBe(
      'the region `plan` has tracked changes of `Working group` that nobody has decided on',
    );
  });

  it('cannot have turned pages', () => {
    const lying: Block = table(['No.', 'Action'], [row('1', 'Quota')], {
      orientation: 'landscape',
    });
    const turned = insert(HOST, [lying], { ...PLAIN, landscape: true });
    expect(messageOf(insertIntoDocx(turned, documentOf(now), TRACKED))).toBe(
      'the region `plan` has turned pages, which cannot be tracked changes',
    );
    const both = { ...TRACKED, landscape: true };
    expect(messageOf(insertIntoDocx(HOST, documentOf([lying]), both))).toBe(
      'turned pages cannot be tracked changes',
    );
  });
});

describe('a removal as a tracked change', () => {
  const removal = { overwrite: false, signature: TRACK };
  const now = [paragraph('New words.')];

  it('takes an insertion back that nobody has decided on', () => {
    const removed = removeAsChange(insert(HOST, now, TRACKED), 'plan', removal);
    expect(isRefused(removed) || mainOf(removed.bytes)).toBe(mainOf(HOST));
  });

  it('is the same after a second time', () => {
    const once = removeAsChange(insert(HOST, now), 'plan', removal);
    if (isRefused(once)) throw new Error('refused');
    expect(removeAsChange(once.bytes, 'plan', removal)).toEqual({ bytes: once.bytes });
  });

  it('is taken back by the next insertion', () => {
    const first = insert(HOST, now);
    const removed = removeAsChange(first, 'plan', removal);
    if (isRefused(removed)) throw new Error('refused');
    expect(structureAfter(insert(removed.bytes, now, TRACKED), 'none')).toEqual(
      structureAfter(first, 'none'),
    );
  });
});

function insert(host: Uint8Array, blocks: readonly Block[], options = PLAIN): Uint8Array {
  const done = insertIntoDocx(host, documentOf(blocks), options);
  if (isRefused(done)) throw new Error(wordingOf(done.refused.message));
  return done.bytes;
}

function stateOf(docx: Uint8Array, blocks: readonly Block[]): string {
  const document: Document = documentOf(blocks);
  return stateInDocx(docx, document, { region: 'plan', landscape: false });
}

function messageOf(result: ReturnType<typeof insertIntoDocx>): string {
  return isRefused(result) ? wordingOf(result.refused.message) : 'done';
}

function mainOf(docx: Uint8Array): string {
  return storyOf(docx).main;
}

function textOf(docx: Uint8Array, verdict: Verdict): string {
  const { main, footnotes = '' } = decideOnChanges(storyOf(docx), verdict);
  return main + footnotes;
}

function withMain(docx: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const { parts, main, save } = openPackage(docx);
  setPartText(parts, main, edit(partText(parts, main)));
  return save();
}

/** The file as it is once somebody has decided on all of its changes. */
function decided(docx: Uint8Array, verdict: Verdict): Uint8Array {
  return withMain(docx, () => decideOnChanges(storyOf(docx), verdict).main);
}
