import { say, type Message } from '../model/message.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import type { Field, Item, Items } from './item.js';

export interface Noting {
  /** The name of the file. */
  readonly name: string;
  readonly kind: RecordKindName;
  /** Whether lines that begin with `#` are headings. */
  readonly isMarkdown: boolean;
  /** The area that a heading names; undefined when it names none. */
  readonly areaOf: (heading: string) => string | undefined;
}

/**
 * The items of notes: each paragraph, entry of a list and numbered line is one, with the lines that
 * belong to it. A heading that names a priority area says where those below it belong.
 */
export function readNotes(text: string, { name, kind, isMarkdown, areaOf }: Noting): Items {
  const items: Item[] = [];
  const notes: Message[] = [];
  let area: Field | undefined;
  for (const block of blocksOf(text, isMarkdown)) {
    const at = `${name}:${block.line}`;
    if (block.kind === 'heading') {
      const id = areaOf(block.text);
      area = id === undefined ? undefined : fieldOf('area', id, at);
      if (id === undefined)
        notes.push(say`${at}: the heading \`${block.text}\` names no priority area`);
      continue;
    }
    const fields = [fieldOf('text', block.text, at), ...(area === undefined ? [] : [area])];
    items.push({ key: String(items.length + 1), kind, at, fields });
  }
  return { items, notes };
}

function fieldOf(question: string, text: string, at: string): Field {
  return { question, text, at, form: 'text', isFormula: false, isMerged: false };
}

interface Block {
  readonly kind: 'heading' | 'item';
  readonly text: string;
  readonly line: number;
}

function blocksOf(text: string, isMarkdown: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 0;
  const end = () => {
    const whole = lines.join('\n').trim();
    if (whole !== '') blocks.push({ kind: 'item', text: whole, line: start });
    lines = [];
  };
  const begin = (line: string, number: number) => {
    end();
    start = number;
    lines = [line];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1;
    const heading = isMarkdown ? HEADING.exec(line)?.[1] : undefined;
    const entry = ENTRY.exec(line)?.[1];
    if (heading !== undefined) {
      end();
      blocks.push({ kind: 'heading', text: heading.trim(), line: number });
    } else if (line.trim() === '' || RULE.test(line)) end();
    else if (entry !== undefined) begin(entry, number);
    else if (lines.length === 0) begin(line.trim(), number);
    // The lines of a paragraph, and what is set off below an entry, belong together.
    else lines.push(line.trim());
  }
  end();
  return blocks;
}

const HEADING = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/;
/** `- text`, `* text`, `• text`, `1. text`, `1) text`; what is set off by four spaces belongs above. */
const ENTRY = /^ {0,3}(?:[-*+•–—·]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const RULE = /^\s*(?:[-*_=]\s*){3,}$/;
