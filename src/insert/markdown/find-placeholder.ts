import type { Token } from 'markdown-it';
import { inlineText, type MarkdownHost } from './read-host.js';
import {
  placeholderInside,
  placeholderNotAlone,
  placeholderNotFound,
  placeholderNotUnique,
  type Refused,
} from './refusal.js';

/** The one line of a host, from 0, that is a paragraph of its own with nothing but a text. */
export function findPlaceholder(host: MarkdownHost, text: string): number | Refused {
  const wanted = plain(text);
  const paragraphs = paragraphsOf(host);
  const found = paragraphs.filter(
    ({ content }) => plain(content) === wanted || plain(inlineText(content, {})) === wanted,
  );
  const isOuter = found.filter(({ isOwn }) => isOwn);
  const [placeholder] = isOuter;
  if (placeholder !== undefined && isOuter.length === 1) return placeholder.line;
  if (isOuter.length > 1) {
    return placeholderNotUnique(
      text,
      isOuter.map(({ line }) => line),
    );
  }
  const [inside] = found;
  if (inside !== undefined) return placeholderInside(text, inside.line);
  const around = paragraphs.find(({ content }) => plain(content).includes(wanted));
  return around === undefined ? placeholderNotFound(text) : placeholderNotAlone(text, around.line);
}

/** The lines that look as if something were to be put in their place: `{{section}}`. */
export function placeholdersOf(host: MarkdownHost): readonly string[] {
  const texts = paragraphsOf(host)
    .filter(({ isOwn, content }) => isOwn && PLACEHOLDER.test(content.trim()))
    .map(({ content }) => content.trim());
  return [...new Set(texts)];
}

const PLACEHOLDER = /^(?:\{.{1,100}\}|\[[^\]]{1,100}\]|<<.{1,100}>>|«.{1,100}»)$/;

interface Paragraph {
  readonly content: string;
  readonly line: number;
  /** Whether it is a single line that stands in no list or quotation, and in no region. */
  readonly isOwn: boolean;
}

function paragraphsOf({ blocks, regions }: MarkdownHost): readonly Paragraph[] {
  return blocks.flatMap((block, index) => {
    const text: Token | undefined = blocks[index + 1];
    if (block.type !== 'paragraph_open' || block.map === null || text === undefined) return [];
    const [line, end] = block.map;
    const isOurs = regions.some(({ beginLine, endLine }) => beginLine < line && line < endLine);
    const isOwn = block.level === 0 && end === line + 1 && !isOurs;
    return { content: text.content, line, isOwn };
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
