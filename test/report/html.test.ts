import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Reported } from '../../src/model/diagnostic.js';
import type { Catalogue } from '../../src/model/message.js';
import { html } from '../../src/report/html.js';
import { fault, other } from './fault.js';
import { hostileReport } from './hostile-faults.js';
import { textsAt } from './xml-texts.js';

function page(reported: readonly Reported[], catalogue?: Catalogue): string {
  return html(reported, { color: false, ...(catalogue === undefined ? {} : { catalogue }) });
}

/** The texts of every row of a table, cell by cell. */
function rows(text: string, table: string): readonly (readonly string[])[] {
  const count = textsAt(text, `${table}//tbody/tr`).length;
  return Array.from({ length: count }, (_, index) =>
    textsAt(text, `(${table}//tbody/tr)[${index + 1}]/td`),
  );
}

test('a clean project is said to be one, without empty tables', () => {
  const text = page([]);
  expect(textsAt(text, '//main/p')).toEqual([
    'Nothing is wrong with the files: a section can be drafted from them.',
  ]);
  expect(textsAt(text, '//table')).toEqual([]);
});

test('faults are counted by kind, and each file has a table that says what to do', () => {
  const text = page([
    fault(3, { record: 'f-3', hint: 'name it in `answers`' }),
    fault(9, { severity: 'error', code: 'unknown-key', message: '`zzz` is not a key here' }),
    fault(0, { file: 'plan/migration.yaml', span: undefined, severity: 'info' }),
  ]);
  expect(rows(text, "//table[@class='kinds']")).toEqual([
    ['Error', 'must be mended before a section can be drafted', '1'],
    ['Warning', 'should be mended or decided before the plan is adopted', '1'],
    ['Note', 'need not be mended at this stage', '1'],
  ]);
  expect(textsAt(text, '//h2')).toEqual(['workshops/osh-2007.yaml', 'plan/migration.yaml']);
  expect(rows(text, "//section[1]/table[@class='faults']")).toEqual([
    [
      'line 3f-3',
      'Warningfinding-without-answer',
      'Finding f-3 is answered by no recommendation.',
      'Name it in answers.',
    ],
    ['line 9', 'Errorunknown-key', 'zzz is not a key here.', ''],
  ]);
  expect(rows(text, '//section[2]/table')[0]?.[0]).toBe('the whole file');
});

test('what the project lets pass stands apart, with the reason', () => {
  const waived = { reason: 'the group meets in May', byRole: undefined, date: '2007-05-02' };
  const text = page([fault(3, { waived, severity: 'info' })]);
  expect(rows(text, "//table[@class='waived']")).toEqual([
    [
      'workshops/osh-2007.yaml:3',
      'Finding f-3 is answered by no recommendation.',
      'The group meets in May.2007-05-02',
    ],
  ]);
  expect(textsAt(text, "//table[@class='faults']")).toEqual([]);
});

test('what was typed is set apart', () => {
  expect(textsAt(page([fault(3)]), '//tbody//code')).toEqual(['f-3']);
});

test('it is in the language of the report', () => {
  const wordings = { 'What to do': 'Что делать', 'line {0}': 'строка {0}' };
  const text = page([fault(3)], { language: 'ru', wordings });
  expect(textsAt(text, '/html/@lang')).toEqual(['ru']);
  expect(textsAt(text, '//section//th[4]')).toEqual(['Что делать']);
  expect(rows(text, '//section/table')[0]?.[0]).toBe('строка 3');
});

test('it loads nothing and runs nothing, and its policy allows its own style only', () => {
  const text = page([fault(3)]);
  const [style = ''] = textsAt(text, '//style');
  const hash = createHash('sha256').update(style).digest('base64');
  expect(textsAt(text, "//meta[@http-equiv='Content-Security-Policy']/@content")).toEqual([
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  ]);
  expect(textsAt(text, '//script | //link | //img | //@href | //@src | //@style')).toEqual([]);
  expect(style).not.toMatch(/url\(|@import/);
});

test('no text becomes an element or an attribute', () => {
  const shape = (text: string) => textsAt(text, '//*[name() != "code" and name() != "br"]').length;
  fc.assert(
    fc.property(hostileReport, (reported) => {
      const harmless = reported.map((one) => ({ ...one, message: 'a', hint: 'b', record: 'c' }));
      const text = page(reported);
      expect(shape(text)).toBe(shape(page(harmless)));
      expect(textsAt(text, '//@*').length).toBe(textsAt(page(harmless), '//@*').length);
    }),
    { seed: 1325 },
  );
});

test('another place that the fault is about is named below what is wrong', () => {
  const related = [other(7), other(1, { file: 'napdraft.yaml' })];
  const [row = []] = rows(page([fault(3, { related })]), "//table[@class='faults']");
  expect(row[2]).toBe(
    'Finding `f-3` is answered by no recommendation.'.replaceAll('`', '') +
      'line 7: it stands here first' +
      'napdraft.yaml, line 1: it stands here first',
  );
});
