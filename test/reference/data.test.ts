import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { namedDefinitions } from '../../src/format/kit.js';
import { referenceFiles, type Instrument } from '../../src/format/reference.js';
import { interval } from '../../src/model/date.js';
import { findInstrument } from '../../src/model/reference.js';
import { reference, shippedFiles, type ListName } from './shipped-reference.js';

const { instruments, pillars, countries } = reference;

describe('every file', () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  ajv.addVocabulary(['x-identifies', 'x-refers-to', 'x-role', 'x-class']);

  test.each(shippedFiles)('$name has one list and the shape of it', ({ content }) => {
    const lists = Object.keys(referenceFiles).filter((list) => list in content) as ListName[];
    expect(lists).toHaveLength(1);
    for (const list of lists) {
      const validate = ajv.compile({ ...referenceFiles[list], $defs: namedDefinitions() });
      validate(content);
      expect(validate.errors).toBe(null);
    }
  });
});

describe('the instruments', () => {
  it('have symbols that differ', () => {
    expect(repeated(instruments.map(({ symbol }) => symbol))).toEqual([]);
  });

  it('can each be found by every spelling that stands with them, and by no other', () => {
    const lost = instruments.flatMap((instrument) =>
      spellings(instrument)
        .filter((spelling) => findInstrument(reference, spelling)?.instrument !== instrument)
        .map((spelling) => `${instrument.symbol}: ${spelling}`),
    );
    expect(lost).toEqual([]);
  });

  it('have no alias twice', () => {
    expect(repeated(instruments.flatMap(({ aliases = [] }) => aliases))).toEqual([]);
  });

  it('are named by no wrong symbol of another', () => {
    const wrong = instruments.flatMap(({ wrong_symbols = [] }) => wrong_symbols);
    expect(wrong.filter((symbol) => findInstrument(reference, symbol) !== undefined)).toEqual([]);
  });

  it('never say the same in two languages', () => {
    const untranslated = instruments.filter(
      ({ citation }) => new Set(Object.values(citation)).size < Object.keys(citation).length,
    );
    expect(untranslated).toEqual([]);
  });

  it('cite themselves with their own year wherever they cite themselves with one', () => {
    const wrong = instruments.filter(({ citation }) =>
      Object.values(citation).some((text) => findInstrument(reference, text)?.year === 'wrong'),
    );
    expect(wrong.map(({ symbol }) => symbol)).toEqual([]);
  });

  it('number their provisions without repeating one', () => {
    const twice = instruments.flatMap(({ symbol, provisions = [] }) =>
      repeated(provisions.map(({ number }) => `${symbol} ${number}`)),
    );
    expect(twice).toEqual([]);
  });

  it('are ten on women, peace and security, and no more', () => {
    const agenda = instruments.filter((instrument) => instrument.agenda === true);
    expect(agenda.map(({ symbol, year }) => `${symbol} (${year})`).sort()).toEqual([
      'S/RES/1325 (2000)',
      'S/RES/1820 (2008)',
      'S/RES/1888 (2009)',
      'S/RES/1889 (2009)',
      'S/RES/1960 (2010)',
      'S/RES/2106 (2013)',
      'S/RES/2122 (2013)',
      'S/RES/2242 (2015)',
      'S/RES/2467 (2019)',
      'S/RES/2493 (2019)',
    ]);
    expect(agenda.filter(({ strand }) => strand === undefined)).toEqual([]);
  });
});

describe('resolution 1325', () => {
  const provisions = instruments.find(({ symbol }) => symbol === 'S/RES/1325')?.provisions ?? [];
  const numbers = (duty: string): readonly string[] =>
    provisions.filter(({ state_duty }) => state_duty === duty).map(({ number }) => number);

  it('has 18 paragraphs, the eighth in three parts', () => {
    expect(provisions.map(({ number }) => number)).toEqual(
      '1 2 3 4 5 6 7 8 8a 8b 8c 9 10 11 12 13 14 15 16 17 18'.split(' '),
    );
  });

  it('says of each paragraph whether a State can cite it', () => {
    expect(numbers('yes')).toEqual(['1', '3', '6', '7', '8a', '8b', '8c', '11']);
    expect(numbers('conditional')).toEqual(['8', '9', '10', '12', '13']);
    expect(numbers('no')).toEqual(['2', '4', '5', '14', '15', '16', '17', '18']);
  });

  it('asks nothing of States in the paragraphs that go to the United Nations alone', () => {
    const ofStates = provisions.filter(({ addressees = [] }) =>
      addressees.some(
        (addressee) => !['secretary-general', 'security-council'].includes(addressee),
      ),
    );
    expect(provisions.filter((provision) => !ofStates.includes(provision))).toEqual(
      provisions.filter(({ state_duty }) => state_duty === 'no'),
    );
  });

  it('says on which condition a conditional paragraph applies', () => {
    const conditional = provisions.filter(({ state_duty }) => state_duty === 'conditional');
    expect(conditional.filter(({ state_duty_note }) => state_duty_note === undefined)).toEqual([]);
  });

  it('is given its pillars by us, not by its text', () => {
    const bases = provisions.flatMap(({ pillars: given = [] }) => given.map(({ basis }) => basis));
    expect([...new Set(bases)]).toEqual(['editorial']);
  });
});

describe('the global indicators', () => {
  const provisions = instruments.find(({ symbol }) => symbol === 'S/2010/498')?.provisions ?? [];
  const ofPillar = (pillar: string): readonly string[] => [
    ...new Set(
      provisions
        .filter(({ pillars: given = [] }) => given.some((entry) => entry.pillar === pillar))
        .map(({ number }) => number.replace(/[ab]$/, '')),
    ),
  ];

  it('are 26, grouped by pillar as the report groups them', () => {
    expect(ofPillar('prevention')).toEqual('1 2 3 4 5 6 7'.split(' '));
    expect(ofPillar('participation')).toEqual('8 9 10 11 12 13'.split(' '));
    expect(ofPillar('protection')).toEqual('14 15 16 17 18 19 20'.split(' '));
    expect(ofPillar('relief-and-recovery')).toEqual('21 22 23 24 25 26'.split(' '));
  });

  it('come in pairs where the report has a and b', () => {
    const pairs = provisions.filter(({ number }) => number.endsWith('b'));
    expect(pairs.map(({ number }) => number)).toEqual(
      '1b 3b 5b 11b 12b 21b 22b 23b 24b 26b'.split(' '),
    );
    expect(provisions).toHaveLength(36);
  });
});

describe('the pillars', () => {
  it('are the four of the format', () => {
    expect(pillars.map(({ id }) => id)).toEqual([
      'participation',
      'protection',
      'prevention',
      'relief-and-recovery',
    ]);
  });
});

describe('the countries', () => {
  it('are the five of Central Asia, each with its units under its own code', () => {
    expect(countries.map(({ code, units }) => [code, units.length])).toEqual([
      ['KZ', 20],
      ['KG', 9],
      ['TJ', 5],
      ['TM', 6],
      ['UZ', 14],
    ]);
    const strays = countries.flatMap(({ code, units }) =>
      units.filter((unit) => !unit.code.startsWith(`${code}-`)),
    );
    expect(strays).toEqual([]);
  });

  it('have units whose codes and names differ', () => {
    const units = countries.flatMap((country) => country.units);
    expect(repeated(units.map(({ code }) => code))).toEqual([]);
    expect(repeated(units.map(({ name }) => name.en))).toEqual([]);
  });

  it('name themselves and their units in their state language', () => {
    const unnamed = countries.flatMap(({ languages, name, units }) => {
      const state = languages.find(({ role }) => role === 'state')?.tag ?? '';
      return [name, ...units.map((unit) => unit.name)].filter(
        (names) => names[state] === undefined,
      );
    });
    expect(unnamed).toEqual([]);
  });

  it('all have a date from which the convention on women binds them', () => {
    const parties = instruments.find(({ symbol }) => symbol === 'CEDAW')?.parties ?? [];
    expect(parties.map(({ country }) => country).sort()).toEqual(
      countries.map(({ code }) => code).sort(),
    );
  });
});

it('has no date that is not in the calendar', () => {
  const dates = instruments.flatMap(({ in_force_from, parties = [], provisions = [] }) =>
    [{ in_force_from }, ...parties, ...provisions].flatMap((entry) => entry.in_force_from ?? []),
  );
  const ofUnits = countries.flatMap(({ units }) =>
    units.flatMap(({ valid_from, valid_to }) => [valid_from ?? [], valid_to ?? []].flat()),
  );
  expect([...dates, ...ofUnits].filter((date) => interval(date) === undefined)).toEqual([]);
});

it('has no instrument that was in force before its year', () => {
  const early = instruments.filter(
    ({ year, in_force_from }) => Number(in_force_from.slice(0, 4)) < year,
  );
  expect(early.map(({ symbol }) => symbol)).toEqual([]);
});

describe('what is verified', () => {
  it('is verified on purpose: a change here is a line in docs/reference-data.md', () => {
    expect(
      instruments
        .filter(({ verified }) => verified)
        .map(({ symbol, in_force_from }) => `${symbol} ${in_force_from}`)
        .sort(),
    ).toEqual([
      'CEDAW/C/GC/30 2013-10-18',
      'Istanbul Document 1999 1999-11-19',
      'MC.DEC/14/04 2004-12-07',
      'MC.DEC/14/05 2005',
      'MC.DEC/7/09 2009',
      'MC.DEC/7/14 2014-12-05',
      'PC.DEC/638 2004-12-02',
      'S/2010/498 2010-09-28',
      'S/PRST/2004/40 2004-10-28',
      'S/PRST/2005/52 2005-10-27',
      'S/RES/1325 2000-10-31',
      'S/RES/1820 2008-06-19',
      'S/RES/1888 2009-09-30',
      'S/RES/2242 2015-10-13',
      'S/RES/2467 2019',
      'S/RES/2493 2019-10-29',
      'S/RES/2538 2020',
    ]);
  });

  it('of the provisions, is three paragraphs', () => {
    const seen = instruments.flatMap(({ symbol, provisions = [] }) =>
      provisions.filter(({ verified }) => verified).map(({ number }) => `${symbol} ${number}`),
    );
    expect(seen.sort()).toEqual(['S/RES/1325 1', 'S/RES/1889 17', 'S/RES/2122 16']);
  });

  it('of the accessions, is the year of Kyrgyzstan', () => {
    const seen = instruments.flatMap(({ parties = [] }) =>
      parties.filter(({ verified }) => verified),
    );
    expect(seen).toEqual([{ country: 'KG', in_force_from: '1997', verified: true }]);
  });

  it('of the countries, is every code but those of 17 regions of Kazakhstan', () => {
    const units = countries.flatMap((country) => country.units);
    expect(pillars.filter(({ verified }) => !verified)).toEqual([]);
    expect(countries.filter(({ verified, currency }) => !verified || !currency.verified)).toEqual(
      [],
    );
    expect(units.filter(({ verified }) => !verified).map(({ code }) => code)).toEqual(
      '11 15 19 23 27 31 35 39 43 47 55 59 61 63 71 75 79'
        .split(' ')
        .map((number) => `KZ-${number}`),
    );
    expect(
      countries.flatMap(({ languages }) => languages.filter(({ verified }) => verified)),
    ).toEqual([]);
  });

  it('is explained for every instrument in the documentation', () => {
    const page = readFileSync(new URL('../../docs/reference-data.md', import.meta.url), 'utf8');
    const seen = instruments
      .filter(({ verified }) => verified)
      .map(({ symbol }) => `| \`${symbol}\` `);
    expect(seen.filter((cell) => !page.includes(cell))).toEqual([]);
  });
});

function spellings({ symbol, year, aliases = [], citation }: Instrument): readonly string[] {
  return [symbol, `${symbol} (${year})`, ...aliases, ...Object.values(citation)];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
