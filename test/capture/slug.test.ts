import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slug } from '../../src/capture/slug.js';

const free = () => false;

describe('the id of a new record', () => {
  it('is made of its first telling words', () => {
    expect(slug('Adopt a quota for women in the local councils.', free, 'record')).toBe(
      'adopt-quota-women-local-councils',
    );
  });

  it('is in Latin letters also for Russian and Kyrgyz', () => {
    expect(slug('Ввести квоту для сельских кенешей', free, 'record')).toBe(
      'vvesti-kvotu-selskikh-keneshei',
    );
    expect(slug('Айыл өкмөттөрүнө окуу өткөрүү', free, 'record')).toBe(
      'aiyl-okmottoruno-okuu-otkoruu',
    );
  });

  it('gets a number when another record has it', () => {
    const taken = new Set(['adopt-quota', 'adopt-quota-2']);
    expect(slug('Adopt a quota', (id) => taken.has(id), 'record')).toBe('adopt-quota-3');
  });

  it('is the kind of the record where no word can be written in Latin letters', () => {
    expect(slug('حصة للنساء', free, 'recommendation')).toBe('recommendation');
  });

  it('is of the form that the format wants, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, (given) => {
        const id = slug(given, free, 'finding');
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(id.length).toBeLessThanOrEqual(60);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
