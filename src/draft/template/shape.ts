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
 */
export type Shape = Leaf | ListShape | GroupShape;
type Leaf = 'text' | 'word' | 'number' | 'flag' | 'block';
export type ListShape = readonly [Shape];
export interface GroupShape {
  readonly [name: string]: Shape;
}

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
          ? { readonly [Name in keyof S]: ViewOf<S[Name]> }
          : never;

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
