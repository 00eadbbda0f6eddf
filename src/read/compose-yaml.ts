import { Composer, Lexer, Parser, type CST, type Document, type ErrorCode } from 'yaml';
import { say, type Message } from '../model/message.js';

/** A YAML text as a tree, or why it is not to be used although it may well be YAML. */
export interface Composed {
  readonly document: Document.Parsed;
  readonly errors: readonly ParserError[];
  readonly refusal?: Refusal;
}

/** What the parser says of a text that is not YAML. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The offsets between which it noticed. */
  readonly pos: readonly [start: number, end: number];
}

interface Refusal {
  readonly offset: number;
  readonly message: Message;
  readonly hint: Message;
}

/** More than these no honest file has; beyond them the parser would take minutes. */
const MOST_TOKENS = 150_000;
const DEEPEST = 32;

export function composeYaml(text: string): Composed {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    // Ours is linear, and takes two spellings of one letter for the same.
    uniqueKeys: false,
    // They would quote the line of the file, which may hold what is not to be shown.
    prettyErrors: false,
    // At "silent" the composer drops every document but the first without a word.
    logLevel: 'error',
    merge: false,
    resolveKnownTags: false,
  });
  let cut: Refusal | undefined;
  let unwanted: Refusal | undefined;
  const tokens = watched(text, {
    cut: (refusal) => (cut = refusal),
    unwanted: (refusal) => (unwanted ??= refusal),
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  const [document] = documents;
  // It was asked to make a document even of nothing.
  if (document === undefined) throw new Error('the YAML composer made no document');
  // Errors in a text that was cut off come of the cut.
  const errors = cut === undefined ? documents.flatMap((each) => each.errors) : [];
  const refusal = cut ?? unwanted;
  return refusal === undefined ? { document, errors } : { document, errors, refusal };
}

interface Watcher {
  /** Called when the text is not read further. */
  readonly cut: (refusal: Refusal) => void;
  /** Called for what YAML has and data must not. */
  readonly unwanted: (refusal: Refusal) => void;
}

function* watched(text: string, watcher: Watcher): Generator<CST.Token> {
  let documents = 0;
  for (const token of limited(text, watcher)) {
    if (token.type === 'directive') watcher.unwanted(directive(token.offset));
    if (token.type === 'document') documents += 1;
    if (documents > 1) watcher.unwanted(secondDocument(token.offset));
    yield token;
  }
}

/** The tokens of a text; no more of them once a limit is passed. */
function* limited(text: string, { cut }: Watcher): Generator<CST.Token> {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    lexemes += 1;
    // The stack of the parser holds the document and a scalar besides the levels of nesting.
    const isDeep = parser.stack.length > DEEPEST + 2;
    if (isDeep || lexemes > MOST_TOKENS) {
      cut(isDeep ? tooDeep(parser.offset) : tooLong(parser.offset));
      return;
    }
  }
  yield* parser.end();
}

function tooLong(offset: number): Refusal {
  return {
    offset,
    message: say`the file has more than ${MOST_TOKENS} words and marks`,
    hint: say`split it into several files`,
  };
}

function tooDeep(offset: number): Refusal {
  return {
    offset,
    message: say`the data is nested deeper than ${DEEPEST} levels`,
    hint: say`the format needs no more than 12; look for brackets or dashes that are too many`,
  };
}

function directive(offset: number): Refusal {
  return {
    offset,
    message: say`the file begins with a directive for the YAML parser`,
    hint: say`delete the line that begins with %`,
  };
}

function secondDocument(offset: number): Refusal {
  return {
    offset,
    message: say`the file holds a second document, after \`---\``,
    hint: say`put each document into a file of its own, or delete the line \`---\``,
  };
}
