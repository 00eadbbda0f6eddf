import { checkExpression } from './check-expression.js';
import type { Inspection } from './inspection.js';
import { innerScope, type Scope } from './scope.js';
import { isGroup, isList, shapeName, type Shape } from './shape.js';
import { namedOf, namesOf, positionalOf, type Expression } from './syntax.js';
import { say, type Message } from '../../model/message.js';

/** The scopes in the two parts of a block; undefined where nothing can be said of a part. */
export interface BlockScopes {
  readonly program: Scope | undefined;
  readonly inverse: Scope | undefined;
}

/** Checks the head of a block: `{{#each areas as |area|}}`. */
export function checkBlock(
  block: hbs.AST.BlockStatement,
  scope: Scope,
  inspection: Inspection,
): BlockScopes {
  const name = block.path.original;
  const kind = KINDS.get(name);
  if (kind === undefined) {
    const hint = say`there are \`#if\`, \`#unless\`, \`#each\` and \`#with\``;
    inspection.report(scope, block.path, { message: say`there is no block \`#${name}\``, hint });
    return { program: undefined, inverse: undefined };
  }
  const [value, ...others] = positionalOf(block);
  if (value === undefined || others.length > 0 || namedOf(block).length > 0) {
    inspection.report(scope, block.path, { message: say`\`#${name}\` takes one value` });
    return { program: undefined, inverse: scope };
  }
  return { program: bodyScope(block, value, kind, scope, inspection), inverse: scope };
}

interface BlockKind {
  /** How many names it gives at most, as in `as |area index|`. */
  readonly names: number;
  /** What to say of a value of another shape than it demands. */
  readonly misused: (shape: Message) => Message;
  /** The scope in it; undefined for a value of another shape than it demands. */
  readonly inside: (value: Shape, scope: Scope, names: readonly string[]) => Scope | undefined;
}

const CONDITION: BlockKind = {
  names: 0,
  misused: (shape) => say`a block cannot go by ${shape}`,
  inside: (_value, scope) => scope,
};

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['if', CONDITION],
  ['unless', CONDITION],
  [
    'each',
    {
      names: 2,
      misused: (shape) => say`\`#each\` goes through a list, and this is ${shape}`,
      inside: (value, scope, [item, index]) => {
        if (!isList(value)) return undefined;
        const names = named([item, value[0]], [index, 'number']);
        return innerScope(scope, value[0], names, scope.loops + 1);
      },
    },
  ],
  [
    'with',
    {
      names: 1,
      misused: (shape) => say`\`#with\` opens a group of fields, and this is ${shape}`,
      inside: (value, scope, [name]) =>
        isGroup(value) ? innerScope(scope, value, named([name, value]), scope.loops) : undefined,
    },
  ],
]);

function named(
  ...entries: readonly (readonly [name: string | undefined, shape: Shape])[]
): ReadonlyMap<string, Shape> {
  return new Map(entries.flatMap(([name, shape]) => (name === undefined ? [] : [[name, shape]])));
}

function bodyScope(
  { path, program }: hbs.AST.BlockStatement,
  value: Expression,
  kind: BlockKind,
  scope: Scope,
  inspection: Inspection,
): Scope | undefined {
  const names = namesOf(program);
  if (names.length > kind.names) {
    inspection.report(scope, path, { message: tooManyNames(path.original, kind.names) });
  }
  const shape = checkExpression(value, scope, inspection);
  if (shape === undefined) return undefined;
  const inside = kind.inside(shape, scope, names);
  if (inside === undefined) {
    inspection.report(scope, value, { message: kind.misused(shapeName(shape)) });
  }
  return inside;
}

function tooManyNames(block: string, most: number): Message {
  if (most === 0) return say`\`#${block}\` gives no names`;
  return most === 1
    ? say`\`#${block}\` gives one name at most`
    : say`\`#${block}\` gives two names at most`;
}
