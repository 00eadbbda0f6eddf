import { checkExpression } from './check-expression.js';
import type { Inspection } from './inspection.js';
import { innerScope, type Scope } from './scope.js';
import { isGroup, isList, shapeName, type Shape } from './shape.js';
import { namedOf, namesOf, positionalOf, type Expression } from './syntax.js';

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
    const hint = 'there are `#if`, `#unless`, `#each` and `#with`';
    inspection.report(scope, block.path, { message: `there is no block \`#${name}\``, hint });
    return { program: undefined, inverse: undefined };
  }
  const [value, ...others] = positionalOf(block);
  if (value === undefined || others.length > 0 || namedOf(block).length > 0) {
    inspection.report(scope, block.path, { message: `\`#${name}\` takes one value` });
    return { program: undefined, inverse: scope };
  }
  return { program: bodyScope(block, value, kind, scope, inspection), inverse: scope };
}

interface BlockKind {
  /** How many names it gives at most, as in `as |area index|`. */
  readonly names: number;
  /** What it does with its value, and what that has to be. */
  readonly demand: string;
  /** The scope in it; undefined for a value of another shape than it demands. */
  readonly inside: (value: Shape, scope: Scope, names: readonly string[]) => Scope | undefined;
}

const CONDITION: BlockKind = { names: 0, demand: '', inside: (_value, scope) => scope };

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['if', CONDITION],
  ['unless', CONDITION],
  [
    'each',
    {
      names: 2,
      demand: 'goes through a list',
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
      demand: 'opens a group of fields',
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
    const most =
      kind.names === 0
        ? 'gives no names'
        : `gives ${kind.names === 1 ? 'one name' : 'two names'} at most`;
    inspection.report(scope, path, { message: `\`#${path.original}\` ${most}` });
  }
  const shape = checkExpression(value, scope, inspection);
  if (shape === undefined) return undefined;
  const inside = kind.inside(shape, scope, names);
  if (inside === undefined) {
    inspection.report(scope, value, {
      message: `\`#${path.original}\` ${kind.demand}, and this is ${shapeName(shape)}`,
    });
  }
  return inside;
}
