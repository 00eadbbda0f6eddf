import type { Block, Heading, List } from '../../model/document.js';
import { directionOf } from './direction.js';
import type { Flow } from './flow.js';
import { numberingOf, STEP } from './numbering.js';
import { paragraph, unseenParagraph, type ParagraphProperties } from './paragraph.js';
import { codeProperties, PLAIN, textProperties } from './run-properties.js';
import { textRun } from './runs.js';
import type { State } from './state.js';
import { table } from './table.js';
import { textParagraph, type TextProperties } from './text-paragraph.js';

export function blocks(content: readonly Block[], flow: Flow, state: State): string {
  const xml: string[] = [];
  for (const [index, block] of content.entries()) {
    const place = introduces(block, content[index + 1]) ? { ...flow, keepNext: true } : flow;
    xml.push(block.type === 'list' ? list(block, flow, state) : single(block, place, state));
    // Two tables with nothing between them become one, and neither a body nor a cell may end
    // with a table. What follows a table needs some room as well.
    if (block.type === 'table') {
      xml.push(unseenParagraph('', index + 1 < content.length ? ROOM_AFTER_TABLE : LEAST));
    }
  }
  return xml.join('');
}

function single(block: Exclude<Block, List>, flow: Flow, state: State): string {
  switch (block.type) {
    case 'heading':
      return heading(block, placed(flow), state);
    case 'paragraph':
      return textParagraph(block.children, { style: flow.style, ...placed(flow) }, state);
    case 'quote':
      return blocks(block.children, quoted(flow, state), state);
    case 'code-block':
      return codeBlock(block.value, flow, state);
    case 'rule':
      return paragraph({ ruled: true, ...placed(flow) }, directionOf([], state), '');
    case 'table':
      return table(block, flow, state);
  }
}

/** The line before a list or a table says what it is, and goes with it to the next page. */
function introduces(block: Block | undefined, next: Block | undefined): boolean {
  return block?.type === 'paragraph' && (next?.type === 'list' || next?.type === 'table');
}

function placed({ indent, keepNext }: Flow): Pick<ParagraphProperties, 'indent' | 'keepNext'> {
  return { ...(indent === 0 ? {} : { indent }), ...(keepNext === true ? { keepNext } : {}) };
}

function quoted(flow: Flow, state: State): Flow {
  return { ...flow, indent: flow.indent + QUOTE_STEP, style: state.site.styles.quote };
}

function heading(block: Heading, properties: TextProperties, state: State): string {
  const { level, number, children } = block;
  const style = state.site.styles.headings[level - 1];
  const numbering = state.site.headingNumbers[level - 1];
  // Where the host numbers its headings itself, numbers of ours would be a second count.
  const isCounted = state.site.headingNumbers.some((each) => each !== undefined);
  // A space that does not break, and no tab: the host may centre its headings.
  const lead =
    number === undefined || isCounted
      ? ''
      : textRun(`${number}\u00a0`, textProperties(PLAIN, undefined, state));
  const listed = typeof numbering === 'object' ? { numbering } : {};
  return textParagraph(children, { ...properties, style, lead, ...listed }, state);
}

function codeBlock(value: string, flow: Flow, state: State): string {
  const style = state.site.styles.codeBlock;
  const look = style === undefined ? codeProperties(PLAIN, state) : '';
  const lines = value.replace(/\n$/, '').split('\n');
  const content = lines
    .map((line) =>
      line
        .split('\t')
        .map((part) => textRun(part, look))
        .join(TAB),
    )
    .join(BREAK);
  // Code runs from left to right in every document.
  const direction = state.document.direction === 'rtl' ? 'ltr' : undefined;
  return paragraph({ style, ...placed(flow) }, direction, content);
}

function list(block: List, flow: Flow, state: State): string {
  const indent = flow.indent + STEP;
  const { styles } = state.site;
  const numbering = numberingOf(block, flow.lists, state);
  const lead: Item['lead'] = {
    style: block.ordered ? styles.numbered : styles.bullet,
    numbering,
    // The numbering has its own indent, right for a list that is not in a quote.
    ...(indent === (numbering.level + 1) * STEP ? {} : { indent, hanging: STEP }),
  };
  const inside = { ...flow, indent, lists: flow.lists + 1, style: styles.listContinue };
  return block.items.map((item) => listItem(item, { lead, inside }, state)).join('');
}

interface Item {
  /** What its first paragraph has: the mark before it. */
  readonly lead: Pick<TextProperties, 'style' | 'numbering' | 'indent' | 'hanging'>;
  /** Where its other blocks stand. */
  readonly inside: Flow;
}

function listItem(content: readonly Block[], { lead, inside }: Item, state: State): string {
  const first = content[0];
  if (first?.type === 'paragraph') {
    const properties = introduces(first, content[1]) ? { ...lead, keepNext: true } : lead;
    return (
      textParagraph(first.children, properties, state) + blocks(content.slice(1), inside, state)
    );
  }
  // A table or a list cannot carry the mark of its item.
  const mark = paragraph(lead, directionOf([], state), '');
  return mark + blocks(content, inside, state);
}

const QUOTE_STEP = 567;
const ROOM_AFTER_TABLE = 120;
const LEAST = 20;

const TAB = '<w:r><w:tab/></w:r>';
const BREAK = '<w:r><w:br/></w:r>';
