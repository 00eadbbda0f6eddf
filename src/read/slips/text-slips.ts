import { inLine, isName, keyLine, lineAt, valueOf, type Slip, type Stumble } from './slip.js';
import { say } from '../../model/message.js';

/** A text whose first character means something else in YAML. */
export function startOfText(stumble: Stumble): Slip | undefined {
  if (!['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'BLOCK_AS_IMPLICIT_KEY'].includes(stumble.code)) {
    return undefined;
  }
  const line = lineAt(stumble);
  const { value, valueAt } = valueOf(line) ?? { value: '', valueAt: 0 };
  if (!/^(?:[@`%|>[{]|[?:](?= ))/.test(value)) return undefined;
  const isBracket = value.startsWith('[') || value.startsWith('{');
  if (isBracket && !stumble.message.includes('at node end')) return undefined;
  return inLine(line, valueAt, valueAt + 1, {
    message: value.startsWith('`')
      ? say`a text must not begin with a backtick`
      : say`a text must not begin with \`${value.charAt(0)}\``,
    hint: say`put the text into quotation marks`,
  });
}

/** `title: Training: day one`. */
export function colonInText(stumble: Stumble): Slip | undefined {
  if (!['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW'].includes(stumble.code)) return undefined;
  const line = lineAt(stumble);
  const pair = keyLine(line);
  if (pair === undefined || /^["'[{]/.test(pair.value)) return undefined;
  const colon = /:(?=\s|$)/.exec(pair.value);
  if (colon === null) return undefined;
  const at = pair.valueAt + colon.index;
  return inLine(line, at, at + 1, {
    message: isName(pair.key)
      ? say`the text of \`${pair.key}\` holds a colon followed by a space`
      : say`a text holds a colon followed by a space`,
    hint: say`put the whole text into quotation marks: \`${isName(pair.key) ? `${pair.key}: ` : ''}"…"\``,
  });
}

/** `causes: - one`. */
export function listOnKeyLine(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'UNEXPECTED_TOKEN') return undefined;
  const line = lineAt(stumble);
  const pair = keyLine(line);
  if (!pair?.value.startsWith('- ')) return undefined;
  return inLine(line, pair.valueAt, pair.valueAt + 1, {
    message: say`the list of \`${pair.key}\` begins on the line of its key`,
    hint: say`begin it on the next line; a text that begins with a dash must stand in quotation marks`,
  });
}

/** A line of text between keys. */
export function lineWithoutKey(stumble: Stumble): Slip | undefined {
  if (stumble.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const line = lineAt(stumble);
  if (/:(?:\s|$)/.test(line.content)) return undefined;
  const [indent = ''] = /^\s*/.exec(line.content) ?? [];
  return inLine(line, indent.length, Math.max(line.content.length, indent.length + 1), {
    message: say`the line has no key, and is not part of the text above it`,
    hint: say`write \`key: value\`; the further lines of a long text are indented deeper than its key`,
  });
}
