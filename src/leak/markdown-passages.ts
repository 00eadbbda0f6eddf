import MarkdownIt from 'markdown-it';
import type { Passage } from './passage.js';
import { unpercented } from './unpercented.js';

/** The lines of a Markdown text, as they stand and as they are read. */
export function markdownPassages(text: string): readonly Passage[] {
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ number: index + 1, line }));
  return lines.flatMap(({ number, line }): readonly Passage[] => {
    const at = { part: '', number } as const;
    const text = meant(line);
    const read = withoutMarks(text);
    return [
      { ...at, layer: 'text', text },
      ...(read === text ? [] : [{ ...at, layer: 'whole', text: read } as const]),
      ...addressesIn(line).map(
        (address) => ({ ...at, layer: 'attribute', text: address }) as const,
      ),
    ];
  });
}

/** With its references (`&#1041;`, `&shy;`) and backslashes resolved. */
function meant(line: string): string {
  return /[&\\]/.test(line) ? unescapeAll(line) : line;
}

const { unescapeAll } = new MarkdownIt().utils;

/** Without what a reader does not see between letters: tags, comments, the targets of links. */
function withoutMarks(line: string): string {
  return line.replace(/<[^<>]*>/g, '').replace(/\]\([^()\s]*\)/g, '');
}

/** Addresses with their percent signs resolved. */
function addressesIn(line: string): readonly string[] {
  if (!line.includes('%')) return [];
  return line
    .split(/[\s()<>"']+/)
    .filter((word) => word.includes('%'))
    .map(unpercented);
}
