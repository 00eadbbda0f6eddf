import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * Text. The printer leaves `_` as it is between letters, where it marks nothing, and takes each
 * half of a character beyond U+FFFF for a letter; to CommonMark it may be punctuation.
 */
export const text: Handle = (node: Text, parent, state, info) => {
  const safe = defaultHandlers.text(node, parent, state, info);
  // In an address between angle brackets nothing can be escaped, and nothing has to be.
  if (state.stack.includes('autolink')) return safe;
  return safe.replace(BESIDE_RARE_CHARACTER, (run) => run.replaceAll('_', '\\_'));
};

const BESIDE_RARE_CHARACTER =
  /(?<=[\u{10000}-\u{10FFFF}])_+|(?<![\\_])_+(?=[\u{10000}-\u{10FFFF}])/gu;
