import type { Block, Document } from '../../src/model/document.js';

export function documentOf(blocks: readonly Block[]): Document {
  return { language: 'en', direction: 'ltr', title: 'A document', blocks };
}
