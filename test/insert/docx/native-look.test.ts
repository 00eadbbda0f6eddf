import { describe, expect, it } from '@jest/globals';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { partText } from '../../../src/insert/docx/parts.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { readRegions } from '../../../src/insert/docx/region-state.js';
import type { Block, Document } from '../../../src/model/document.js';
import {
  bullets,
  documentOf,
  footnote,
  heading,
  link,
  paragraph,
  row,
  table,
} from '../../support/office/build.js';
import { CHAPTERS, hostOf, type HostTraits } from './host.js';

const TITLED = documentOf([heading(1, 'Women'), heading(2, 'Law', '1')]);

describe('a section in a host', () => {
  it('has the headings of the host, one level below the place', () => {
    expect(stylesIn(put(TITLED, { styles: 'russian' }))).toEqual([
      'NapdraftHeading2',
      'NapdraftHeading3',
    ]);
    expect(stylesIn(put(TITLED, { styles: 'russian' }, 'before'))).toEqual([
      '1',
      'NapdraftHeading2',
    ]);
  });

  it('gives the host the headings that it lacks, in the look of its own', () => {
    const { parts } = put(TITLED, { styles: 'russian' });
    expect(
      partText(parts, 'word/styles.xml').match(/<w:style [^>]*Napdraft.*?<w:basedOn[^>]*>/g),
    ).toEqual([
      '<w:style w:type="paragraph" w:styleId="NapdraftHeading2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/>',
      '<w:style w:type="paragraph" w:styleId="NapdraftHeading3"><w:name w:val="heading 3"/><w:basedOn w:val="1"/>',
    ]);
  });

  it('leaves out its own numbers where the host numbers its headings', () => {
    expect(textsIn(put(TITLED, { numbers: 'style' }))).toEqual(['Women', 'Law']);
    expect(textsIn(put(TITLED, {}))).toEqual(['Women', '1\u00a0', 'Law']);
  });

  it('numbers a heading by the list that each heading of the host names', () => {
    const { region } = put(TITLED, { numbers: 'own' }, 'before');
    expect(region.match(/<w:numPr>.*?<\/w:numPr>/g)).toEqual([
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>',
    ]);
  });

  it('has the table style that the host uses most, in the width of its column', () => {
    const matrix = documentOf([table(['Action', 'Lead'], [row('Train', 'Police')])]);
    const wide = put(matrix, { tables: true }).region;
    expect(/<w:tblStyle[^>]*>/.exec(wide)?.[0]).toBe('<w:tblStyle w:val="PlanGrid"/>');
    expect(/<w:tblW[^>]*>/.exec(wide)?.[0]).toBe('<w:tblW w:w="9355" w:type="dxa"/>');
    const narrow = put(matrix, { tables: true, columns: true }).region;
    expect(/<w:tblW[^>]*>/.exec(narrow)?.[0]).toBe('<w:tblW w:w="4477" w:type="dxa"/>');
  });

  it('keeps apart from a table of the host right before it', () => {
    const traits = { tables: true };
    const place = { type: 'heading', text: CHAPTERS[0], side: 'end' } as const;
    const options = { region: 'plan', place, overwrite: false, landscape: false };
    const done = insertIntoDocx(hostOf(traits), documentOf([table(['Action'], [])]), options);
    const { parts, main } = openPackage(isRefused(done) ? hostOf() : done.bytes);
    expect(
      /<\/w:tbl><w:sdt>.*?<w:sdtContent>(<w:p>|<w:tbl>)/.exec(partText(parts, main))?.[1],
    ).toBe('<w:p>');
  });

  it('says its language where the host is in another one, and not where it is the same', () => {
    const text = (language: string) => documentOf([paragraph('Текст')], language);
    expect(put(text('ru'), {}).region.includes('<w:lang')).toBe(false);
    expect(/<w:lang[^>]*>/.exec(put(text('ky'), {}).region)?.[0]).toBe('<w:lang w:val="ky-KG"/>');
  });

  it('runs from left to right in a host that runs the other way', () => {
    const { region } = put(documentOf([paragraph('Text')]), { rightToLeft: true });
    expect(region.includes('<w:bidi w:val="0"/>')).toBe(true);
    expect(region.includes('<w:rtl w:val="0"/>')).toBe(true);
  });

  it('numbers its footnotes, lists and links above those of the host', () => {
    const blocks: readonly Block[] = [
      paragraph('Text', footnote('Note'), link('https://www.un.org/', 'UN')),
      bullets('one'),
    ];
    const { parts, region } = put(documentOf(blocks), { footnotes: true, numbers: 'style' });
    expect(region.match(/<w:footnoteReference[^>]*>|<w:numId[^>]*>|r:id="[^"]*"/g)).toEqual([
      '<w:footnoteReference w:id="3"/>',
      'r:id="nd_plan_1"',
      '<w:numId w:val="8"/>',
    ]);
    expect(partText(parts, 'word/footnotes.xml').match(/w:id="-?\d+"/g)).toEqual(
      ['-1', '0', '2', '3'].map((id) => `w:id="${id}"`),
    );
  });

  it('turns its pages only when told to, and not where pages have a title page or count anew', () => {
    const matrix = documentOf([table(['Action'], [], { orientation: 'landscape' })]);
    const turned = (traits: HostTraits, landscape: boolean) =>
      put(matrix, traits, 'end', landscape).region.includes('w:orient="landscape"');
    expect([turned({}, false), turned({}, true), turned({ sections: true }, true)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

function put(
  document: Document,
  traits: HostTraits,
  side: 'before' | 'after' | 'end' = 'end',
  landscape = false,
) {
  const place = { type: 'heading', text: CHAPTERS[1], side } as const;
  const options = { region: 'plan', place, overwrite: false, landscape };
  const done = insertIntoDocx(hostOf(traits), document, options);
  if (isRefused(done)) throw new Error('refused');
  const pack = openPackage(done.bytes);
  const [found] = readRegions(pack).regions;
  const region = partText(pack.parts, pack.main).slice(found?.start, found?.end);
  return { parts: pack.parts, region };
}

function stylesIn({ region }: { region: string }): readonly (string | undefined)[] {
  return [...region.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, style]) => style);
}

function textsIn({ region }: { region: string }): readonly (string | undefined)[] {
  return [...region.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text);
}
