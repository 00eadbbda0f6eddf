import { expect, test } from '@jest/globals';
import { faultsIn, faultsInWorkshop, WORKSHOP } from './reading.js';

test.each([
  '2007',
  '2007-06',
  '2007-06-03',
  '2008-02-29',
  '2013/2014',
  '2024-10-03/2024-10-04',
  '2007/2007',
])('a date of the calendar (%s) is as precise as it is written', (date) => {
  expect(faultsInWorkshop(WORKSHOP.replace('2007-05', date))).toEqual([]);
});

test.each(['2007-13', '2007-00', '2007-02-29', '2007-06-31', '2007-01/2007-13'])(
  'a date that is not in the calendar (%s) is a fault',
  (date) => {
    expect(faultsIn({ 'workshops/a.yaml': WORKSHOP.replace('2007-05', date) })).toEqual([
      `workshops/a.yaml:5:9 malformed-date: \`${date}\` is not in the calendar (correct the month or the day; a date is written year, month, day: \`"2007-06-03"\`)`,
    ]);
  },
);

test('a period that ends before it begins is a fault', () => {
  expect(faultsIn({ 'workshops/a.yaml': WORKSHOP.replace('2007-05', '2007-06/2007-05') })).toEqual([
    'workshops/a.yaml:5:9 malformed-date: `2007-06/2007-05` ends before it begins (write the earlier date first)',
  ]);
});

test.each([
  'TBD',
  'tbc',
  'n/a',
  'N/A',
  '"-"',
  '--',
  '—',
  '"?"',
  '...',
  '…',
  'xxx',
  'TODO',
  '"   "',
  'уточняется',
  'Нет данных',
  'н/д',
  'такталат',
])('a text that only holds a place (%s) is a fault', (text) => {
  const faults = faultsInWorkshop(`${WORKSHOP}  limits: ${text}\n`);
  expect(faults.map((line) => line.split(': ')[0])).toEqual(['7:11 placeholder-text']);
});

test('a placeholder comes with a way to say what is the case', () => {
  expect(
    faultsIn({
      'workshops/a.yaml': `${WORKSHOP.replace('Consultation in Naryn', '{ en: A, ru: TBD }')}  limits: " "\n`,
    }),
  ).toEqual([
    'workshops/a.yaml:3:23 placeholder-text: `TBD` in `workshop.title.ru` stands for a text that is not there (leave the language out until there is a translation)',
    'workshops/a.yaml:7:11 placeholder-text: `workshop.limits` has nothing but spaces (leave the key out, or write `{absent: not-yet-decided}`)',
  ]);
});

test.each(['None', 'No limits were recorded.', 'Нет', '1325', 'A', 'n/a was a frequent answer'])(
  'a text that may be the truth (%s) is none',
  (text) => {
    expect(faultsInWorkshop(`${WORKSHOP}  limits: "${text}"\n`)).toEqual([]);
  },
);

test('the wording of a source may be a dash', () => {
  expect(faultsInWorkshop(`${WORKSHOP}  participants: { text: "-" }\n`)).toEqual([]);
});
