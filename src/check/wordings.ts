import { within, type Place } from '../model/place.js';
import type { LocatedText } from '../model/project.js';

/** Each wording of a text, with the place where it stands. */
export function wordings({ at, text }: LocatedText): readonly { at: Place; value: string }[] {
  if (typeof text === 'string') return [{ at, value: text }];
  return Object.entries(text).map(([tag, value]) => ({ at: within(at, tag), value }));
}
