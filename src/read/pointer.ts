import type { Step } from '../model/place.js';
import { isMapping } from './shape.js';

/** The steps of a JSON Pointer into a value; what is an index, the value itself decides. */
export function stepsOf(root: unknown, pointer: string): readonly Step[] {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((token) => {
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(name) : name;
      value = valueAt(value, [step]);
      return step;
    });
}

/** The value at a path; undefined when there is none. */
export function valueAt(root: unknown, path: readonly Step[]): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isMapping(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
