import { personalDataIn } from '../check/personal-data-in.js';
import { CODES } from '../model/codes.js';
import type { Reported } from '../model/diagnostic.js';

/**
 * The faults as they may leave the machine: a message that quotes what looks like personal data
 * (an address where an id belongs, say) has it left out. The place still says where it stands.
 */
export function withoutPersonalData(reported: readonly Reported[]): readonly Reported[] {
  return reported.map((one) => {
    if (!isPersonal(one.message) && !isPersonal(one.hint ?? '')) return one;
    const message = cleared(one.message);
    // What the hint proposes is made of what was typed.
    return {
      ...one,
      message: isPersonal(message) ? CODES[one.code].title : message,
      hint: undefined,
    };
  });
}

/** What the user typed stands between backticks. */
function cleared(text: string): string {
  return text.replace(/`[^`]+`/g, (quoted) => (isPersonal(quoted) ? '`…`' : quoted));
}

function isPersonal(text: string): boolean {
  return personalDataIn(text).length > 0;
}
