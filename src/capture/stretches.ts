import { edited, type TextEdit } from '../model/text-edit.js';

/** A stretch of a text that was changed, with all that is needed to take the change back. */
export interface Stretch {
  /** Where it begins in the text after the change, in UTF-16 units. */
  readonly start: number;
  readonly was: string;
  readonly is: string;
  /** What stood right before and right behind it after the change. */
  readonly ahead: string;
  readonly behind: string;
}

/** What the changes did to a text. */
export function stretchesOf(before: string, changes: readonly TextEdit[]): readonly Stretch[] {
  const after = edited(before, changes);
  let shift = 0;
  return changes.map(({ start, end, replacement }) => {
    const from = start + shift;
    const to = from + replacement.length;
    shift += replacement.length - (end - start);
    return {
      start: from,
      was: before.slice(start, end),
      is: replacement,
      ahead: after.slice(Math.max(from - CONTEXT, 0), from),
      behind: after.slice(to, to + CONTEXT),
    };
  });
}

/** The edits that take the changes back in the text that they led to. */
export function takeBack(stretches: readonly Stretch[]): readonly TextEdit[] {
  return stretches.map(({ start, is, was }) => replaced(start, is, was));
}

/**
 * The edits that take the changes back in a text that was changed elsewhere since. Undefined when
 * one of the stretches, or what is near it, is no longer as it was or stands there several times.
 */
export function takeBackShifted(
  text: string,
  stretches: readonly Stretch[],
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const stretch of stretches) {
    const start = onlyPlace(text, stretch);
    if (start === undefined || start < from) return undefined;
    const edit = replaced(start, stretch.is, stretch.was);
    edits.push(edit);
    from = edit.end;
  }
  return edits;
}

/** In UTF-16 units; about two lines. */
const CONTEXT = 160;

function replaced(start: number, is: string, was: string): TextEdit {
  return { start, end: start + is.length, replacement: was };
}

function onlyPlace(text: string, { ahead, is, behind }: Stretch): number | undefined {
  const sought = ahead + is + behind;
  const at = text.indexOf(sought);
  if (at === -1 || text.includes(sought, at + 1)) return undefined;
  // Where the context is cut short, the text began or ended.
  if (ahead.length < CONTEXT && at !== 0) return undefined;
  if (behind.length < CONTEXT && at + sought.length !== text.length) return undefined;
  return at + ahead.length;
}
