import type { Step } from '../model/place.js';
import { ABSENCE, isMapping, meantShape, shapeAt, type Shape } from './shape.js';

/** The indexes that the items of a list had before others were taken out of it. */
export type OriginalIndexes = ReadonlyMap<object, readonly number[]>;

/**
 * Is told of a value that the format has a place for. The way to it is one list, which changes as
 * the visit goes on: most values are of no interest, and so need no list of their own.
 */
export type Visit = (value: unknown, shape: Shape, way: readonly Step[]) => void;

/**
 * Calls back for every value of a file that the format has a place for, records before their
 * fields. A text in several languages is one value; what explains an absence is none.
 */
export function visitFields(
  root: { readonly value: unknown; readonly shape: Shape; readonly original?: OriginalIndexes },
  visit: Visit,
): void {
  const way: Step[] = [];
  const descend = (value: unknown, shape: Shape): void => {
    visit(value, shape, way);
    if (Array.isArray(value)) {
      if (shape.items === undefined) return;
      const indexes = root.original?.get(value);
      for (let index = 0; index < value.length; index += 1) {
        way.push(indexes?.[index] ?? index);
        descend(value[index], shape.items);
        way.pop();
      }
    } else if (isMapping(value) && meantShape(shape, value) !== ABSENCE) {
      for (const key of Object.keys(value)) {
        const childShape = shapeAt(shape, key);
        if (childShape === undefined) continue;
        way.push(key);
        descend(value[key], childShape);
        way.pop();
      }
    }
  };
  descend(root.value, root.shape);
}
