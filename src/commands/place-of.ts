import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { Place } from './host-formats.js';

/** A place as it is named on the command line, and in napdraft.yaml. */
export interface PlaceWords {
  /** The text of a heading, `Monitoring#2` for the second of that text; or `end`. */
  readonly at?: string | undefined;
  readonly side?: 'before' | 'after' | 'end' | undefined;
  readonly bookmark?: string | undefined;
  readonly control?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** The place that is named; undefined when none is. */
export function placeOf(words: PlaceWords): Place | undefined {
  const { at, side = 'end', bookmark, control, placeholder } = words;
  const places: Place[] = [];
  if (at !== undefined) places.push(at === 'end' ? { type: 'end' } : headingOf(at, side));
  if (bookmark !== undefined) places.push({ type: 'bookmark', name: bookmark });
  if (control !== undefined) places.push({ type: 'control', name: control });
  if (placeholder !== undefined) {
    if (placeholder.trim() === '') {
      throw new UserError(say`expected the text of a paragraph, such as \`{{section}}\``, 2);
    }
    places.push({ type: 'placeholder', text: placeholder });
  }
  if (places.length > 1) {
    throw new UserError(
      say`name one place only: a heading, a bookmark, a content control or a placeholder`,
      2,
    );
  }
  return places[0];
}

/** `Monitoring#2` is the second heading of that text. */
function headingOf(at: string, side: 'before' | 'after' | 'end'): Place {
  const [, text = at, nth] = /^(.*?)\s*#(\d+)$/s.exec(at) ?? [];
  if (text.trim() === '' || nth === '0') {
    throw new UserError(say`expected the text of a heading, such as \`Monitoring\``, 2);
  }
  return { type: 'heading', text, side, ...(nth === undefined ? {} : { nth: Number(nth) }) };
}
