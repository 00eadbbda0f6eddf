import { describe, expect, it, test } from '@jest/globals';
import { isRefused, type Table } from '../../src/import/table.js';
import { readWorkbook, type Workbook } from '../../src/import/xlsx/read-workbook.js';
import { dayOf } from '../../src/import/xlsx/dates.js';
import { wordingOf } from '../../src/model/message.js';
import { workbook, type TestCell, type TestSheet, type TestWorkbook } from '../support/workbook.js';

function read(content: TestWorkbook): Workbook {
  const found = readWorkbook(workbook(content));
  if (isRefused(found)) throw new Error(wordingOf(found.refused));
  return found;
}

function firstTable(sheet: Partial<TestSheet>, more: Partial<TestWorkbook> = {}): Table {
  const [table] = read({ sheets: [{ name: 'List', rows: [], ...sheet }], ...more }).tables;
  if (table === undefined) throw new Error('the workbook has no table');
  return table;
}

/** The cells of the first row, by form and text. */
function cellsOf(cells: readonly TestCell[], more: Partial<TestWorkbook> = {}) {
  const [row] = firstTable({ rows: [cells] }, more).rows;
  return [...(row?.cells ?? [])].map(([column, { form, text }]) => [column, form, text]);
}

const cell = (attributes: string, inner: string): TestCell => ({ attributes, inner });

describe('a cell', () => {
  it('with a shared text has it in one piece, also where its parts look different', () => {
    const strings = [
      '<si><t>Квота</t></si>',
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Суд </t></r><r><t>и закон</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si>',
    ];
    const cells = [cell('t="s"', '<v>0</v>'), cell('t="s"', '<v>1</v>')];
    expect(cellsOf(cells, { strings })).toEqual([
      [1, 'text', 'Квота'],
      [2, 'text', 'Суд и закон'],
    ]);
  });

  it('that refers to a text that is not there is an error', () => {
    expect(cellsOf([cell('t="s"', '<v>7</v>')])).toEqual([[1, 'error', '#7']]);
  });

  it('with a number has its digits as they are stored', () => {
    const cells = [cell('', '<v>17</v>'), cell('s="3"', '<v>0.30000000000000004</v>')];
    expect(cellsOf(cells)).toEqual([
      [1, 'number', '17'],
      [2, 'number', '0.30000000000000004'],
    ]);
  });

  it('that shows a date is that day', () => {
    const cells = [
      cell('s="1"', '<v>46093</v>'),
      cell('s="2"', '<v>46093.75</v>'),
      cell('t="d"', '<v>2026-03-12T00:00:00</v>'),
    ];
    expect(cellsOf(cells).map(([, form, text]) => [form, text])).toEqual([
      ['date', '2026-03-12'],
      ['date', '2026-03-12'],
      ['date', '2026-03-12'],
    ]);
  });

  it('that shows a date is counted from 1904 where the workbook says so', () => {
    expect(cellsOf([cell('s="1"', '<v>44631</v>')], { date1904: true })).toEqual([
      [1, 'date', '2026-03-12'],
    ]);
  });

  it('with yes, no or an error says so', () => {
    const cells = [cell('t="b"', '<v>1</v>'), cell('t="e"', '<v>#REF!</v>')];
    expect(cellsOf(cells)).toEqual([
      [1, 'yes-no', 'TRUE'],
      [2, 'error', '#REF!'],
    ]);
  });

  it('with a formula has the value that is stored, and is told as one', () => {
    const formula = cell('t="str"', '<f>HYPERLINK("http://x")</f><v>Квота</v>');
    const [row] = firstTable({ rows: [[formula, cell('', '<f>1+1</f>')]] }).rows;
    expect(row?.cells.get(1)).toEqual({ form: 'text', text: 'Квота', isFormula: true });
    expect(row?.cells.get(2)).toEqual({ form: 'number', text: '', isFormula: true });
  });

  it('with what a line break is written as in a workbook has the line break', () => {
    const cells = ['_x000A_ is text', cell('t="str"', '<v>one_x000A_two</v>')];
    expect(cellsOf(cells)).toEqual([
      [1, 'text', '_x000A_ is text'],
      [2, 'text', 'one\ntwo'],
    ]);
  });

  it('without a place follows the one before it', () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row></sheetData></worksheet>';
    const table = firstTable({}, { parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(table.rows.map(({ number, cells }) => [number, [...cells.keys()]])).toEqual([
      [1, [1, 2]],
    ]);
  });
});

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, undefined],
  [61, false, '1900-03-01'],
  [0.5, false, undefined],
  [1, true, '1904-01-02'],
  [-1, false, undefined],
  [Number.NaN, false, undefined],
  [3_000_000, false, undefined],
])('the serial number %p, from 1904: %p, is %p', (serial, startsIn1904, day) => {
  expect(dayOf(serial, startsIn1904)).toBe(day);
});

describe('what is not plainly a table is told', () => {
  it('hidden rows', () => {
    const table = firstTable({ rows: [['a'], ['b'], ['c']], hiddenRows: [3] });
    expect(table.rows.map(({ isHidden }) => isHidden)).toEqual([false, false, true]);
    expect(table.notes.map((note) => wordingOf(note))).toEqual([
      'left out, as they are hidden in the sheet `List`: 1 rows',
    ]);
  });

  it('hidden sheets and macros', () => {
    const book = read({
      sheets: [
        { name: 'Open', rows: [['a']] },
        { name: 'Secret', rows: [['b']], state: 'veryHidden' },
      ],
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
      },
    });
    expect(book.tables.map(({ name }) => name)).toEqual(['Open']);
    expect(book.notes.map((note) => wordingOf(note))).toEqual([
      'left out, as it is hidden: the sheet `Secret`',
      'the macros of the workbook are left alone',
    ]);
  });

  it('merged cells', () => {
    const table = firstTable({
      rows: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      merged: ['A2:B3'],
    });
    expect(table.rows.map(({ merged }) => merged)).toEqual([[], [[1, 2]], [[1, 2]]]);
  });
});
