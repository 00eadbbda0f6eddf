import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { SourceFile, Span, Step } from '../model/place.js';
import type { LineIndex } from './line-index.js';

/** A file that was read as YAML, able to say also how a value is spelt in it. */
export interface YamlSource extends SourceFile {
  /** A scalar as it stands in the file, without quotation marks: `007` for the number 7. */
  spelling(path: readonly Step[]): string | undefined;
}

export function yamlSource(
  file: string,
  document: Document,
  text: string,
  lines: LineIndex,
): YamlSource {
  return {
    file,
    span(path, part) {
      const range = rangeOf(document, path, part);
      return range === undefined ? undefined : trimmed(text, lines, range);
    },
    spelling(path) {
      const { found } = follow(document, path);
      const node = isPair(found) ? found.value : found;
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
    line: (number) => lines.line(number),
  };
}

/** A file that could not be read at all: nothing has a place in it. */
export function opaqueSource(file: string): SourceFile {
  return { file, span: () => undefined };
}

type Range = readonly [start: number, end: number];

function rangeOf(
  document: Document,
  path: readonly Step[],
  part: 'key' | 'value',
): Range | undefined {
  const { found, isWhole } = follow(document, path);
  if (!isPair(found)) return nodeRange(found);
  const key = nodeRange(found.key);
  if (part === 'key' && isWhole) return key;
  const value = nodeRange(found.value);
  // A key without a value: there is nothing to point at but the key.
  return value === undefined || value[0] === value[1] ? key : value;
}

interface Followed {
  /** The node at the end of the way; in a mapping, the pair. */
  readonly found: unknown;
  /** False if the way leads further, but nothing is there. */
  readonly isWhole: boolean;
}

function follow(document: Document, path: readonly Step[]): Followed {
  let found: Node | Pair | null = document.contents;
  for (const step of path) {
    const node: unknown = isPair(found) ? found.value : found;
    const next = child(node, step);
    if (next === undefined) return { found, isWhole: false };
    found = next;
  }
  return { found, isWhole: true };
}

function child(node: unknown, step: Step): Node | Pair | undefined {
  if (isSeq<Node>(node) && typeof step === 'number') return node.items[step];
  return isMap(node) ? pairs(node).get(step) : undefined;
}

/** The pairs of each mapping by their keys, as a mapping of thousands may have thousands of faults. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function pairs(node: YAMLMap): ReadonlyMap<unknown, Pair> {
  const known = indexes.get(node);
  if (known !== undefined) return known;
  const index = new Map<unknown, Pair>();
  for (const pair of node.items) {
    // Of a key that stands twice, the first counts.
    if (isScalar(pair.key) && !index.has(pair.key.value)) index.set(pair.key.value, pair);
  }
  indexes.set(node, index);
  return index;
}

function nodeRange(node: unknown): Range | undefined {
  if (!isNode(node) || node.range === undefined || node.range === null) return undefined;
  const [start, end] = node.range;
  return [start, blockEnd(node) ?? end];
}

/** The end of the last value in a block; for the parser, comments after it belong to it too. */
function blockEnd(node: Node): number | undefined {
  if (!(isMap(node) || isSeq(node)) || node.flow === true) return undefined;
  const last = node.items.at(-1);
  const [, end] = nodeRange(isPair(last) ? (last.value ?? last.key) : last) ?? [];
  return end;
}

/** Without the line breaks that end a block. */
function trimmed(text: string, lines: LineIndex, [start, end]: Range): Span {
  let last = end;
  while (last > start && ' \t\r\n'.includes(text.charAt(last - 1))) last -= 1;
  return lines.span(start, last);
}
