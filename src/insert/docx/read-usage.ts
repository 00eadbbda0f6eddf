import { textOfBlock, type HostBlock } from './host-blocks.js';
import { attribute, childrenOf } from './outline.js';
import { headingLevel, type StyleTable } from './style-table.js';

/** How a host uses its styles, which shows better than their names how it wants to look. */
export interface Usage {
  /** The style of most headings of a level. */
  readonly headings: Readonly<Record<number, string>>;
  /** The list and level of most headings of a level that have it on their own. */
  readonly headingNumbers: Readonly<
    Record<number, { readonly num: number; readonly level: number }>
  >;
  /** Of most paragraphs of running text; undefined where there is too little to say. */
  readonly body: { readonly style: string | undefined } | undefined;
  /** Table styles, the most used first. */
  readonly tables: readonly string[];
  /** The style of most paragraphs in tables, unless it is the one of all text. */
  readonly tableText: string | undefined;
}

export const NO_USAGE: Usage = {
  headings: {},
  headingNumbers: {},
  body: undefined,
  tables: [],
  tableText: undefined,
};

export function readUsage(xml: string, blocks: readonly HostBlock[], styles: StyleTable): Usage {
  const headings = new Map<number, (string | undefined)[]>();
  const numbers = new Map<number, string[]>();
  const texts: (string | undefined)[] = [];
  const tables: string[] = [];
  const cells: (string | undefined)[] = [];
  for (const block of blocks) {
    if (block.inField) continue;
    if (block.kind === 'table') {
      const table = xml.slice(block.start, block.end);
      tables.push(...valuesOf(table, TABLE_STYLE));
      cells.push(...stylesOfParagraphs(table));
      continue;
    }
    const level = headingLevel(styles, block.style);
    if (level !== undefined) {
      append(headings, level, block.style);
      append(numbers, level, ownNumber(xml, block) ?? '');
    } else if (block.kind === 'paragraph' && texts.length < ENOUGH && isRunning(xml, block, styles))
      texts.push(block.style);
  }
  const mostUsed = mostOften(texts);
  return {
    headings: entriesOf(headings, (level) => mostOften(headings.get(level) ?? [])),
    headingNumbers: entriesOf(numbers, (level) => numberIn(mostOften(numbers.get(level) ?? []))),
    body: texts.length < FEW ? undefined : { style: mostUsed },
    tables: byUse(tables.filter((id) => styles.byId.get(id)?.name !== 'normal table')),
    tableText: mostOften(cells.filter((id) => headingLevel(styles, id) === undefined)),
  };
}

/** A sentence or more, and no item of a list, caption or entry of a table of contents. */
function isRunning(xml: string, block: HostBlock, styles: StyleTable): boolean {
  const name = block.style === undefined ? '' : (styles.byId.get(block.style)?.name ?? '');
  if (NOT_RUNNING.test(name) || childrenOf(block.properties, 'w:numPr').length > 0) return false;
  return textOfBlock(xml, block).length >= SENTENCE;
}

const NOT_RUNNING = /^(toc|list|caption|title|subtitle|quote|footnote|endnote|header|footer)\b/;

/** `3/0` for the first level of the third list. */
function ownNumber(xml: string, { properties }: HostBlock): string | undefined {
  const [numbering] = childrenOf(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  const value = (name: string) => {
    const [element] = childrenOf(numbering, name);
    return element === undefined ? undefined : attribute(xml, element, 'w:val');
  };
  return `${value('w:numId') ?? 0}/${value('w:ilvl') ?? 0}`;
}

function numberIn(text: string | undefined) {
  const [num = 0, level = 0] = (text ?? '').split('/').map(Number);
  return num > 0 ? { num, level } : undefined;
}

function entriesOf<Value>(
  of: ReadonlyMap<number, unknown>,
  read: (level: number) => Value | undefined,
): Readonly<Record<number, Value>> {
  const entries: Record<number, Value> = {};
  for (const level of of.keys()) {
    const value = read(level);
    if (value !== undefined) entries[level] = value;
  }
  return entries;
}

function append<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function mostOften<Value>(values: readonly Value[]): Value | undefined {
  return byUse(values)[0];
}

/** The most used first; of equals, the one that comes first. */
function byUse<Value>(values: readonly Value[]): readonly Value[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}

/** A paragraph that names no style has the one of all text. */
function stylesOfParagraphs(xml: string): readonly (string | undefined)[] {
  const named = valuesOf(xml, PARAGRAPH_STYLE);
  const count = xml.match(PARAGRAPH)?.length ?? 0;
  return [...named, ...Array.from({ length: Math.max(0, count - named.length) }, () => undefined)];
}

function valuesOf(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value);
}

const TABLE_STYLE = /<w:tblStyle\s+w:val="([^"]*)"/g;
const PARAGRAPH = /<w:p[\s>/]/g;
const PARAGRAPH_STYLE = /<w:pStyle\s+w:val="([^"]*)"/g;
/** The shortest text that is taken for a sentence, in letters. */
const SENTENCE = 60;
/** So few paragraphs may be a cover. */
const FEW = 2;
/** So many show how the others are. */
const ENOUGH = 1000;
