import type { Inspection } from './inspection.js';
import { resolvePath } from './resolve-path.js';
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
  if (!inspection.functionNames.has(name.original)) {
    inspection.report(scope, name, unknownFunction(name.original, inspection.functionNames));
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
}

function unknownFunction(name: string, known: ReadonlySet<string>): Fault {
  return {
    message: say`there is no function \`${name}\``,
    hint: BLOCK_NAMES.has(name)
      ? say`it is a block: \`{{#${name} …}}…{{/${name}}}\``
      : suggestName(name, [...known]),
  };
}

const BLOCK_NAMES: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);
