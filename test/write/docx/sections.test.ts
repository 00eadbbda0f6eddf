import { describe, expect, it } from '@jest/globals';
import { writeFragment } from '../../../src/write/docx/write-fragment.js';
import { documentOf, heading, inlines, paragraph, row, table } from '../../support/office/build.js';
import { SITE } from '../../support/office/site.js';

const wide = table(['a', 'b'], [row('c', 'd')], {
  orientation: 'landscape',
  caption: inlines('Matrix'),
});

describe('a landscape table', () => {
  it('has a section of its own, between those of the text', () => {
    expect(sections([paragraph('before'), wide, paragraph('after')])).toEqual([
      'portrait: before',
      'landscape: Matrix a b c d',
      'portrait: after',
    ]);
  });

  it('takes the headings right before it along', () => {
    expect(sections([paragraph('x'), heading(1, 'One'), heading(2, 'Two'), wide])).toEqual([
      'portrait: x',
      'landscape: One Two Matrix a b c d',
    ]);
  });

  it('shares its section with one that follows', () => {
    expect(sections([wide, heading(2, 'Next'), wide, heading(2, 'Last'), paragraph('x')])).toEqual([
      'landscape: Matrix a b c d Next Matrix a b c d',
      'portrait: Last x',
    ]);
  });

  it('is as wide as the text of a page that lies', () => {
    const [section] = writeFragment(documentOf([wide]), SITE).sections;
    // The height of the page without what were its top and bottom margins.
    expect(section?.xml.match(/<w:tblW w:w="(\d+)"/)?.[1]).toBe(String(16838 - 1000 - 1200));
  });

  it('needs no section in a host whose pages lie already', () => {
    const page = { ...SITE.page, width: 16838, height: 11906 };
    const fragment = writeFragment(documentOf([paragraph('x'), wide]), { ...SITE, page });
    expect(fragment.sections.map(({ orientation }) => orientation)).toEqual(['portrait']);
  });

  it('in a list or a quote stands upright', () => {
    expect(sections([{ type: 'quote', children: [wide] }])).toEqual(['portrait: Matrix a b c d']);
  });
});

it('a portrait table stands with the text', () => {
  expect(sections([paragraph('x'), table(['a'], [])])).toEqual(['portrait: x a']);
});

it('an empty document has no section', () => {
  expect(sections([])).toEqual([]);
});

function sections(blocks: Parameters<typeof documentOf>[0]): readonly string[] {
  return writeFragment(documentOf(blocks), SITE).sections.map(({ orientation, xml }) => {
    const words = [...xml.matchAll(/<w:t>(.*?)<\/w:t>/g)].map(([, text]) => text);
    return `${orientation}: ${words.join(' ')}`;
  });
}
