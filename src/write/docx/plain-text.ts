import type { Inline } from '../../model/document.js';
import { legalText } from './xml-text.js';

/** What a reader sees of a piece of text, footnotes aside; a hard break is a line feed. */
export function plainText(children: readonly Inline[]): string {
  let text = '';
  for (const node of children) text += plainTextOf(node);
  return text;
}

function plainTextOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return legalText(node.value);
    case 'break':
      return '\n';
    case 'footnote':
      return '';
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(node.children);
  }
}
