import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { appended, attribute, outline, type Element } from '../../../src/insert/docx/outline.js';
import { UserError } from '../../../src/model/errors.js';

describe('the outline of an XML text', () => {
  it('has the elements down to a depth, with where they are', () => {
    const xml =
      '<?xml version="1.0"?>\n<a x="1 > 0"><!-- <c/> --><b><c/></b><![CDATA[<d>]]><e/></a>';
    const root = outline(xml, 2);
    expect(textsOf(xml, root)).toEqual(['<b><c/></b>', '<e/>']);
    expect(root.children.map(({ children }) => children)).toEqual([[], []]);
    expect(xml.slice(root.open, root.close)).toBe('<!-- <c/> --><b><c/></b><![CDATA[<d>]]><e/>');
  });

  it.each([
    ['an end tag is missing', '<a><b></a>'],
    ['an end tag is too much', '<a></a></b>'],
    ['a tag does not end', '<a><b c="'],
    ['a comment does not end', '<a><!-- </a>'],
    ['there is no element', 'text'],
    ['it declares a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ])('is refused when %s', (_, xml) => {
    expect(() => outline(xml, 2)).toThrow(UserError);
  });
});

describe('an element', () => {
  it('tells its attributes in either quotation marks', () => {
    const xml = `<a w:id="1" id='2'/>`;
    const root = outline(xml, 1);
    expect([
      attribute(xml, root, 'w:id'),
      attribute(xml, root, 'id'),
      attribute(xml, root, 'i'),
    ]).toEqual(['1', '2', undefined]);
  });

  it.each([
    ['<a><b/></a>', '<a><b/><c/></a>'],
    ['<a x="1"/>', '<a x="1"><c/></a>'],
    ['<a></a>', '<a><c/></a>'],
  ])('%s gets more at its end', (xml, expected) => {
    expect(appended(xml, outline(xml, 1), '<c/>')).toBe(expected);
  });
});

test('arbitrary text is outlined or refused, quickly', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          '</',
          '/>',
          '<a>',
          '</a>',
          '"',
          "'",
          ' ',
          '<!--',
          '-->',
          '<?',
          'x',
        ),
      ),
      (pieces) => {
        try {
          outline(pieces.join(''), 3);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      },
    ),
    { seed: 1325, numRuns: 500 },
  );
});

function textsOf(xml: string, element: Element): readonly string[] {
  return element.children.map(({ start, end }) => xml.slice(start, end));
}
