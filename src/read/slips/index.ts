import { doubleComma, keyInBrackets, missingComma, openBracket } from './bracket-slips.js';
import { backslash, openQuote, textAfterQuote } from './quote-slips.js';
import type { Slip, Stumble } from './slip.js';
import {
  deeperNextLine,
  missingSpaceAfterColon,
  missingSpaceAfterDash,
  strangeIndentation,
  unevenIndentation,
} from './space-slips.js';
import { colonInText, lineWithoutKey, listOnKeyLine, startOfText } from './text-slips.js';

/** The slip behind an error of the parser, if it is one of the common ones. */
export function slipAt(stumble: Stumble): Slip | undefined {
  for (const recognise of SLIPS) {
    const slip = recognise(stumble);
    if (slip !== undefined) return slip;
  }
  return undefined;
}

/** From those that the characters of the line give away to those that only the error does. */
const SLIPS: readonly ((stumble: Stumble) => Slip | undefined)[] = [
  strangeIndentation,
  openQuote,
  textAfterQuote,
  openBracket,
  doubleComma,
  keyInBrackets,
  startOfText,
  missingSpaceAfterDash,
  missingSpaceAfterColon,
  deeperNextLine,
  colonInText,
  listOnKeyLine,
  backslash,
  missingComma,
  lineWithoutKey,
  unevenIndentation,
];
