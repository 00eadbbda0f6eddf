import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { accept, cleaned } from '../../src/capture/accept.js';
import type { Asks, Question } from '../../src/capture/question.js';
import { interval } from '../../src/model/date.js';
import { say } from '../../src/model/message.js';

function asking(asks: Asks): Question {
  const said = say`nothing`;
  const to = { at: ['key'] };
  return { id: 'q', label: said, help: said, example: '', asks, required: true, to, when: 'live' };
}

describe('a date', () => {
  test.each([
    ['2007', '2007'],
    ['2007-06', '2007-06'],
    ['2007-06-03', '2007-06-03'],
    ['03.06.2007', '2007-06-03'],
    ['3.6.2007 г.', '2007-06-03'],
    ['06.2007', '2007-06'],
    ['июнь 2007', '2007-06'],
    ['3 июля 2007 г.', '2007-07-03'],
    ['3 July 2007', '2007-07-03'],
    ['2007 г.', '2007'],
    ['2013–2014', '2013/2014'],
    ['2013/2014', '2013/2014'],
  ])('written as %s is kept as %s', (typed, value) => {
    expect(accept(asking({ as: 'date' }), typed)).toEqual({ value });
  });

  test.each(['31.02.2007', 'soon', '2014/2013', '2007-13', '07/03/2007'])(
    'written as %s is refused',
    (typed) => {
      expect(accept(asking({ as: 'date' }), typed)).toHaveProperty('refusal');
    },
  );

  it('that is taken is one of the calendar, whatever is typed', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.stringMatching(/^[0-3]?[0-9][.][01]?[0-9][.][0-9]{4}$/), (typed) => {
        const accepted = accept(asking({ as: 'date' }), typed);
        if ('refusal' in accepted) return;
        taken += 1;
        expect(interval(accepted.value)?.start).toMatchObject({ year: Number(typed.slice(-4)) });
      }),
      { seed: 7, numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});

describe('a number', () => {
  test.each([
    ['17', '17'],
    ['1 500 000,50', '1500000.5'],
    ['1\u00A0500', '1500'],
    ['4.5', '4.5'],
  ])('written as %s is kept as %s', (typed, value) => {
    expect(accept(asking({ as: 'number' }), typed)).toEqual({ value });
  });

  test.each(['1,500', 'seventeen', '', '1.2.3'])('written as %p is refused', (typed) => {
    expect(accept(asking({ as: 'number' }), typed)).toHaveProperty('refusal');
  });
});

describe('a text', () => {
  it('loses what cannot be seen, and nothing else', () => {
    expect(cleaned('  Принять\u0000 \u202Eзакон\u200B \r\nи бюджет\t\n')).toBe(
      'Принять закон\nи бюджет',
    );
    expect(cleaned('می\u200Cخواهم 👩\u200D🌾 ң ө ү')).toBe('می\u200Cخواهم 👩\u200D🌾 ң ө ү');
  });
});
