import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { recordKinds } from '../../src/capture/record-kinds.js';
import type { Setting } from '../../src/capture/record-kind.js';
import { templateColumns } from '../../src/import/columns.js';
import { itemsOf } from '../../src/import/items-of.js';
import { isRefused, type Table } from '../../src/import/table.js';
import { templateOf } from '../../src/import/template/template.js';
import { workbookParts } from '../../src/import/template/workbook-parts.js';
import { readWorkbook } from '../../src/import/xlsx/read-workbook.js';
import { wordingOf } from '../../src/model/message.js';
import { zipParts } from '../../src/zip/zip-parts.js';
import { sdkErrors } from '../support/office/sdk-errors.js';
import { escaped } from '../support/workbook.js';

const SETTING: Setting = {
  language: 'ru',
  languages: ['ru', 'ky'],
  attribution: 'anonymous',
  themes: ['rural'],
  nameOf: () => 'Сельское население',
};

const AREAS = [
  { value: 'uchastie', label: 'Участие' },
  { value: 'mir', label: '=Мир & "безопасность" <1>' },
  { value: 'one', label: 'Тезки' },
  { value: 'two', label: 'Тезки' },
];

function template(): Uint8Array {
  const { recommendation, finding } = recordKinds;
  const plan = templateOf([recommendation, finding], {
    setting: SETTING,
    words: (message) => wordingOf(message),
    choices: ({ id }) => (id === 'area' ? AREAS : []),
  });
  return zipParts(workbookParts(plan));
}

function tablesOf(bytes: Uint8Array): readonly Table[] {
  const read = readWorkbook(bytes);
  if (isRefused(read)) throw new Error(wordingOf(read.refused));
  return read.tables;
}

/** The template with rows below its head, as a spreadsheet program would put them there. */
function filled(bytes: Uint8Array, part: string, records: readonly (readonly string[])[]) {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const xml = strFromU8(parts.get(part) ?? new Uint8Array());
  const rows = records.map((record, index) => {
    const number = index + 3;
    const cells = record.map(
      (text, column) =>
        `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
    );
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const whole = xml.replace('</sheetData>', () => `${rows.join('')}</sheetData>`);
  parts.set(part, new TextEncoder().encode(whole));
  return zipParts(parts);
}

describe('the template', () => {
  it('has nothing that the Open XML SDK finds wrong', async () => {
    expect(await sdkErrors(template(), 'xlsx')).toEqual([]);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.from(template()).equals(Buffer.from(template()))).toBe(true);
  });

  it('has a sheet for each kind, known by its hidden row', () => {
    const tables = tablesOf(template());
    expect(tables.map(({ name }) => name)).toEqual(['read me', 'recommendation', 'finding']);
    const kinds = tables.map(templateColumns).map((columns) => columns?.kind);
    expect(kinds).toEqual([undefined, 'recommendation', 'finding']);
    const [, sheet] = tables;
    expect([...((sheet && templateColumns(sheet))?.questions ?? [])].map(([, id]) => id)).toEqual([
      'text',
      'area',
      'addressees',
      'answers',
      'themes',
      'effect:rural',
      'horizon',
      'votes',
      'visibility',
      'text:ky',
    ]);
  });

  it('offers names to choose from, and ids where two have the same name', () => {
    const parts = unzipSync(template());
    const list = strFromU8(parts['xl/worksheets/sheet4.xml'] ?? new Uint8Array());
    expect([...list.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)).toEqual([
      'Участие',
      '=Мир &amp; "безопасность" &lt;1&gt;',
      'one',
      'two',
    ]);
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(
      /type="list"[^>]*showErrorMessage="1"[^>]*sqref="B3:B20000"><formula1>napdraft!\$A\$1:\$A\$4</,
    );
  });

  it('holds no formula', () => {
    const parts = Object.values(unzipSync(template())).map((part) => strFromU8(part));
    expect(parts.filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
  });
});

test('any text that is filled in comes through', () => {
  const bytes = template();
  const text = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((each) => each.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, ''))
    .filter((each) => each.trim() !== '');
  const lead = fc.constantFrom('', '=', '+', '-', '@', '_x000A_');
  const cell = fc.tuple(lead, text).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (records) => {
      const table = tablesOf(filled(bytes, 'xl/worksheets/sheet3.xml', records))[2];
      const columns = table && templateColumns(table);
      const items = table && columns ? itemsOf(table, columns) : [];
      expect(items.map(({ kind, fields }) => [kind, ...fields.map((field) => field.text)])).toEqual(
        records.map((record) => ['finding', ...record]),
      );
    }),
    { seed: 5, numRuns: 100 },
  );
});
