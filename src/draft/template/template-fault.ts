import type { Diagnostic } from '../../model/diagnostic.js';
import type { Span } from '../../model/place.js';
import { type Message } from '../../model/message.js';

/** What is wrong in a template, apart from where. */
export interface Fault {
  readonly message: Message;
  readonly hint?: Message | undefined;
}

export function templateFault(file: string, span: Span, { message, hint }: Fault): Diagnostic {
  return {
    code: 'template-fault',
    at: { file, path: [] },
    span,
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Where a fault stands that the whole template has. */
export const START_OF_FILE: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** The span of a node of Handlebars, which counts columns from 0. */
export function spanOf({ start, end }: Pick<hbs.AST.SourceLocation, 'start' | 'end'>): Span {
  return {
    line: start.line,
    column: start.column + 1,
    endLine: end.line,
    endColumn: end.column + 1,
  };
}

/** The span between two offsets of a text whose lines end in a line feed. */
export function spanBetween(text: string, start: number, end: number): Span {
  const [line, column] = positionAt(text, start);
  const [endLine, endColumn] = positionAt(text, end);
  return { line, column, endLine, endColumn };
}

function positionAt(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset).split('\n');
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
