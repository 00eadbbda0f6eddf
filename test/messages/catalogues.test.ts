import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { shapes } from '../../src/read/generated/shapes.js';
import { shippedCatalogue } from '../../src/read/shipped-messages.js';
import { meaningsIn } from './meanings.js';
import { patternsIn } from './patterns.js';

const said = patternsIn(join(import.meta.dirname, '..', '..', 'src'));
const patterns = [
  ...said,
  ...meaningsIn(shapes).map((text) => ({ text, isPlural: false })),
  // A pattern without a word of its own is the same in every language.
].filter(({ text }) => /\p{L}/u.test(text));

/** What each language needs of a wording that depends on a number (CLDR). */
const FORMS = { ru: ['few', 'many', 'one', 'other'], ky: ['one', 'other'] } as const;

describe.each(['ru', 'ky'] as const)('the catalogue of %s', (language) => {
  const open = async () => (await shippedCatalogue(language)).wordings;

  test('has a wording for everything that the program says, and nothing else', async () => {
    const wordings = await open();
    const needed = new Set(patterns.map(({ text }) => text));
    expect({
      missing: [...needed].filter((text) => !Object.hasOwn(wordings, text)),
      unused: Object.keys(wordings).filter((text) => !needed.has(text)),
    }).toEqual({ missing: [], unused: [] });
  });

  test('has forms where a number decides, and only there', async () => {
    const wordings = await open();
    const wrong = patterns.filter(({ text, isPlural }) => {
      const entry = wordings[text];
      if (entry === undefined) return false;
      const forms = typeof entry === 'string' ? [] : Object.keys(entry).sort();
      return forms.join() !== (isPlural ? FORMS[language].join() : '');
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('keeps every part of a message, and adds none', async () => {
    const wrong = Object.entries(await open()).flatMap(([pattern, entry]) => {
      const texts = typeof entry === 'string' ? [entry] : Object.values(entry);
      return texts.filter((text) => partsOf(text) !== partsOf(pattern));
    });
    expect(wrong).toEqual([]);
  });

  test('leaves what the user types as it is', async () => {
    const wrong = Object.entries(await open()).flatMap(([pattern, entry]) => {
      const texts = typeof entry === 'string' ? [entry] : Object.values(entry);
      return texts.filter((text) => !codesOf(pattern).every((code) => text.includes(code)));
    });
    expect(wrong).toEqual([]);
  });
});

test('the Kyrgyz catalogue is written with the letters of Kyrgyz', async () => {
  const { wordings } = await shippedCatalogue('ky');
  const letters = JSON.stringify(wordings);
  for (const letter of 'ңөү') expect(letters).toContain(letter);
});

function partsOf(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}

/** The parts in backticks, but for placeholders that the user would replace by own words. */
function codesOf(text: string): readonly string[] {
  return (text.match(/`[^`]+`/g) ?? []).filter((code) => !/[а-яё]/iu.test(code));
}
