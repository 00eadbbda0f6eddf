import { describe, expect, it, test } from '@jest/globals';
import { findSpot } from '../../../src/insert/docx/find-spot.js';
import { readHostText } from '../../../src/insert/docx/host-text.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { paragraphText } from '../../../src/insert/docx/text-of-range.js';
import { wordingOf } from '../../../src/model/message.js';
import { CHAPTERS, hostOf, type HostTraits } from './host.js';

const [GENERAL, SECURITY, MONITORING] = CHAPTERS;

describe('the place at a heading', () => {
  test.each<readonly [string, DocxPlace, string, string, number]>([
    ['below it', at(SECURITY, 'after'), SECURITY, 'Here follows the section.', 2],
    ['above it', at(SECURITY, 'before'), 'The plan is founded', SECURITY, 1],
    ['at the end of its section', at(SECURITY, 'end'), 'Women take part', MONITORING, 2],
    ['at the end of the last section', at(MONITORING, 'end'), 'Women take part', '', 2],
  ])('%s', (_, place, before, after, level) => {
    const around = aroundSpot({}, place);
    expect({ after: around.after, level: around.level }).toEqual({ after, level });
    expect(around.before.startsWith(before)).toBe(true);
  });

  it.each([
    ['in other letters and spaces', '  women,   PEACE & security '],
    ['with a number before it', '4.2. Women, peace & security'],
    ['in letters of another form', 'Ｗomen, peace & security'],
  ])('is found when it is written %s', (_, text) => {
    expect(aroundSpot({}, at(text, 'after')).before).toBe(SECURITY);
  });

  it('is not the line of the table of contents that has its text', () => {
    expect(aroundSpot({ contents: true }, at(MONITORING, 'before')).after).toBe(MONITORING);
  });

  it('is found by the level of its style where the style has a name of its own', () => {
    expect(aroundSpot({ styles: 'outline' }, at(GENERAL, 'after')).level).toBe(2);
    expect(aroundSpot({ styles: 'none' }, at(GENERAL, 'after')).level).toBe(2);
  });

  it('stays outside of a content control that is around one section', () => {
    const { xml, offset } = spot({ control: 'chapter' }, at(SECURITY, 'end'));
    expect(xml.slice(0, offset).endsWith('</w:sdt>')).toBe(true);
  });

  it('leaves a bookmark that ends below the paragraph with its paragraph', () => {
    const { xml, offset } = spot({}, { type: 'bookmark', name: 'Section_WPS' });
    expect(xml.slice(0, offset).endsWith('<w:bookmarkEnd w:id="33"/>')).toBe(true);
  });
});

describe('the place in a content control', () => {
  it('is after what it holds', () => {
    const { xml, offset } = spot({ control: 'block' }, { type: 'control', name: 'WPS section' });
    expect(xml.startsWith('</w:sdtContent>', offset)).toBe(true);
  });

  it('is after the paragraph when the control is in one', () => {
    const { xml, offset } = spot({ control: 'line' }, { type: 'control', name: 'wps' });
    expect(xml.slice(0, offset).endsWith('</w:sdt></w:p>')).toBe(true);
  });
});

describe('a place that is not there', () => {
  it.each<readonly [string, DocxPlace, string]>([
    [
      'lists the headings that are',
      at('Mandate', 'end'),
      'its headings are `Общие положения`, `Women, peace & security` and `Monitoring`',
    ],
    ['lists the bookmarks that are', { type: 'bookmark', name: 'x' }, 'it has `section_wps`'],
    [
      'says when there are no controls',
      { type: 'control', name: 'x' },
      'it has none with a name; `napdraft anchors` lists its headings',
    ],
  ])('%s', (_, place, hint) => {
    const found = findSpot(hostText({}), place);
    expect(isRefused(found) && wordingOf(found.refused.hint)).toBe(hint);
  });
});

function at(text: string, side: 'before' | 'after' | 'end'): DocxPlace {
  return { type: 'heading', text, side };
}

function hostText(traits: HostTraits) {
  const { parts, main } = openPackage(hostOf(traits));
  return readHostText(parts, main);
}

function spot(traits: HostTraits, place: DocxPlace) {
  const host = hostText(traits);
  const found = findSpot(host, place);
  if (isRefused(found)) throw new Error(wordingOf(found.refused.message));
  return { ...found, host, xml: host.xml };
}

function aroundSpot(traits: HostTraits, place: DocxPlace) {
  const { host, offset, level, xml } = spot(traits, place);
  const textOf = (block: (typeof host.blocks)[number] | undefined) =>
    block === undefined ? '' : paragraphText(xml, block);
  return {
    level,
    before: textOf(host.blocks.findLast(({ end }) => end <= offset)),
    after: textOf(host.blocks.find(({ start }) => start >= offset)),
  };
}
