import type { Inline } from '../../model/document.js';

/** The bare text of inlines, for places that hold nothing else: code and addresses. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'break':
      return ' ';
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.children);
    case 'footnote':
      return '';
  }
}
