import { givesExactPlace } from '../check/exact-place-in.js';
import { identifiersIn } from '../check/identifiers-in.js';
import { personalDataIn } from '../check/personal-data-in.js';
import { CODES } from '../model/codes.js';
import type { Reported, Waived } from '../model/diagnostic.js';
import { reference } from '../read/shipped.js';

/**
 * The faults as they may leave the machine: a message that quotes what looks like personal data
 * (an address where an id belongs, say) has it left out. The place still says where it stands.
 *
 * @param isLog whether they go into the log of a job, which others read: then the words of waivers,
 *   which are not for everybody, are left out as well.
 */
export function withoutPersonalData(
  reported: readonly Reported[],
  isLog: boolean,
): readonly Reported[] {
  return reported.map(withoutPersonalPlaces).map((one) => {
    const { message, hint = '', waived } = one;
    const said = waived === undefined ? one : withoutWords(one, waived, isLog);
    if (!isShown(message) && !isShown(hint)) return said;
    const shown = cleared(message);
    // What the hint proposes is made of what was typed.
    return {
      ...said,
      message: personalDataIn(shown).length > 0 ? CODES[one.code].title : shown,
      hint: undefined,
    };
  });
}

/** A text of the data, unless it could tell who somebody is or where they live. */
export function unlessPersonal(text: string): string {
  return isPersonal(text) ? '…' : text;
}

function withoutWords(one: Reported, { reason, byRole, date }: Waived, isLog: boolean): Reported {
  if (!isLog && !isPersonal(reason) && !isPersonal(byRole ?? '')) return one;
  // The hint repeats them.
  return { ...one, hint: undefined, waived: { reason: '…', byRole: undefined, date } };
}

/** What is said of the other places names records by what was typed. */
function withoutPersonalPlaces(one: Reported): Reported {
  if (one.related?.some(({ message }) => isShown(message)) !== true) return one;
  const related = one.related.map((other) => ({ ...other, message: cleared(other.message) }));
  return { ...one, related };
}

/** What the user typed stands between backticks. */
const TYPED = /`[^`]+`/g;

function isShown(text: string): boolean {
  return personalDataIn(text).length > 0 || (text.match(TYPED) ?? []).some(isPersonal);
}

function cleared(text: string): string {
  return text.replace(TYPED, (quoted) => (isPersonal(quoted) ? '`…`' : quoted));
}

function isPersonal(text: string): boolean {
  return identifiersIn(text, reference.names).length > 0 || givesExactPlace(text);
}
