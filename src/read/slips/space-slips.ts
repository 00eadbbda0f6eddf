import { inLine, isName, keyLine, lineAt, lineOf, type Slip, type Stumble } from './slip.js';
import { say } from '../../model/message.js';

/** A tab, or a space that is none, where only spaces may stand. */
export function strangeIndentation(stumble: Stumble): Slip | undefined {
  const number = stumble.lines.lineAt(stumble.offset);
  // A line that is not indented for the parser is stumbled over at the end of the one before.
  for (const line of [lineOf(stumble, number), lineOf(stumble, number + 1)]) {
    const [, spaces = '', strange = ''] =
      /^( *)([\t\u00A0\u1680\u2000-\u200F\u202F\u205F\u3000]+)/.exec(line.content) ?? [];
    if (strange === '') continue;
    return inLine(line, spaces.length, spaces.length + strange.length, {
      message: strange.includes('\t')
        ? say`the line is indented with a tab`
        : say`the line is indented with a character that only looks like a space`,
      hint: say`indent with ordinary spaces, two for each level`,
    });
  }
  return undefined;
}

/** A line that begins in a column in which no line above it began. */
export function unevenIndentation(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'BAD_INDENT') return undefined;
  const line = lineAt(stumble);
  const [indent = ''] = /^\s*/.exec(line.content) ?? [];
  return inLine(line, 0, Math.max(indent.length, 1), {
    message: say`the line is not indented like those that it belongs to`,
    hint: say`begin it exactly below the key or the dash of the entry before it`,
  });
}

/** A key that is indented further than the one above it, which has a value already. */
export function deeperNextLine(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const above = lineAt(stumble);
  const pair = keyLine(above);
  if (pair === undefined || !isName(pair.key)) return undefined;
  const column = above.content.indexOf(pair.key);
  const below = lineOf(stumble, above.number + 1);
  const [indent = ''] = /^\s*/.exec(below.content) ?? [];
  const isKey = /^\s*[^\s:]+:(?:\s|$)/.test(below.content);
  if (!isKey || indent.length <= column) return undefined;
  return inLine(below, 0, indent.length, {
    message: say`the line is indented further than \`${pair.key}\` above it`,
    hint: say`begin it in column ${column + 1}, exactly below \`${pair.key}\``,
  });
}

/** `-one` for `- one`. */
export function missingSpaceAfterDash(stumble: Stumble): Slip | undefined {
  const line = lineAt(stumble);
  const [whole = '', indent = ''] = /^(\s*)-[^\s-]/.exec(line.content) ?? [];
  if (whole === '') return undefined;
  return inLine(line, indent.length, indent.length + 1, {
    message: say`a space is missing after the dash`,
    hint: say`write a dash, a space and then the entry: \`- entry\``,
  });
}

/** `key:value` for `key: value`. */
export function missingSpaceAfterColon(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const line = lineAt(stumble);
  const { before = '', key } =
    /^(?<before>\s*(?:- +)*)(?<key>[a-z_]+):\S/.exec(line.content)?.groups ?? {};
  if (key === undefined) return undefined;
  const colon = before.length + key.length;
  return inLine(line, colon, colon + 1, {
    message: say`a space is missing after \`${key}:\``,
    hint: say`write \`${key}:\`, a space and then the value`,
  });
}
