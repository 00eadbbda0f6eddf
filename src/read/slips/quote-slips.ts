import { inLine, lineAt, lineOf, valueOf, type Slip, type Stumble } from './slip.js';
import { say } from '../../model/message.js';

/** A quotation mark that opens a text and is not closed in its line. */
export function openQuote(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'MISSING_CHAR' || !stumble.message.includes('quote')) return undefined;
  for (let number = stumble.lines.lineAt(stumble.offset); number > 0; number -= 1) {
    const line = lineOf(stumble, number);
    const { value, valueAt } = valueOf(line) ?? { value: '', valueAt: 0 };
    const mark = value.charAt(0);
    if ((mark !== '"' && mark !== "'") || closing(value, mark) !== undefined) continue;
    return inLine(line, valueAt, valueAt + 1, {
      message: say`the text that begins with ${mark} does not end`,
      hint: say`write ${mark} at its end too`,
      hidesTheRest: true,
    });
  }
  return {
    start: stumble.offset,
    end: stumble.offset + 1,
    message: say`a text that begins with a quotation mark does not end`,
    hint: say`look for the mark that is missing, in this line or above it`,
    hidesTheRest: true,
  };
}

/** `'Women's rights'`. */
export function textAfterQuote(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'UNEXPECTED_TOKEN') return undefined;
  const line = lineAt(stumble);
  const { value, valueAt } = valueOf(line) ?? { value: '', valueAt: 0 };
  const mark = value.charAt(0);
  if (mark !== '"' && mark !== "'") return undefined;
  const end = closing(value, mark);
  if (end === undefined) return undefined;
  return inLine(line, valueAt + end, valueAt + end + 1, {
    message: say`the text goes on after the ${mark} that ends it`,
    hint:
      mark === "'"
        ? say`write an apostrophe inside '…' twice, or put the text into "…"`
        : say`write ${'\\"'} for a quotation mark inside "…", or put the text into '…'`,
    hidesTheRest: true,
  });
}

export function backslash(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    start: stumble.offset,
    end: stumble.offset + 1,
    message: say`a backslash in a text in "…" changes the meaning of the next character`,
    hint: say`write it twice, or put the text into '…'`,
  };
}

/** The index of the mark that ends a quoted text; undefined if it does not end in the line. */
function closing(value: string, mark: string): number | undefined {
  const quoted = mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  const [whole] = quoted.exec(value) ?? [];
  return whole === undefined ? undefined : whole.length - 1;
}
