import { displayWidth } from '../model/display-width.js';

/** How many columns there are for the first line of a text, and for those that follow. */
export interface Room {
  readonly first: number;
  readonly rest: number;
}

/**
 * A text in lines that fit, broken at its spaces. What stands between backticks is kept together
 * as long as a line can hold it; a word that no line can hold stands in one of its own.
 */
export function wrapped(text: string, { first, rest }: Room): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let left = first;
  for (const unit of unitsOf(text, rest)) {
    const width = displayWidth(unit);
    if (line === '') {
      line = unit;
    } else if (width + 1 <= left) {
      line += ` ${unit}`;
      left -= 1;
    } else {
      lines.push(line);
      line = unit;
      left = rest;
    }
    left -= width;
  }
  return [...lines, line];
}

function unitsOf(text: string, room: number): readonly string[] {
  const units = text.match(/(?:`[^`]*`|[^ ])+/g) ?? [];
  return units.flatMap((unit) => (displayWidth(unit) > room ? words(unit) : [unit]));
}

function words(unit: string): readonly string[] {
  return unit.split(' ').filter((word) => word !== '');
}
