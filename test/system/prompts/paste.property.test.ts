import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENGLISH, say } from '../../../src/model/message.js';
import { fullPrompter } from '../../../src/system/prompts/full-prompter.js';
import { fakeTerminal } from '../../support/fake-terminal.js';

/** What people paste: letters of our languages, of others, marks, emoji, tabs and line breaks. */
const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('квота ', 'айыл кеңештери', 'women, ', 'ө', 'ү', 'й', ' '),
  },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\t', 'и\u0306', 'е\u0308') },
  { weight: 1, arbitrary: fc.constantFrom('👩‍👩‍👧', '漢字', 'अनुच्छेद', '“”—№', 'עברית', '1\u20e3') },
  {
    weight: 2,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 3 })
      .filter((text) => !/\p{Control}|\p{Zl}|\p{Zp}/u.test(text)),
  },
);

const pasted = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

async function pasteInto(
  before: string,
  text: string,
  { left, isMarked, chunkSize }: { left: number; isMarked: boolean; chunkSize: number },
): Promise<readonly [before: string, answer: unknown, after: string]> {
  const person = fakeTerminal({ columns: 60, rows: 20 });
  const reply = fullPrompter(person.terminal, ENGLISH).text({
    id: 'text',
    label: say`Recommendation`,
    initial: before,
    lines: 'many',
    required: false,
  });
  for (let count = 0; count < left; count++) await person.press('left');
  await person.paste(text, { isMarked, chunkSize });
  await person.press('ctrl+c');
  const at = before.length - left;
  return [before.slice(0, at), await reply, before.slice(at)];
}

/** A text with the line breaks as they are kept. */
function kept(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

const places = fc.record({
  left: fc.nat({ max: 12 }),
  isMarked: fc.boolean(),
  // Terminals break what they send anywhere, also inside a letter.
  chunkSize: fc.constantFrom(1, 7, 64, 4095),
});

test('any text arrives whole, wherever the cursor is, with and without marks of a paste', async () => {
  await fc.assert(
    fc.asyncProperty(pasted, places, async (text, place) => {
      fc.pre(place.isMarked || (place.chunkSize > 1 && isNoTyping(text)));
      const [before, reply, after] = await pasteInto('Ввести квоту', text, place);
      expect(reply).toEqual({ kind: 'stop', value: kept(before + text + after) });
    }),
    { seed: 1325, numRuns: 100 },
  );
});

/**
 * Without marks a paste is known by what comes together: nothing tells a single letter, a line with
 * Enter at its end, or Enter again and again from what is typed.
 */
function isNoTyping(text: string): boolean {
  return !/^\s|^[^\n]*\n$/.test(text);
}

test.each([
  ['with marks', true],
  ['without marks', false],
])('a hundred kilobytes arrive whole %s', async (_, isMarked) => {
  const paragraph = 'Айыл кеңештеринде аялдар үчүн отуз пайыздык квота киргизүү — 👩‍👩‍👧 и\u0306\t';
  const lines = Array.from({ length: 1200 }, (_, index) => `${index} ${paragraph}`);
  const text = lines.join('\n').slice(0, 100_000);
  expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
  const place = { left: 6, isMarked, chunkSize: 4095 };
  const [before, reply, after] = await pasteInto('Ввести квоту', text, place);
  expect(reply).toEqual({ kind: 'stop', value: kept(before + text + after) });
});

test('the end of a paste is known also when it comes in pieces', async () => {
  const person = fakeTerminal();
  const reply = fullPrompter(person.terminal, ENGLISH).text({
    id: 'text',
    label: say`Recommendation`,
    initial: '',
    lines: 'many',
    required: true,
  });
  await person.send('\x1b[200~один\rдва\x1b');
  await new Promise((resolve) => setTimeout(resolve, 80));
  await person.send('[201~');
  await person.press('enter');
  expect(await reply).toEqual({ kind: 'answer', value: 'один\nдва' });
});

test('what a terminal would take for a command is left out of a paste', async () => {
  const [, reply] = await pasteInto('', 'крас\x1b[31mный\x07', {
    left: 0,
    isMarked: true,
    chunkSize: 64,
  });
  expect(reply).toEqual({ kind: 'stop', value: 'крас[31mный' });
});
