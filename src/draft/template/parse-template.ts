import Handlebars from 'handlebars';
import type { Read } from '../../model/diagnostic.js';
import type { Span } from '../../model/place.js';
import { checkTags } from './check-tags.js';
import { spanBetween, templateFault, type Fault } from './template-fault.js';
import { say } from '../../model/message.js';

/** A template, with the path of its file as the user knows it. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/** The syntax tree of a template; undefined when it has none, and then there are faults. */
export function parseTemplate({ file, text }: TemplateFile): Read<hbs.AST.Program | undefined> {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const faults = checkTags(source);
  if (faults.length > 0) {
    const diagnostics = faults.map((fault) =>
      templateFault(file, spanBetween(source, fault.start, fault.end), fault),
    );
    return { value: undefined, diagnostics };
  }
  try {
    // Whitespace around tags is left to the compiler, which would else remove it twice.
    return { value: Handlebars.parseWithoutProcessing(source, { srcName: file }), diagnostics: [] };
  } catch (error) {
    const { span, ...fault } = syntaxFault(error, source);
    return { value: undefined, diagnostics: [templateFault(file, span, fault)] };
  }
}

/** The part of Handlebars that its types leave out: what its parser read last, and where. */
interface ParserState {
  readonly lexer: {
    readonly yytext: string;
    readonly yylloc: { readonly first_line: number; readonly first_column: number };
  };
}

/** What the parser stumbled on, in other words than its own, which list the symbols of a grammar. */
function syntaxFault(error: unknown, source: string): Fault & { readonly span: Span } {
  if (error instanceof Handlebars.Exception) return pathFault(error);
  // The parser is one object for all templates; see `ParserState` for the type.
  const { lexer } = (Handlebars as unknown as { readonly Parser: ParserState }).Parser;
  const { first_line: line, first_column: before } = lexer.yylloc;
  // The parser stops at the first character of a word that it does not know.
  const rest = source.split('\n')[line - 1]?.slice(before) ?? '';
  const word = /^(?:\}+|[^\s}]+)/.exec(rest)?.[0] ?? lexer.yytext;
  const column = before + 1;
  const span = { line, column, endLine: line, endColumn: column + word.length };
  if (word.startsWith('}')) return { message: say`something is missing before \`${word}\``, span };
  return {
    message: say`\`${word}\` cannot stand here`,
    hint: say`a tag holds names, texts in quotes, numbers, \`name=value\`, and functions in parentheses`,
    span,
  };
}

/** The one fault that the parser finds in what its grammar allows. */
function pathFault(error: Handlebars.Exception): Fault & { readonly span: Span } {
  const path = /Invalid path: (.*) - \d+:\d+$/.exec(error.message)?.[1] ?? '';
  return {
    message: say`\`${path}\` is no path: \`..\` and \`this\` can only begin one`,
    span: {
      line: Number(error.lineNumber),
      column: Number(error.column) + 1,
      endLine: Number(error.endLineNumber),
      endColumn: Number(error.endColumn) + 1,
    },
  };
}
