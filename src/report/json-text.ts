import { UNSEEN } from './visible.js';

/**
 * A value as a JSON document. Its texts stay what they are, letter by letter; what must not reach
 * a terminal or a runner as it is stands escaped.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
    .replace(/[\u007f-\u009f]/g, codeUnits)
    .replace(UNSEEN, codeUnits)
    .replaceAll('##[', '##\\u005b');
  return `${text}\n`;
}

function codeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
