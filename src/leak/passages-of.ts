import { changedPassages, docxPassages } from './docx/docx-passages.js';
import { markdownPassages } from './markdown-passages.js';
import type { Passage } from './passage.js';

/** Everything that a file says, be it a Markdown text or a Word document. */
export function passagesOf(content: string | Uint8Array): readonly Passage[] {
  if (typeof content === 'string') return markdownPassages(content);
  if (isWord(content)) return docxPassages(content);
  return markdownPassages(new TextDecoder().decode(content));
}

/** What a file says that another one does not, or says more often: what was added to it. */
export function addedPassages(
  content: string | Uint8Array,
  before: string | Uint8Array,
): readonly Passage[] {
  const areWord = isWord(content) && isWord(before);
  const there = new Map<string, number>();
  for (const passage of areWord ? changedPassages(before, content) : passagesOf(before)) {
    const words = wordsOf(passage);
    there.set(words, (there.get(words) ?? 0) + 1);
  }
  const passages = areWord ? changedPassages(content, before) : passagesOf(content);
  return passages.filter((passage) => {
    const words = wordsOf(passage);
    const left = there.get(words) ?? 0;
    there.set(words, left - 1);
    return left <= 0;
  });
}

/** Without the number, as lines move when others are put above them. */
function wordsOf({ part, layer, text }: Passage): string {
  return JSON.stringify([part, layer, text]);
}

/** An archive, by its first bytes. */
function isWord(content: string | Uint8Array): content is Uint8Array {
  return typeof content !== 'string' && content[0] === 0x50 && content[1] === 0x4b;
}
