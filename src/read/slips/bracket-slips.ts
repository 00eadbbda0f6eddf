import type { Slip, Stumble } from './slip.js';
import { say } from '../../model/message.js';

/** A list or mapping in brackets that is not closed before the next key. */
export function openBracket(stumble: Stumble): Slip | undefined {
  const isOpen = /^Flow (?:sequence|map)|^Expected flow/.test(stumble.message);
  if (!isOpen) return undefined;
  const opened = lastOpen(stumble.text, stumble.offset) ?? stumble.offset;
  const bracket = stumble.text.charAt(opened);
  return {
    start: opened,
    end: opened + 1,
    message:
      bracket === '['
        ? say`the list that begins with [ does not end`
        : say`the group that begins with { does not end`,
    hint: say`write ${bracket === '[' ? ']' : '}'} at its end; a text that begins with ${bracket} must stand in quotation marks`,
    hidesTheRest: true,
  };
}

/** `[one,, two]`. */
export function doubleComma({ message, offset }: Stumble): Slip | undefined {
  if (!message.startsWith('Unexpected , in flow')) return undefined;
  return {
    start: offset,
    end: offset + 1,
    message: say`there is no entry before this comma`,
    hint: say`delete the comma, or write the entry`,
  };
}

/** `[draft]: text`. */
export function keyInBrackets({ code, offset }: Stumble): Slip | undefined {
  if (code !== 'NON_STRING_KEY') return undefined;
  return {
    start: offset,
    end: offset + 1,
    message: say`a key must not begin with a bracket`,
    hint: say`a text that begins with a bracket must stand in quotation marks`,
  };
}

/** `{ city: Bishkek country: KG }`. */
export function missingComma(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'BLOCK_IN_FLOW') return undefined;
  return {
    start: stumble.offset,
    end: stumble.offset + 1,
    message: say`between brackets, this value holds a colon followed by a space`,
    hint: say`write a comma before the next key, or put the text into quotation marks`,
  };
}

function lastOpen(text: string, before: number): number | undefined {
  let closed = 0;
  for (let at = before - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (character === ']' || character === '}') closed += 1;
    if (character !== '[' && character !== '{') continue;
    if (closed === 0) return at;
    closed -= 1;
  }
  return undefined;
}
