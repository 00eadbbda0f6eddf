import type { Fix } from '../model/fix.js';
import type { SourceFile } from '../model/place.js';
import { spelt } from './spelt.js';
import type { TextEdit } from '../model/text-edit.js';

/** Turns the fixes of one file into edits of its text, which may begin with a byte order mark. */
export function editsIn(text: string, source: SourceFile): (fix: Fix) => TextEdit | undefined {
  const starts = lineStarts(text);
  return ({ at, part, replaceWith }) => {
    const span = source.span(at.path, part);
    const first = starts[(span?.line ?? 0) - 1];
    const last = starts[(span?.endLine ?? 0) - 1];
    if (span === undefined || first === undefined || last === undefined) return undefined;
    const start = first + span.column - 1;
    const end = last + span.endColumn - 1;
    const before = text.slice(start, end);
    const replacement = spelt(replaceWith, before);
    return replacement === before ? undefined : { start, end, replacement };
  };
}

/** Columns count from after the byte order mark. */
function lineStarts(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
