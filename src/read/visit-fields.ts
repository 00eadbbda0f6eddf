import type { Step } from '../model/place.js';
import { ABSENCE, isMapping, meantShape, shapeAt, type Shape } from './shape.js';

/** The indexes that the items of a list had before others were taken out of it. */
export type OriginalIndexes = ReadonlyMap<object, readonly number[]>;

export interface Field {
  readonly path: readonly Step[];
  readonly value: unknown;
  readonly shape: Shape;
}

/**
 * Calls back for every value of a file that the format has a place for, records before their
 * fields. A text in several languages is one value; what explains an absence is none.
 */
export function visitFields(
  root: { readonly value: unknown; readonly shape: Shape; readonly original?: OriginalIndexes },
  visit: (field: Field) => void,
): void {
  const descend = (value: unknown, shape: Shape, path: readonly Step[]): void => {
    visit({ path, value, shape });
    if (Array.isArray(value)) {
      if (shape.items === undefined) return;
      const indexes = root.original?.get(value);
      for (const [index, item] of value.entries()) {
        descend(item, shape.items, [...path, indexes?.[index] ?? index]);
      }
    } else if (isMapping(value) && meantShape(shape, value) !== ABSENCE) {
      for (const [key, child] of Object.entries(value)) {
        const childShape = shapeAt(shape, key);
        if (childShape !== undefined) descend(child, childShape, [...path, key]);
      }
    }
  };
  descend(root.value, root.shape, []);
}
