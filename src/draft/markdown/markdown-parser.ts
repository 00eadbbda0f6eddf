import MarkdownIt, { type StateInline } from 'markdown-it';
import { footnotes } from './footnotes.js';

/** The Markdown that templates are written in: CommonMark, with tables, footnotes and `<br>`. */
export const markdownParser = createMarkdownParser();

function createMarkdownParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable('strikethrough');
  markdown.use(footnotes);
  markdown.inline.ruler.before('autolink', 'line_break_tag', readLineBreakTag);
  // Addresses are checked once the stand-ins in them are replaced; until then they stay as written.
  markdown.normalizeLink = (address) => address;
  markdown.normalizeLinkText = (text) => text;
  markdown.validateLink = () => true;
  return markdown;
}

const LINE_BREAK_TAG = /<br *\/?>/iy;

function readLineBreakTag(state: StateInline, silent: boolean): boolean {
  LINE_BREAK_TAG.lastIndex = state.pos;
  const tag = LINE_BREAK_TAG.exec(state.src)?.[0];
  if (tag === undefined || state.pos + tag.length > state.posMax) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += tag.length;
  return true;
}
