import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { foreignKind } from '../../src/import/foreign-kind.js';
import { decodeText } from '../../src/import/decode-text.js';
import { readCsv } from '../../src/import/read-csv.js';
import { headsOf } from '../../src/import/columns.js';
import { isRefused, type Table } from '../../src/import/table.js';
import { readWorkbook } from '../../src/import/xlsx/read-workbook.js';
import { scanXml } from '../../src/import/xlsx/scan-xml.js';
import { isUserError } from '../../src/model/errors.js';
import { wordingOf } from '../../src/model/message.js';
import { workbook, type TestWorkbook } from '../support/workbook.js';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What is said of a workbook that is not taken. */
function refusalOf(bytes: Uint8Array): string {
  try {
    const found = readWorkbook(bytes);
    return isRefused(found) ? wordingOf(found.refused) : 'taken';
  } catch (error) {
    if (isUserError(error)) return wordingOf(error.said);
    throw error;
  }
}

function withPart(xml: string, part = SHEET, more: Partial<TestWorkbook> = {}): Uint8Array {
  const sheets = [{ name: 'List', rows: [['a']] }];
  return workbook({ sheets, ...more, parts: { [part]: xml } });
}

function rows(xml: string): string {
  return `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
}

describe('a workbook is refused', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      'that declares entities, which would become a gigabyte',
      () =>
        withPart(
          `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rows('<row r="1"><c t="str"><v>&b;</v></c></row>')}`,
        ),
      /declares a document type/,
    ],
    [
      'that would read a file of the machine',
      () => withPart('<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>', 'xl/sharedStrings.xml'),
      /declares a document type/,
    ],
    [
      'with an entity that nothing declares',
      () => withPart(rows('<row><c><v>&a;</v></c></row>')),
      /cannot be understood/,
    ],
    [
      'with tags that do not close',
      () => withPart('<worksheet><sheetData>'),
      /cannot be understood/,
    ],
    ['nested too deep', () => withPart('<a>'.repeat(100)), /more in it than a table needs/],
    [
      'with a tag that never ends',
      () => withPart(`<worksheet ${'a="b" '.repeat(50_000)}`),
      /cannot be understood/,
    ],
    [
      'with a row beyond any sheet',
      () => withPart(rows('<row r="99999999"><c t="str"><v>x</v></c></row>')),
      /a row without a number/,
    ],
    [
      'with a cell beyond any table',
      () => withPart(rows('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>')),
      /more than 200 columns/,
    ],
    [
      'with more rows than a table has',
      () => withPart(rows('<row><c t="str"><v>x</v></c></row>'.repeat(20_001))),
      /more than 20000 rows/,
    ],
    [
      'that is a bomb',
      () => zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) }, { level: 9 }),
      /unpacks to 20 MB/,
    ],
    ['without a sheet to read', () => zipSync({ 'a.txt': strToU8('x') }), /no workbook/],
    ['that is cut short', () => withPart(rows('')).subarray(0, 300), /not a whole ZIP archive/],
    [
      'whose parts are not there',
      () =>
        withPart(
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="gone.xml"/></Relationships>',
          'xl/_rels/workbook.xml.rels',
        ),
      /missing or is no text/,
    ],
  ])('%s', (_, bytes, said) => {
    expect(refusalOf(bytes())).toMatch(said);
  });

  it('or read within a second where a merge covers the whole sheet a thousand times', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000);
    const body = '<row><c t="str"><v>x</v></c></row>'.repeat(300);
    const xml = `<worksheet><sheetData>${body}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(refusalOf(withPart(xml))).toBe(
      'the sheet `List` has more merged cells than a table needs',
    );
  });
});

test('links to other files are left alone', () => {
  const relations =
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="rId90" Type="x/sharedStrings" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
  expect(refusalOf(withPart(rows(''), SHEET, {}))).toBe('taken');
  expect(refusalOf(withPart(relations, 'xl/_rels/workbook.xml.rels'))).toBe('taken');
});

test('any bytes in the place of a sheet are read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (xml) => {
      expect(typeof refusalOf(withPart(xml))).toBe('string');
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a workbook that is damaged anywhere is read or refused', () => {
  const good = workbook({
    sheets: [{ name: 'List', rows: [['a', 'b']] }],
    strings: ['<si><t>x</t></si>'],
  });
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const damaged = Uint8Array.from(good);
      damaged[at] = byte;
      expect(typeof refusalOf(damaged)).toBe('string');
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('comments, instructions and quoted text are gone through', () => {
  let text = '';
  const fault = scanXml(
    '<?xml version="1.0"?><!-- <b> --><x:a q=">">1<![CDATA[<&]]>&#x41;</x:a>',
    'p',
    {
      open: () => undefined,
      close: () => undefined,
      text: (piece) => {
        text += piece;
      },
    },
  );
  expect([fault, text]).toEqual([undefined, '1<&A']);
});

describe('a file of another kind is told by what it is', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /is empty/],
    ['.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /of the old kind, such as \.xls/],
    [
      'with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /locked with a password/,
    ],
    [
      '.ods',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      }),
      /an OpenDocument file/,
    ],
    ['.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }), /a Word document/],
    ['.pdf', strToU8('%PDF-1.7'), /a PDF file/],
    ['.rtf', strToU8('{\\rtf1'), /an RTF file/],
    [
      'a web page that calls itself a workbook',
      strToU8('<html><table>'),
      /a web page or an XML file/,
    ],
  ])('%s', (_, bytes, said) => {
    const refusal = foreignKind(bytes);
    expect(refusal === undefined ? '' : wordingOf(refusal)).toMatch(said);
  });
});

describe('a text file', () => {
  const wording = (text: ReturnType<typeof decodeText>) =>
    typeof text === 'string' ? text : wordingOf(text.refused);

  it('is read by the mark at its beginning, or in UTF-8', () => {
    const little = Buffer.from('\uFEFFКвота', 'utf16le');
    expect(decodeText(little, undefined)).toBe('Квота');
    expect(decodeText(Buffer.from(little).swap16(), undefined)).toBe('Квота');
    expect(decodeText(strToU8('\uFEFFКвота\r\n'), undefined)).toBe('Квота\n');
  });

  it('in Windows-1251 is read only when somebody says so', () => {
    const bytes = Uint8Array.of(0xca, 0xe2, 0xee, 0xf2, 0xe0);
    expect(wording(decodeText(bytes, undefined))).toMatch(/--encoding windows-1251/);
    expect(decodeText(bytes, 'windows-1251')).toBe('Квота');
  });

  it('with bytes that no text has is refused', () => {
    expect(wording(decodeText(strToU8('a\0b'), undefined))).toMatch(/holds bytes that no text has/);
  });
});

describe('a table is refused', () => {
  const csv = (text: string) => {
    const table = readCsv(text, 'list.csv');
    const heads = isRefused(table) ? table : headsOf(table, 1);
    return isRefused(heads) ? wordingOf(heads.refused) : 'taken';
  };

  test.each([
    ['a,b\n1,2,3\n', /row 2 of `list\.csv` has 3 columns, and the head has 2/],
    ['a,b\n1\n', /row 2 of `list\.csv` has 1 columns, and the head has 2/],
    ['a;b,c\n', /cannot be told from the first line/],
    ['a,a\n1,2\n', /list\.csv!B1: there are two columns `a`/],
    ['a,__proto__\n1,2\n', /list\.csv!B1: a column cannot be called `__proto__`/],
    ['a,constructor\n1,2\n', /a column cannot be called `constructor`/],
    ['a,\n1,2\n', /list\.csv!B2: this column has no title/],
    ['a,b\n"1,2\n', /quotation marks are not closed.*line 2/],
    [`${'a,'.repeat(201)}\n`, /more than 200 columns/],
    [`a,b\n${'1,2\n'.repeat(20_000)}`, /more than 20000 rows/],
    ['', /has no head/],
  ])('%j', (text, said) => {
    expect(csv(text)).toMatch(said);
  });

  it('and not where only lines are blank', () => {
    expect(csv('a,b\n1,2\n\n\n')).toBe('taken');
  });
});

test('any text in a CSV file comes through', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((each) => each.replace(/\r\n?/g, '\n'))
    .filter((each) => each.trim() !== '');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      (records, delimiter) => {
        const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
        const lines = [['first', 'second'], ...records].map((record) =>
          record.map(quoted).join(delimiter),
        );
        const table = readCsv(`${lines.join('\n')}\n`, 'list.csv');
        const found = isRefused(table) ? [] : textsOf(table).slice(1);
        expect(found).toEqual(records);
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});

function textsOf({ rows: all }: Table): string[][] {
  return all.map(({ cells }) => [...cells.values()].map((each) => each.text));
}
