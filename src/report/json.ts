import { counts } from './counts.js';
import type { Reporter } from './reporter.js';
import { UNSEEN } from './visible.js';

/** Raised when a reader of the document would have to change. */
const VERSION = 1;

/**
 * One document, also when there is nothing to report. It says what the text says, letter by
 * letter; what must not reach a terminal or a runner as it is stands escaped.
 */
export const json: Reporter = (reported) => {
  const document = { version: VERSION, counts: counts(reported), diagnostics: reported };
  return `${escaped(JSON.stringify(document, undefined, 2))}\n`;
};

function escaped(text: string): string {
  return text
    .replace(/[\u007f-\u009f]/g, codeUnits)
    .replace(UNSEEN, codeUnits)
    .replaceAll('##[', '##\\u005b');
}

function codeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
