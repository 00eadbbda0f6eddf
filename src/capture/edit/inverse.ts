import type { TextEdit } from '../../model/text-edit.js';

/** The edits that make of the changed text the text as it was before, to the last byte. */
export function inverse(changes: readonly TextEdit[], before: string): readonly TextEdit[] {
  let shift = 0;
  return changes.map(({ start, end, replacement }) => {
    const from = start + shift;
    shift += replacement.length - (end - start);
    return { start: from, end: from + replacement.length, replacement: before.slice(start, end) };
  });
}
