import { checkExpression } from './check-expression.js';
import type { Inspection } from './inspection.js';
import { LIMITS } from './limits.js';
import { calledScope, type Scope } from './scope.js';
import { isGroup, shapeName, type GroupShape, type Shape } from './shape.js';
import { suggestName } from './suggest-name.js';
import { asExpression, namedOf, positionalOf } from './syntax.js';
import type { Fault } from './template-fault.js';
import { say } from '../../model/message.js';

/** The template that is called, and the scope in it; undefined when the call is at fault. */
export interface Called {
  readonly program: hbs.AST.Program | undefined;
  readonly scope: Scope;
}

export function checkPartial(
  call: hbs.AST.PartialStatement,
  scope: Scope,
  inspection: Inspection,
): Called | undefined {
  const context = contextOf(call, scope, inspection);
  const name = nameOf(call);
  const template = name === undefined ? undefined : inspection.open(name);
  if (name === undefined || template === undefined) {
    inspection.report(scope, call.name, unknownTemplate(name, inspection.templateNames));
    return undefined;
  }
  const fault = faultOfCalls([...scope.calls, name]);
  if (fault !== undefined) inspection.report(scope, call.name, fault);
  if (fault !== undefined || context === undefined) return undefined;
  return {
    program: template.program,
    scope: calledScope(scope, { name, file: template.file }, context),
  };
}

/** The name, if it stands there; one that is computed could be any. */
function nameOf({ name }: hbs.AST.PartialStatement): string | undefined {
  const expression = asExpression(name);
  if (expression.type === 'StringLiteral') return expression.value;
  return expression.type === 'PathExpression' && !expression.data ? expression.original : undefined;
}

function unknownTemplate(name: string | undefined, names: readonly string[]): Fault {
  return name === undefined
    ? { message: say`the name of a partial must be written out` }
    : { message: say`there is no template \`${name}\``, hint: suggestName(name, names) };
}

/** What is wrong with templates that call each other, the last one being called now. */
function faultOfCalls(calls: readonly string[]): Fault | undefined {
  const name = calls.at(-1) ?? '';
  const first = calls.indexOf(name);
  if (first < calls.length - 1) {
    const cycle = calls.slice(first).join(' → ');
    return { message: say`the template \`${name}\` calls itself: ${cycle}` };
  }
  return calls.length > LIMITS.nesting
    ? { message: say`partials call partials deeper than ${LIMITS.nesting}` }
    : undefined;
}

/** The shape of `this` in the template that is called; undefined when it cannot be told. */
function contextOf(
  call: hbs.AST.PartialStatement,
  scope: Scope,
  inspection: Inspection,
): Shape | undefined {
  const [given, ...others] = positionalOf(call);
  for (const other of others) {
    inspection.report(scope, other, {
      message: say`a partial takes one context`,
      hint: say`give further values names: \`name=value\``,
    });
  }
  const context = given === undefined ? scope.context : checkExpression(given, scope, inspection);
  const fields = fieldsOf(call, scope, inspection);
  if (context === undefined || Object.keys(fields).length === 0) return context;
  if (isGroup(context)) return { ...context, ...fields };
  inspection.report(scope, call, {
    message: say`named values are added to the fields of a context, and this one is ${shapeName(context)}`,
  });
  return undefined;
}

function fieldsOf(
  call: hbs.AST.PartialStatement,
  scope: Scope,
  inspection: Inspection,
): GroupShape {
  const fields = namedOf(call).map(({ key, value, loc }) => {
    // Handlebars sets the value on an object, and these names mean something on every object.
    if (key in Object.prototype) {
      inspection.report(scope, { loc }, { message: say`\`${key}\` cannot be a name` });
    }
    return [key, checkExpression(value, scope, inspection) ?? 'text'] as const;
  });
  return Object.fromEntries(fields);
}
