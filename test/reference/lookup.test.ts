import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Instrument } from '../../src/format/reference.js';
import {
  findInstrument,
  findProvision,
  isInForce,
  suggestInstrument,
} from '../../src/model/reference.js';
import { reference } from './shipped-reference.js';

const SEED = { seed: 1325 };

function instrument(symbol: string): Instrument {
  const found = reference.instruments.find((candidate) => candidate.symbol === symbol);
  if (found === undefined) throw new Error(`no ${symbol} in the reference data`);
  return found;
}

describe('an instrument', () => {
  test.each([
    ['S/RES/1325', 'S/RES/1325'],
    ['s/res/1325', 'S/RES/1325'],
    ['UNSCR 1325', 'S/RES/1325'],
    ['UN SCR-1325', 'S/RES/1325'],
    ['1325', 'S/RES/1325'],
    ['Резолюция 1325', 'S/RES/1325'],
    ['резолюция 1325 Совета Безопасности ООН', 'S/RES/1325'],
    ['1325-резолюция', 'S/RES/1325'],
    ['MC.DEC/14/04', 'MC.DEC/14/04'],
    ['MC Decision No. 14/04', 'MC.DEC/14/04'],
    ['решение № 14/04', 'MC.DEC/14/04'],
    ['OSCE Ministerial Council Decision No.14/04', 'MC.DEC/14/04'],
    ['PC.DEC/638', 'PC.DEC/638'],
    ['Cedaw', 'CEDAW'],
    ['КЛДЖ', 'CEDAW'],
    ['GR No. 30', 'CEDAW/C/GC/30'],
    ['CEDAW General Recommendation no 19', 'CEDAW GR 19'],
    ['SDGs', 'A/RES/70/1'],
    ['ЦУР', 'A/RES/70/1'],
    ['S/2010/498', 'S/2010/498'],
  ])('cited as %s is %s', (cited, symbol) => {
    expect(findInstrument(reference, cited)).toEqual({
      instrument: instrument(symbol),
      year: 'none',
    });
  });

  test.each(['S/RES/1326', '1404', 'S/RES/2492', 'Geneva Convention', '', '(2000)', 'constructor'])(
    'cited as %j is unknown',
    (cited) => {
      expect(findInstrument(reference, cited)).toBe(undefined);
    },
  );

  test.each([
    ['S/RES/1325 (2000)', 'right'],
    ['S/RES/1325(2000)', 'right'],
    ['резолюция 1325 (2000) Совета Безопасности Организации Объединенных Наций', 'right'],
    ['CEDAW (1979)', 'right'],
    ['S/RES/1325 (2002)', 'wrong'],
    ['UNSCR 1325 (2001)', 'wrong'],
    ['S/RES/1325', 'none'],
  ])('cited as %s has the %s year', (cited, year) => {
    expect(findInstrument(reference, cited)?.year).toBe(year);
  });

  it('is known by every wrong year that is in circulation', () => {
    const wrong = reference.instruments.flatMap(({ symbol, wrong_years = [] }) =>
      wrong_years.map((year) => `${symbol} (${year})`),
    );
    expect(wrong.sort()).toEqual([
      'S/RES/1325 (2002)',
      'S/RES/1888 (2008)',
      'S/RES/1889 (2013)',
      'S/RES/1960 (2011)',
    ]);
    expect(wrong.map((cited) => findInstrument(reference, cited)?.year)).toEqual(
      wrong.map(() => 'wrong'),
    );
  });

  it('is found however case, spaces and dots are set', () => {
    const spelling = fc.constantFrom(
      ...reference.instruments.flatMap(({ symbol, aliases = [] }) => [symbol, ...aliases]),
    );
    const noise = fc.array(fc.constantFrom('', '', ' ', '.', '\u00a0', '-'), { minLength: 100 });
    fc.assert(
      fc.property(spelling, noise, fc.boolean(), (plain, marks, upper) => {
        const letters = Array.from(upper ? plain.toUpperCase() : plain.toLowerCase());
        const typed = letters.map((letter, index) => `${letter}${marks[index] ?? ''}`).join('');
        expect(findInstrument(reference, typed)?.instrument).toBe(
          findInstrument(reference, plain)?.instrument,
        );
      }),
      SEED,
    );
  });

  it('is found or not, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const found = findInstrument(reference, typed)?.instrument;
        const suggested = suggestInstrument(reference, typed);
        for (const given of [found, suggested]) {
          expect(given === undefined || reference.instruments.includes(given)).toBe(true);
        }
      }),
      SEED,
    );
  });
});

describe('for a name that is none, it is suggested', () => {
  test.each([
    ['S/RES/2492', 'S/RES/2493'],
    ['UNSCR 2492 (2019)', 'S/RES/2493'],
    ['S/RES/1352', 'S/RES/1325'],
    ['S/RES/132', 'S/RES/1325'],
    ['S/RES/13255', 'S/RES/1325'],
    ['S/RSE/1325', 'S/RES/1325'],
    ['UNSRC 1325', 'S/RES/1325'],
    ['UNSCR 1325/', 'S/RES/1325'],
    ['CEDWA', 'CEDAW'],
    ['S/RES/2124', 'S/RES/2122'],
  ])('%s: to write %s', (cited, symbol) => {
    expect(suggestInstrument(reference, cited)?.symbol).toBe(symbol);
  });

  test.each([
    ['one that is far from all', 'Kyoto Protocol'],
    ['another resolution of the Council', 'S/RES/1373'],
    ['one between several', 'S/RES/1880'],
    ['an empty one', ''],
  ])('%s: nothing', (_, cited) => {
    expect(suggestInstrument(reference, cited)).toBe(undefined);
  });

  it('what one slip in its symbol makes of it, if anything', () => {
    const slip = fc.tuple(
      fc.constantFrom(...reference.instruments),
      fc.nat(),
      fc.constantFrom('1', '9', 'x'),
    );
    fc.assert(
      fc.property(slip, ([meant, place, letter]) => {
        const at = place % meant.symbol.length;
        const typed = meant.symbol.slice(0, at) + letter + meant.symbol.slice(at + 1);
        if (findInstrument(reference, typed) !== undefined) return;
        // Another may be as near; then there is no telling which.
        expect([meant.symbol, undefined]).toContain(suggestInstrument(reference, typed)?.symbol);
      }),
      SEED,
    );
  });
});

describe('a provision', () => {
  test.each([
    ['S/RES/1325', '8c', '8c'],
    ['S/RES/1325', '8 (c)', '8c'],
    ['S/RES/1325', '8(C).', '8c'],
    ['S/RES/1325', '11', '11'],
    ['CEDAW', '2(f)', '2f'],
    ['A/RES/70/1', '5.A', '5.a'],
    ['A/RES/70/1', '5.5.1 (a)', '5.5.1a'],
    ['S/2010/498', '12b', '12b'],
    ['A/CONF.177/20/Rev.1', 'E', 'E'],
    ['CEDAW/C/GC/30', '42–47', '42-47'],
    ['CEDAW/C/GC/30', '41', '39-41'],
  ])('of %s cited as %s is %s', (symbol, cited, number) => {
    expect(findProvision(instrument(symbol), cited)?.number).toBe(number);
  });

  test.each([
    ['S/RES/1325', '19'],
    ['S/RES/1325', '8d'],
    ['S/RES/1325', ''],
    ['CEDAW/C/GC/30', '24'],
    ['CEDAW/C/GC/30', '87'],
    ['S/RES/1820', '1'],
  ])('of %s cited as %j is unknown', (symbol, cited) => {
    expect(findProvision(instrument(symbol), cited)).toBe(undefined);
  });
});

describe('on 30 June 2007', () => {
  const citable = reference.instruments.filter((candidate) => isInForce(candidate, 20070630));

  it('one of the ten resolutions can be cited', () => {
    expect(citable.filter(({ agenda }) => agenda === true).map(({ symbol }) => symbol)).toEqual([
      'S/RES/1325',
    ]);
  });

  it('no Sustainable Development Goal and no global indicator can be cited', () => {
    expect(isInForce(instrument('A/RES/70/1'), 20070630)).toBe(false);
    expect(isInForce(instrument('S/2010/498'), 20070630)).toBe(false);
  });

  it('these can be cited, and nothing else', () => {
    expect(citable.map(({ symbol }) => symbol).sort()).toEqual([
      'A/CONF.177/20/Rev.1',
      'CEDAW',
      'CEDAW GR 19',
      'CEDAW GR 21',
      'CEDAW GR 23',
      'CEDAW GR 25',
      'Istanbul Document 1999',
      'MC.DEC/14/04',
      'MC.DEC/14/05',
      'MC.DEC/15/05',
      'MC.DEC/2/03',
      'PC.DEC/353',
      'PC.DEC/557',
      'PC.DEC/638',
      'S/PRST/2004/40',
      'S/PRST/2005/52',
      'S/RES/1325',
    ]);
  });
});

describe('what can be cited', () => {
  test.each([
    ['S/RES/1325', 20001030, false],
    ['S/RES/1325', 20001031, true],
    ['A/RES/70/1', 20150831, false],
    ['A/RES/70/1', 20150901, true],
    ['S/RES/2467', 20181231, false],
    ['S/RES/2467', 20190101, true],
  ])('%s on %d: %s', (symbol, day, expected) => {
    expect(isInForce(instrument(symbol), day)).toBe(expected);
  });

  it('of the goals, the targets from 2015 and the indicators from 2017', () => {
    const goals = instrument('A/RES/70/1');
    const onDay = (number: string, day: number): boolean =>
      isInForce(goals, day, findProvision(goals, number));
    expect(onDay('5.5', 20160101)).toBe(true);
    expect(onDay('5.5.1a', 20160101)).toBe(false);
    expect(onDay('5.5.1a', 20170706)).toBe(true);
  });

  it('cannot be told of a date that is none', () => {
    const broken = { ...instrument('S/RES/1325'), in_force_from: '2000-02-30' };
    expect(() => isInForce(broken, 20070630)).toThrow(
      new Error('S/RES/1325: `2000-02-30` is not a date'),
    );
  });
});
