import type { Diagnostic } from '../model/diagnostic.js';
import type { ParserError } from './compose-yaml.js';
import type { LineIndex } from './line-index.js';
import { conflictMarker } from './slips/file-slips.js';
import { slipAt } from './slips/index.js';
import { say, type Message } from '../model/message.js';

/**
 * What is wrong with a text that is not YAML, in the words of those who write such texts. One
 * slip often makes the parser stumble several times; so an error that no slip explains counts
 * only if it is the first, and a second one on the same line does not count at all.
 */
export function syntaxFaults(
  file: string,
  text: string,
  lines: LineIndex,
  errors: readonly ParserError[],
): readonly Diagnostic[] {
  const fault = (
    { start, end }: { readonly start: number; readonly end: number },
    said: { readonly message: Message; readonly hint: Message },
  ): Diagnostic => ({
    code: 'invalid-yaml',
    at: { file, path: [] },
    span: lines.span(start, end),
    message: said.message,
    hint: said.hint,
  });

  const marker = conflictMarker(text);
  if (marker !== undefined) return [fault(marker, marker)];

  const found: Diagnostic[] = [];
  const seen = new Set<number>();
  for (const { code, message, pos } of firstOnes(errors)) {
    const [offset] = pos;
    const slip = slipAt({ code, message, offset, text, lines });
    const { start, end } = slip ?? { start: offset, end: Math.min(offset + 1, text.length) };
    const line = lines.lineAt(start);
    if (seen.has(line) || (slip === undefined && found.length > 0)) continue;
    seen.add(line);
    found.push(fault({ start, end }, slip ?? NOT_UNDERSTOOD));
    if (slip?.hidesTheRest === true) break;
  }
  return found;
}

/** More of them than anybody would mend in one go. */
const MOST_ERRORS = 100;

function firstOnes(errors: readonly ParserError[]): readonly ParserError[] {
  return errors.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_ERRORS);
}

const NOT_UNDERSTOOD = {
  message: say`the file cannot be understood as YAML from here on`,
  hint: say`look at the indentation, the quotation marks and the colons of this line and the one before`,
};
