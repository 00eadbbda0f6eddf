import type { FieldClass } from '../../format/kit.js';
import { mayReadField, type Audience } from '../../model/audience.js';
import { say, type Message } from '../../model/message.js';

/**
 * What a view holds, and so what templates may name: the one description that templates are
 * checked against and that the type of the view is derived from.
 *
 * - `text`: words to print; empty where there are none
 * - `word`: a word of the program's own, to compare and not to translate, such as a language tag
 * - `number`, `flag`: a number, and a yes or no
 * - `block`: paragraphs or a table, to be printed in a paragraph of their own; may be empty
 * - `[shape]`: a list
 * - `{ name: shape }`: a group of named fields
 * - `{ name: [class, shape] }`: a field that not every audience may read
 */
export type Shape = Leaf | ListShape | GroupShape;
type Leaf = 'text' | 'word' | 'number' | 'flag' | 'block';
export type ListShape = readonly [Shape];
export interface GroupShape {
  readonly [name: string]: FieldShape;
}
/** A field of a group; it is for everybody when it does not say otherwise. */
type FieldShape = Shape | ClassedShape;
type ClassedShape = readonly [Exclude<FieldClass, 'public'>, Shape];

/** The type of the views of a shape. */
export type ViewOf<S extends Shape> = S extends 'flag'
  ? boolean
  : S extends 'number'
    ? number
    : S extends Leaf
      ? string
      : S extends readonly [infer Item extends Shape]
        ? readonly ViewOf<Item>[]
        : S extends GroupShape
          ? { readonly [Name in keyof S]: ViewOf<PlainShape<S[Name]>> }
          : never;

type PlainShape<S extends FieldShape> = S extends readonly [string, infer Inner extends Shape]
  ? Inner
  : S extends Shape
    ? S
    : never;

export function classOf(shape: FieldShape): FieldClass {
  return isClassed(shape) ? shape[0] : 'public';
}

export function plainShape(shape: FieldShape): Shape {
  return isClassed(shape) ? shape[1] : shape;
}

function isClassed(shape: FieldShape): shape is ClassedShape {
  return Array.isArray(shape) && shape.length === 2;
}

/** The fields of a group that an audience may read. */
export function namesFor(group: GroupShape, audience: Audience): readonly string[] {
  return Object.entries(group).flatMap(([name, field]) =>
    mayReadField(audience, classOf(field)) ? [name] : [],
  );
}

export function isGroup(shape: Shape): shape is GroupShape {
  return typeof shape === 'object' && !isList(shape);
}

export function isList(shape: Shape): shape is ListShape {
  return Array.isArray(shape);
}

/** What a shape is, in words for the author of a template. */
export function shapeName(shape: Shape): Message {
  if (typeof shape === 'string') return LEAF_NAMES[shape];
  return isList(shape) ? say`a list` : say`a group of fields`;
}

const LEAF_NAMES: Readonly<Record<Leaf, Message>> = {
  text: say`a text`,
  word: say`a word`,
  number: say`a number`,
  flag: say`a flag`,
  block: say`a block of paragraphs`,
};
