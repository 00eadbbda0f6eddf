/*
 * The syntax tree of a template. The types of Handlebars name its nodes but do not tell them apart
 * where they stand in other nodes, and leave out that some parts can be missing.
 */

export type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement;

export type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.UndefinedLiteral
  | hbs.AST.NullLiteral;

/** What takes values: a tag, or a function in parentheses. */
export interface Call {
  readonly loc: hbs.AST.SourceLocation;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash | undefined;
}

export function statementsOf(program: hbs.AST.Program | undefined): readonly Statement[] {
  return (program?.body ?? []).map(asStatement);
}

function asStatement(node: hbs.AST.Statement): Statement {
  // The other kinds, such as decorators, are refused before a template is parsed.
  return node as Statement;
}

export function positionalOf({ params }: Pick<Call, 'params'>): readonly Expression[] {
  return params.map(asExpression);
}

export function namedOf({ hash }: Pick<Call, 'hash'>): readonly NamedExpression[] {
  return (hash?.pairs ?? []).map(({ key, value, loc }) => ({
    key,
    loc,
    value: asExpression(value),
  }));
}

export interface NamedExpression {
  readonly key: string;
  readonly value: Expression;
  readonly loc: hbs.AST.SourceLocation;
}

export function asExpression(node: hbs.AST.Expression): Expression {
  // The union has all expressions of the grammar.
  return node as Expression;
}

/** The names of `as |one two|`. */
export function namesOf({ blockParams }: { readonly blockParams?: readonly string[] }) {
  return blockParams ?? [];
}
