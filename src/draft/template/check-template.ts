import { checkBlock } from './check-block.js';
import { checkCall, checkPath } from './check-expression.js';
import { checkPartial } from './check-partial.js';
import type { Inspection } from './inspection.js';
import { LIMITS } from './limits.js';
import { isScoped } from './resolve-path.js';
import type { Scope } from './scope.js';
import { isGroup, isList, namesFor, shapeName, type Shape } from './shape.js';
import { asExpression, namedOf, statementsOf, type Statement } from './syntax.js';
import type { Fault } from './template-fault.js';
import { say } from '../../model/message.js';

/**
 * Checks every name in a template, and in the templates that it calls, against the shape of the
 * view: also in the branches that the data at hand does not reach.
 */
export function checkTemplate(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  inspection: Inspection,
): void {
  for (const statement of statementsOf(program)) {
    if (!isMetInTime(statement, scope, inspection)) return;
    checkStatement(statement, scope, inspection);
  }
}

/** Counts a statement, so that templates that call each other many times are not followed for ever. */
function isMetInTime(statement: Statement, scope: Scope, { met, report }: Inspection): boolean {
  if (met.isTooMuch) return false;
  met.statements += 1;
  if (statement.type === 'ContentStatement') met.text += statement.value.length;
  met.isTooMuch = met.statements > LIMITS.calledStatements || met.text > LIMITS.output;
  if (met.isTooMuch) {
    report(scope, statement, {
      message: say`the templates are too long, counted anew each time one is called`,
      hint: say`use a loop instead of many calls`,
    });
  }
  return !met.isTooMuch;
}

function checkStatement(statement: Statement, scope: Scope, inspection: Inspection): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      checkPrinted(statement, scope, inspection);
      return;
    case 'BlockStatement': {
      const scopes = checkBlock(statement, scope, inspection);
      if (scopes.program !== undefined)
        checkTemplate(statement.program, scopes.program, inspection);
      if (scopes.inverse !== undefined)
        checkTemplate(statement.inverse, scopes.inverse, inspection);
      return;
    }
    case 'PartialStatement': {
      const called = checkPartial(statement, scope, inspection);
      if (called !== undefined) checkTemplate(called.program, called.scope, inspection);
      return;
    }
  }
}

function checkPrinted(
  statement: hbs.AST.MustacheStatement,
  scope: Scope,
  inspection: Inspection,
): void {
  const path = asExpression(statement.path);
  if (path.type !== 'PathExpression') {
    inspection.report(scope, statement, {
      message: say`a tag prints a value by its name`,
      hint: say`write text without braces`,
    });
    return;
  }
  if (isCall(path, statement, scope, inspection)) {
    checkCall(path, statement, scope, inspection);
    return;
  }
  const shape = checkPath(path, scope, inspection);
  const fault = shape === undefined ? undefined : faultOfPrinting(shape, path.original, scope);
  if (fault !== undefined) inspection.report(scope, path, fault);
}

/** Whether a tag calls a function: by giving it something, or by a name that is not given by a block. */
function isCall(
  path: hbs.AST.PathExpression,
  { params, hash }: hbs.AST.MustacheStatement,
  scope: Scope,
  { functions }: Inspection,
): boolean {
  if (params.length > 0 || namedOf({ hash }).length > 0) return true;
  const isBare = path.parts.length === 1 && path.depth === 0 && !path.data && !isScoped(path);
  return isBare && Object.hasOwn(functions, path.original) && !scope.names.has(path.original);
}

function faultOfPrinting(
  shape: Shape,
  name: string,
  { audience }: Pick<Scope, 'audience'>,
): Fault | undefined {
  const message = say`\`${name}\` is ${shapeName(shape)}, which cannot be printed`;
  if (isList(shape)) return { message, hint: say`go through it by \`{{#each ${name}}}\`` };
  if (isGroup(shape)) {
    const names = namesFor(shape, audience);
    return { message, hint: say`print one of ${fieldNames(names, name)}` };
  }
  if (shape === 'flag') return { message, hint: say`ask for it by \`{{#if ${name}}}\`` };
  return undefined;
}

function fieldNames(fields: readonly string[], name: string): string {
  const owner = /^(this|\.)$/.test(name) ? '' : `${name}.`;
  return fields.map((field) => `\`${owner}${field}\``).join(', ');
}
