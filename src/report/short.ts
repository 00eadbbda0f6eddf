import type { Reported } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { say, wordingOf, type Message } from '../model/message.js';
import { fold } from './fold.js';
import { paints, type Paints } from './paints.js';
import type { Reporter } from './reporter.js';
import { placeText } from './place-text.js';
import { summary } from './summary.js';
import { visible } from './visible.js';

/**
 * A line for each fault, for the log of a job and for who knows the codes by heart. The words for
 * the severities are those of the options, so that a line can be searched for in every language.
 */
export const short: Reporter = (reported, { color, catalogue }) => {
  if (reported.length === 0) return '';
  const paint = paints(color);
  const words = (message: Message) => visible(wordingOf(message, catalogue));
  const files = [...groupBy(reported, ({ file }) => file)].map(([file, ofFile]) =>
    fileReport(file, ofFile, paint, words),
  );
  // What the project lets pass is listed, and counts for nothing.
  const counted = reported.filter(({ waived }) => waived === undefined);
  const sum = counted.length === 0 ? [] : [words(summary(counted))];
  return `${[...files, ...sum].join('\n\n')}\n`;
};

const LIMITS = { ofCode: 10, ofFile: 50 };

type Words = (message: Message) => string;

function fileReport(
  file: string,
  ofFile: readonly Reported[],
  paint: Paints,
  words: Words,
): string {
  const { shown, more, rest } = fold(ofFile, LIMITS);
  const head = paint.strong(visible(`${file}:`));
  return [
    ...shown.flatMap((one) => lines(one, paint, words)),
    ...more.map(([one, ...others]) => {
      const count = 1 + others.length;
      return `${head} ${words(say`and ${count} more`)} ${paint.weak(`[${one.code}]`)}`;
    }),
    ...(rest === 0 ? [] : [`${head} ${words(say`and ${rest} more`)}`]),
  ].join('\n');
}

function lines(one: Reported, paint: Paints, words: Words): readonly string[] {
  const { severity, message, code, related = [], hint, waived } = one;
  const word = waived === undefined ? severity : 'waived';
  return [
    `${paint.strong(visible(`${placeText(one)}:`))} ${paint[severity](word)}: ${visible(message)} ${paint.weak(`[${code}]`)}`,
    ...related.map((other) => `  ${visible(`${placeText(other)}: ${other.message}`)}`),
    ...(hint === undefined ? [] : [`  ${words(say`hint: ${hint}`)}`]),
  ];
}
