import type { FileKind } from '../format/files.js';
import type { Step } from '../model/place.js';
import { shapes } from './generated/shapes.js';
import { shapeAt, type Shape } from './shape.js';

/** The keys that the format has at a place in a file of a kind, in its order; none where they are free. */
export function keyOrder(kind: FileKind): (at: readonly Step[]) => readonly string[] {
  return (at) => {
    let shape: Shape | undefined = shapes[kind];
    for (const step of at) shape = shape === undefined ? undefined : shapeAt(shape, step);
    return Object.keys(shape?.keys ?? {});
  };
}
