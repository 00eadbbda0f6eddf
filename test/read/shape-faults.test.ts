import { describe, expect, test } from '@jest/globals';
import { faultsIn, faultsInWorkshop, SETTINGS, WORKSHOP } from './reading.js';

/** What is said of a workshop file with further lines below the workshop itself. */
function saidOf(...lines: readonly string[]): readonly string[] {
  return faultsIn({ 'workshops/a.yaml': WORKSHOP + lines.map((line) => `${line}\n`).join('') }).map(
    (line) => line.replace('workshops/a.yaml:', ''),
  );
}

describe('a key that is not part of the format', () => {
  test('is placed on the key, with the key that was meant', () => {
    expect(saidOf('  dyas: 2')).toEqual([
      '7:3 unknown-key: `dyas` is not a key here (did you mean `days`?)',
    ]);
  });

  test('is shown the keys that there are when none is near', () => {
    expect(saidOf('dissent:', '  - statement: Too early.', '    speaker: A.')).toEqual([
      '9:5 unknown-key: `speaker` is not a key here (the keys here are `id`, `statement`, `on`, `sector`, `visibility`)',
    ]);
  });

  test('hides the key that is missing because of it', () => {
    expect(faultsInWorkshop(WORKSHOP.replace('title:', 'titel:'))).toEqual([
      '3:3 unknown-key: `titel` is not a key here',
    ]);
  });

  test('may be a key and a value without a space between them', () => {
    const text = WORKSHOP.replace('city: Naryn, country: KG', 'city: Naryn, country:KG');
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:6:25 unknown-key: `country:KG` is not a key here (put a space after the colon: `country: KG`)',
    ]);
  });

  test('may be no word at all', () => {
    expect(saidOf(': a')).toEqual([
      '7:1 unknown-key: a key is missing before the colon (the keys here are `workshop`, `priority_areas`, `themes`, `findings`, `recommendations`, `working_group`, `next_steps`, `dissent`, `sources`)',
    ]);
  });

  test('may bear the name of a property of every object', () => {
    expect(
      saidOf('  toString: a', '  valueOf: b').map((line) => line.replace(/ \(.*/, '')),
    ).toEqual([
      '7:3 unknown-key: `toString` is not a key here',
      '8:3 unknown-key: `valueOf` is not a key here',
    ]);
  });
});

describe('a key that is missing', () => {
  test('is placed on the record, which is named by its id', () => {
    expect(saidOf('findings:', '  - id: few-women', '    statement: Few women.')).toEqual([
      '8:5 missing-key: finding `few-women` has no `area` (add it, for example `area: political-participation`)',
    ]);
  });

  test('is placed on the entry of a list, if that has no id', () => {
    expect(saidOf('findings:', '  - { area: a, statement: Few. }').at(0)).toBe(
      '8:5 missing-key: an entry of `findings` has no `id` (add it, for example `id: train-border-guards`)',
    );
  });

  test('is placed on the key of the mapping that lacks it', () => {
    expect(faultsInWorkshop(WORKSHOP.replace(', country: KG', ''))).toEqual([
      '6:3 missing-key: `place` has no `country`',
    ]);
  });

  test('may be one of the file', () => {
    expect(faultsIn({ 'workshops/a.yaml': 'findings: []' }).at(0)).toBe(
      'workshops/a.yaml:1:1 missing-key: the file has no `workshop` (add it, with the keys `id`, `title`, `kind`, `date`, `place`)',
    );
  });
});

describe('a value of another type', () => {
  test.each([
    [
      'a number for a text',
      ['  limits: 007'],
      '7:11 wrong-type: expected a text in `limits`, got the number 007 (put it into quotation marks: `"007"`)',
    ],
    [
      'a truth value for a text',
      ['  limits: true'],
      '7:11 wrong-type: expected a text in `limits`, got `true` (put it into quotation marks: `"true"`)',
    ],
    [
      'a list for a text',
      ['  limits: [a, b]'],
      '7:11 wrong-type: expected a text in `limits`, got a list (write one value, without a dash and without brackets)',
    ],
    [
      'a number for a date',
      ['next_steps: [{ statement: Meet, due: 2007 }]'],
      '7:38 wrong-type: expected a date in quotation marks in `due`, got the number 2007 (put it into quotation marks: `"2007"`)',
    ],
    [
      'a number for an id',
      ['  organisers: [1325]'],
      '7:16 wrong-type: expected an id in `organisers`, got the number 1325 (put it into quotation marks: `"1325"`)',
    ],
    [
      'a number in quotation marks',
      ['  days: "2"'],
      '7:9 wrong-type: expected a whole number in `days`, got the text `2` (write it without quotation marks: `2`)',
    ],
    [
      'a number with its unit',
      ['  days: 2 days'],
      '7:9 wrong-type: expected a whole number in `days`, got the text `2 days` (write the figure alone, in digits)',
    ],
    [
      'a part of a whole',
      ['  days: 1.5'],
      '7:9 wrong-type: expected a whole number in `days`, got the number 1.5 (round it, or write it into the wording of the source)',
    ],
    [
      'a yes for a truth value',
      ['  prioritisation: { method: dots, ranked: yes }'],
      '7:43 wrong-type: expected `true` or `false` in `ranked`, got the text `yes` (write `true`)',
    ],
    [
      'one word for a list of words',
      ['  risks: access-to-justice'],
      '7:10 wrong-type: expected a list in `risks`, got the text `access-to-justice` (write it as a list: `[access-to-justice]`)',
    ],
    [
      'a list without spaces after its dashes',
      ['  objectives:', '    -one', '    -two'],
      '8:5 wrong-type: expected a list in `objectives`, got the text `-one -two` (put a space after each dash)',
    ],
    [
      'one record for a list of records',
      ['next_steps:', '  statement: Meet'],
      '8:3 wrong-type: expected a list in `next_steps`, got a group of keys (put a dash and a space before the first key of each entry)',
    ],
    [
      'a text for a mapping',
      ['  series: Central Asia'],
      '7:11 wrong-type: expected a group of keys in `series`, got the text `Central Asia` (write, for example, `series: { title: Series of trainings in Central Asia }`)',
    ],
    [
      'a list for a mapping',
      ['  series: [Central Asia]'],
      '7:11 wrong-type: expected a group of keys in `series`, got a list (write one entry, without a dash)',
    ],
  ])('%s', (_, lines, said) => {
    expect(saidOf(...lines)).toEqual([said]);
  });

  test('may stand for the whole file', () => {
    expect(faultsIn({ 'workshops/a.yaml': 'A consultation was held.' })).toEqual([
      'workshops/a.yaml:1:1 wrong-type: expected a group of keys, got the text `A consultation was held.` (write the keys `workshop` with their values)',
    ]);
  });

  test('is quoted shortened', () => {
    expect(saidOf(`  days: ${'word '.repeat(30)}`)).toEqual([
      '7:9 wrong-type: expected a whole number in `days`, got the text `word word word word word word word word…` (write the figure alone, in digits)',
    ]);
  });
});

describe('a key without a value', () => {
  test('may be left out', () => {
    expect(saidOf('  limits:')).toEqual([
      '7:3 wrong-type: `limits` has no value (leave the key out, or write `{absent: not-yet-decided}`)',
    ]);
  });

  test('must get one if it must be there', () => {
    expect(faultsIn({ 'workshops/a.yaml': WORKSHOP.replace('consultation', '~') })).toEqual([
      'workshops/a.yaml:4:3 wrong-type: `kind` has no value (write what it is, for example `kind: training-workshop`)',
    ]);
  });

  test('may be an entry of a list', () => {
    expect(saidOf('  objectives:', '    - one', '    -')).toEqual([
      '9:6 wrong-type: an entry of `objectives` has no value (delete the entry, or write what belongs there)',
    ]);
  });
});

describe('an absence', () => {
  test('may stand for a value that may be left out', () => {
    expect(saidOf('  days: { absent: withheld, note: Asked for by the hosts. }')).toEqual([]);
  });

  test('needs a reason out of the three', () => {
    expect(saidOf('  days: { absent: not-recorded }')).toEqual([
      '7:19 unknown-word: `not-recorded` is not in the vocabulary of `absent` (the words are `not-yet-decided`, `withheld`, `not-applicable`)',
    ]);
  });

  test('has no other keys', () => {
    expect(saidOf('  limits: { absent: withheld, ru: Нет }')).toEqual([
      '7:31 unknown-key: `ru` is not a key here (the keys here are `absent`, `note`)',
    ]);
  });

  test('cannot stand for a value that must be there', () => {
    const text = WORKSHOP.replace('Consultation in Naryn', '{ absent: withheld }');
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:3:10 wrong-type: `title` cannot be absent with a reason (write what it is, for example `title: Training workshop on resolution 1325`)',
    ]);
  });

  test('cannot stand for a value whose absence would say nothing', () => {
    expect(
      saidOf('dissent:', '  - statement: Too early.', '    visibility: { absent: withheld }'),
    ).toEqual(['9:17 wrong-type: `visibility` cannot be absent with a reason (leave the key out)']);
  });
});

describe('a word that is not in the vocabulary', () => {
  test('is shown the word that was meant, and all others', () => {
    expect(saidOf('  prioritisation: { method: dot }')).toEqual([
      '7:29 unknown-word: `dot` is not in the vocabulary of `method` (did you mean `dots`? the words are `consensus`, `dots`, `ballot`, `ranking`, `facilitator`, `none`)',
    ]);
  });

  test('may be no text at all', () => {
    expect(saidOf('  attribution: 5')).toEqual([
      '7:16 unknown-word: `5` is not in the vocabulary of `attribution` (the words are `attributed`, `by-sector`, `chatham-house`, `anonymous`)',
    ]);
  });
});

describe('a value of another form', () => {
  test.each([
    [
      'an id with spaces and capitals',
      ['  organisers: [Women NGO Forum]'],
      '7:16 malformed-id: `Women NGO Forum` is not an id (an id has small letters a to z, digits and single hyphens: `women-ngo-forum`)',
    ],
    [
      'an id in Cyrillic letters',
      ['  organisers: [обсе]'],
      '7:16 malformed-id: `обсе` is not an id (an id has small letters a to z, digits and single hyphens: `train-border-guards`)',
    ],
    [
      'an id that is too long',
      [`  organisers: [${'a'.repeat(65)}]`],
      '7:16 malformed-id: the id has 65 characters, but must have at most 64 (take the few words that say what it is about)',
    ],
    [
      'a date with the day first',
      ['next_steps: [{ statement: Meet, due: 03.7.2007 }]'],
      '7:38 malformed-date: `03.7.2007` is not a date (write the year first: `"2007-07-03"`)',
    ],
    [
      'a date in words',
      ['next_steps: [{ statement: Meet, due: July 2007 }]'],
      '7:38 malformed-date: `July 2007` is not a date (write it as precisely as it is known: `"2007"`, `"2007-06"` or `"2007-06-03"`; a period as `"2013/2014"`)',
    ],
    [
      'a country in small letters',
      ['  series: { title: A series, countries: [kg] }'],
      '7:42 malformed-value: `kg` does not have the form of `countries` (for example `KG`)',
    ],
    [
      'a language that is no tag',
      ['  limits: { EN: None were found. }'],
      '7:13 malformed-value: `EN` is not the tag of a language (write `en`)',
    ],
    [
      'a text that looks like a mapping',
      ['  objectives:', '    - Aim: to learn'],
      '8:7 malformed-value: `Aim` is not the tag of a language (write a tag such as `en`, `ru` or `ky`; if the colon belongs to the text, put it all into quotation marks)',
    ],
    [
      'a negative number',
      ['  days: -1'],
      '7:9 malformed-value: `days` is -1, but must be at least 0 (How many days it lasted, for example `2`)',
    ],
    [
      'a name where a word belongs',
      ['  participants: { by_sector: { Civil Society: 5 } }'],
      '7:32 malformed-value: `Civil Society` is not a key of `by_sector` (How many from each sector, for example `{ government: 15 }`)',
    ],
    [
      'an empty list',
      ['findings: []'],
      '7:11 malformed-value: `findings` is empty (leave the key out, or write `{absent: not-yet-decided}`)',
    ],
    [
      'an empty mapping',
      ['  limits: {}'],
      '7:11 malformed-value: `limits` is empty (leave the key out, or write `{absent: not-yet-decided}`)',
    ],
    [
      'an empty text',
      ['  limits: ""'],
      '7:11 placeholder-text: `limits` is empty (leave the key out, or write `{absent: not-yet-decided}`)',
    ],
    [
      'a placeholder for an id',
      ['  organisers: [TBD]'],
      '7:16 placeholder-text: `TBD` in `organisers` stands for a value that is not there (delete the entry, or write what belongs there)',
    ],
    [
      'a placeholder for a number',
      ['  days: n/a'],
      '7:9 placeholder-text: `n/a` in `days` stands for a value that is not there (leave the key out, or write `{absent: not-yet-decided}`)',
    ],
    [
      'a placeholder for a word',
      ['  attribution: уточняется'],
      '7:16 placeholder-text: `уточняется` in `attribution` stands for a value that is not there (leave the key out, or write `{absent: not-yet-decided}`)',
    ],
  ])('%s', (_, lines, said) => {
    expect(saidOf(...lines)).toEqual([said]);
  });

  test('a language of the project that stands twice', () => {
    expect(faultsIn({ 'napdraft.yaml': SETTINGS.replace('ky', 'en') })).toEqual([
      'napdraft.yaml:4:12 malformed-value: `languages` has one entry twice (delete one of them)',
    ]);
  });

  test('a version of the format that is not ours', () => {
    expect(faultsIn({ 'napdraft.yaml': SETTINGS.replace('1', '2') })).toEqual([
      'napdraft.yaml:1:11 malformed-value: `2` is not what stands in `napdraft` (write `napdraft: 1`)',
    ]);
  });
});

test('all faults of all files are reported in one run', () => {
  expect(
    faultsIn({
      'napdraft.yaml': `${SETTINGS}profil: short\n`,
      'institutions.yaml': 'institutions: [{ id: osce, name: OSCE, sector: donors }]',
      'workshops/a.yaml': `${WORKSHOP}  days: two\n  organisers: [osec]\n`,
      'workshops/b.yaml': 'workshop:\n\tid: b\n',
    }).map((line) => line.split(': ')[0]),
  ).toEqual([
    'institutions.yaml:1:48 unknown-word',
    'napdraft.yaml:5:1 unknown-key',
    'workshops/a.yaml:7:9 wrong-type',
    'workshops/b.yaml:2:1 invalid-yaml',
    'workshops/a.yaml:8:16 dangling-reference',
  ]);
});
