import { mayReadField } from '../../model/audience.js';
import type { Scope } from './scope.js';
import { classOf, isGroup, isList, namesFor, plainShape, shapeName, type Shape } from './shape.js';
import { suggestName } from './suggest-name.js';
import type { Fault } from './template-fault.js';
import { say, type Message } from '../../model/message.js';

/** What a path leads to: a shape, or nothing, and then why. */
export type Resolved = { readonly shape: Shape } | { readonly fault: Fault };

/** Follows a path as Handlebars does, in the shape of the view instead of the view itself. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [first, ...rest] = path.parts;
  if (path.data) return resolveData(path, scope);
  if (path.depth > 0) return resolveOuter(path, scope);
  const named = first === undefined || isScoped(path) ? undefined : scope.names.get(first);
  if (first !== undefined && named !== undefined) return follow(named, [first], rest, scope);
  return follow(scope.context, [], path.parts, scope);
}

/** Whether a path begins with `this` or `./`, and so names fields only. */
export function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return original.startsWith('.') || /^this\b/.test(original);
}

function resolveOuter(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  let outer = scope;
  for (let steps = path.depth; steps > 0; steps -= 1) {
    if (outer.outer === undefined) {
      return fault(
        say`\`${path.original}\` leads out of the template`,
        scope.calls.length > 1 ? say`hand the value on: \`{{> name value=…}}\`` : undefined,
      );
    }
    if (outer.isMaybeOuter) {
      return fault(
        say`\`${path.original}\` is not certain, as this and what is around it can be the same`,
        say`name the outer one, \`{{#each … as |name|}}\`, and use the name`,
      );
    }
    outer = outer.outer;
  }
  return follow(outer.context, [], path.parts, scope);
}

function resolveData(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [name = '', ...rest] = path.parts;
  if (name === 'root' && path.depth === 0) return follow(scope.root, ['@root'], rest, scope);
  const shape = rest.length === 0 ? LOOP_DATA.get(name) : undefined;
  if (shape === undefined) {
    return fault(
      say`\`${path.original}\` is not known`,
      say`there are \`@index\`, \`@first\`, \`@last\` and \`@root\``,
    );
  }
  if (path.depth >= scope.loops) {
    return fault(say`\`${path.original}\` stands in too few \`{{#each}}\`s`);
  }
  return { shape };
}

const LOOP_DATA: ReadonlyMap<string, Shape> = new Map([
  ['index', 'number'],
  ['first', 'flag'],
  ['last', 'flag'],
]);

/** @param way the names that led to the shape, for the message */
function follow(
  shape: Shape,
  way: readonly string[],
  parts: readonly string[],
  { audience }: Pick<Scope, 'audience'>,
): Resolved {
  const [name, ...rest] = parts;
  if (name === undefined) return { shape };
  if (!isGroup(shape)) return notAGroup(shape, way, name);
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (field === undefined) return unknownField(namesFor(shape, audience), way, name);
  if (!mayReadField(audience, classOf(field))) {
    return fault(
      say`\`${name}\` is of the class \`${classOf(field)}\`, which is withheld from the audience \`${audience}\``,
      say`take it out, or draft for another audience with --audience`,
    );
  }
  return follow(plainShape(field), [...way, name], rest, { audience });
}

function notAGroup(shape: Shape, way: readonly string[], name: string): Resolved {
  const owner = way.length === 0 ? 'this' : way.join('.');
  return fault(
    say`\`${owner}\` is ${shapeName(shape)}, which has no \`${name}\``,
    isList(shape) ? say`go through it by \`{{#each ${owner}}}\`` : undefined,
  );
}

function unknownField(known: readonly string[], way: readonly string[], name: string): Resolved {
  return fault(
    way.length === 0
      ? say`\`${name}\` is not known here`
      : say`\`${way.join('.')}\` has no \`${name}\``,
    suggestName(name, known),
  );
}

function fault(message: Message, hint?: Message): Resolved {
  return { fault: { message, hint } };
}
