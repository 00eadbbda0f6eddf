import type { Literal } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

/** A character that is written by its number, `&#x41;`. */
interface CharacterReference extends Literal {
  type: 'characterReference';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    characterReference: CharacterReference;
  }
  interface RootContentMap {
    characterReference: CharacterReference;
  }
}

export const characterReference: Handle = Object.assign(
  (({ value }: CharacterReference) =>
    `&#x${value.codePointAt(0)?.toString(16).toUpperCase()};`) satisfies Handle,
  { peek: () => '&' },
);
