import type { Inspection } from './inspection.js';
import { resolvePath } from './resolve-path.js';
import type { Argument, TemplateFunction } from './run-template.js';
import type { Scope } from './scope.js';
import { shapeName, type Shape } from './shape.js';
import { suggestName } from './suggest-name.js';
import { namedOf, positionalOf, type Call, type Expression } from './syntax.js';
import type { Fault } from './template-fault.js';
import { say } from '../../model/message.js';

/** The shape of what an expression gives; undefined when it is at fault, which is reported. */
export function checkExpression(
  expression: Expression,
  scope: Scope,
  inspection: Inspection,
): Shape | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return checkPath(expression, scope, inspection);
    case 'SubExpression':
      checkCall(expression.path, expression, scope, inspection);
      return 'text';
    case 'StringLiteral':
      return 'word';
    case 'NumberLiteral':
      return 'number';
    case 'BooleanLiteral':
      return 'flag';
    case 'NullLiteral':
    case 'UndefinedLiteral':
      inspection.report(scope, expression, {
        message: say`there is no value \`null\` or \`undefined\``,
        hint: say`an empty text is \`""\``,
      });
      return undefined;
  }
}

export function checkPath(
  path: hbs.AST.PathExpression,
  scope: Scope,
  inspection: Inspection,
): Shape | undefined {
  const resolved = resolvePath(path, scope);
  if ('shape' in resolved) return resolved.shape;
  inspection.report(scope, path, resolved.fault);
  return undefined;
}

/** Checks that a function is one, and is given what functions take. */
export function checkCall(
  name: hbs.AST.PathExpression,
  call: Call,
  scope: Scope,
  inspection: Inspection,
): void {
  const called = functionOf(name, inspection);
  if (called === undefined) {
    const names = Object.keys(inspection.functions);
    inspection.report(scope, name, unknownFunction(name.original, names));
  }
  const given = [...positionalOf(call), ...namedOf(call).map(({ value }) => value)];
  for (const expression of given) {
    const shape = checkExpression(expression, scope, inspection);
    if (shape === undefined || typeof shape === 'string') continue;
    inspection.report(scope, expression, {
      message: say`a function cannot take ${shapeName(shape)}`,
      hint: say`give it a text, a number or a flag`,
    });
  }
  const refusal = called === undefined ? undefined : refusalOf(called, call);
  if (refusal !== undefined) inspection.report(scope, call, refusal);
}

function functionOf(
  { original }: hbs.AST.PathExpression,
  { functions }: Inspection,
): TemplateFunction | undefined {
  return Object.hasOwn(functions, original) ? functions[original] : undefined;
}

/** Why a function refuses what is written out in the template, whatever the data is. */
function refusalOf(called: TemplateFunction, call: Call): Fault | undefined {
  const positional = positionalOf(call).flatMap(literal);
  const named = namedOf(call).flatMap(({ key, value }) => literal(value).map((one) => [key, one]));
  const isWrittenOut =
    positional.length === call.params.length && named.length === namedOf(call).length;
  if (!isWrittenOut) return undefined;
  // The entries are of names and literals.
  const answer = called(positional, Object.fromEntries(named) as Record<string, Argument>);
  return typeof answer === 'object' ? { message: answer.refused, hint: answer.hint } : undefined;
}

/** The value of what is written out; none of what stands for one. */
function literal(expression: Expression): readonly Argument[] {
  return expression.type === 'StringLiteral' ||
    expression.type === 'NumberLiteral' ||
    expression.type === 'BooleanLiteral'
    ? [expression.value]
    : [];
}

function unknownFunction(name: string, known: readonly string[]): Fault {
  return {
    message: say`there is no function \`${name}\``,
    hint: BLOCK_NAMES.has(name)
      ? say`it is a block: \`{{#${name} …}}…{{/${name}}}\``
      : suggestName(name, known),
  };
}

const BLOCK_NAMES: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
