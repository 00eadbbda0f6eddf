import type { Step } from '../model/place.js';
import { stepsOf, valueAt } from './pointer.js';
import { isMapping } from './shape.js';
import type { OriginalIndexes } from './visit-fields.js';
import type { SchemaFault, Validator } from './validator.js';

interface Pruned {
  /** Valid now; undefined when nothing is left. */
  readonly value: unknown;
  readonly original: OriginalIndexes;
}

/**
 * Takes everything out of a value that is not valid, until the rest is: a key that is not part of
 * the format, a value of the wrong form, a record without a key that it must have. The value is
 * changed in place.
 */
export function prune(value: unknown, validate: Validator): Pruned {
  const original = new Map<object, readonly number[]>();
  while (!validate(value)) {
    const wrong = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    const paths = wrong.map((fault) => wrongPath(value, fault));
    if (paths.some((path) => path.length === 0)) return { value: undefined, original };
    remove(value, paths, original);
  }
  return { value, original };
}

/** The way to what has to go for a fault to be gone. */
function wrongPath(root: unknown, fault: SchemaFault): readonly Step[] {
  const path = stepsOf(root, fault.instancePath);
  const { additionalProperty } = fault.params;
  const key = fault.propertyName ?? fault.params['propertyName'] ?? additionalProperty;
  return typeof key === 'string' ? [...path, key] : path;
}

function remove(
  root: unknown,
  paths: readonly (readonly Step[])[],
  original: Map<object, readonly number[]>,
): void {
  const dropped = new Map<unknown[], Set<number>>();
  for (const path of paths) {
    const parent = valueAt(root, path.slice(0, -1));
    const step = path.at(-1);
    if (Array.isArray(parent) && typeof step === 'number') {
      dropped.set(parent, (dropped.get(parent) ?? new Set()).add(step));
    } else if (isMapping(parent) && typeof step === 'string') {
      Reflect.deleteProperty(parent, step);
    }
  }
  // Only now, so that the indexes in the other paths stay right.
  for (const [list, indexes] of dropped) {
    const before = original.get(list) ?? [...list.keys()];
    original.set(
      list,
      before.filter((_, index) => !indexes.has(index)),
    );
    const kept = list.filter((_, index) => !indexes.has(index));
    list.length = 0;
    for (const item of kept) list.push(item);
  }
}
