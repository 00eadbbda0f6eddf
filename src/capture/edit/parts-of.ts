import {
  isAlias,
  isMap,
  isScalar,
  type CST,
  type Node,
  type Pair,
  type Scalar as ScalarNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { say, type Message } from '../../model/message.js';
import { columnOf, lineEnd, nextLine } from './lines.js';
import { endOf, type BlockText, type Collection, type Entry, type Part } from './part.js';

/** What the parser made of a text, as parts; nothing of the parser is left in them. */
export function partsOf(text: string, contents: Node | null): Part {
  return partOf(text, contents, 0, undefined);
}

/** @param mark Where the value would begin if there is none. */
function partOf(text: string, node: Node | null, mark: number, outer: Message | undefined): Part {
  const obstacle = outer ?? obstacleOf(node);
  if (node === null || isAlias(node)) return { kind: 'nothing', start: mark, end: mark, obstacle };
  const [start, end] = rangeOf(node);
  if (!isScalar(node)) return collection(text, node, obstacle);
  const token = node.srcToken;
  if (token?.type === 'block-scalar') return blockText(text, token, obstacle);
  // An empty value has a node, which may stand after the comments that follow its key.
  if (start === end) return { kind: 'nothing', start: mark, end: mark, obstacle };
  return { kind: 'scalar', start, end, quote: quoteOf(node), obstacle };
}

function obstacleOf(node: Node | null): Message | undefined {
  if (node === null || isAlias(node)) return undefined;
  if (node.anchor !== undefined) {
    return say`\`&${node.anchor}\` gives the value a name; delete it first, as such values are not changed`;
  }
  if (node.tag === undefined) return undefined;
  return say`\`${node.tag}\` sets the type of the value; delete it first, as such values are not changed`;
}

function rangeOf(node: Node): readonly [number, number] {
  // Nodes that were made by hand have no range; these come from the parser.
  if (node.range === undefined || node.range === null) throw new Error('a YAML node without place');
  return [node.range[0], node.range[1]];
}

function quoteOf({ type }: ScalarNode): "'" | '"' | undefined {
  if (type === 'QUOTE_SINGLE') return "'";
  return type === 'QUOTE_DOUBLE' ? '"' : undefined;
}

function blockText(text: string, token: CST.BlockScalar, obstacle: Message | undefined): BlockText {
  const header = token.props.find(({ type }) => type === 'block-scalar-header');
  if (header === undefined || !('source' in header)) throw new Error('a block text without signs');
  const signsEnd = header.offset + header.source.length;
  const keepsBlankLines = header.source.includes('+');
  const bodyStart = nextLine(text, signsEnd);
  const body = text.slice(bodyStart, bodyStart + token.source.length).replace(/\r?\n$/, '');
  const kept = keepsBlankLines ? body : withoutBlankEnd(body, /\d/.test(header.source));
  const hasBody = kept !== '' || (keepsBlankLines && token.source !== '');
  return {
    kind: 'block-text',
    start: header.offset,
    end: hasBody ? bodyStart + kept.length : lineEnd(text, signsEnd),
    isFolded: header.source.startsWith('>'),
    signsEnd,
    keepsBlankLines,
    obstacle,
  };
}

/** White space deeper than the text is a line of it; with a number in the signs, any may be. */
function withoutBlankEnd(body: string, hasNumber: boolean): string {
  const lines = body.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const indent = hasNumber ? 0 : Math.min(...indents);
  let end = body.length;
  for (const line of lines.reverse()) {
    const { length } = line.replace(/\r$/, '');
    if (length > indent || line.trim() !== '') break;
    end -= line.length + 1;
  }
  return body.slice(0, Math.max(end, 0)).replace(/\r$/, '');
}

function collection(
  text: string,
  node: YAMLMap | YAMLSeq,
  obstacle: Message | undefined,
): Collection {
  const token = node.srcToken;
  const entries = isMap(node)
    ? node.items.map((pair) => keyEntry(text, pair as Pair<ScalarNode, Node | null>))
    : itemEntries(text, node as YAMLSeq<Node | null>);
  const first = entries[0];
  const last = entries.at(-1);
  // Without brackets there are entries, as nothing else would show where a collection begins.
  const isBlock = node.flow !== true && first !== undefined && last !== undefined;
  const [start, end] = isBlock ? [first.start, endOf(last)] : rangeOf(node);
  return {
    kind: isMap(node) ? 'map' : 'list',
    form: isBlock ? 'block' : 'flow',
    start,
    end,
    column: first === undefined ? 0 : columnOf(text, first.start),
    entries,
    hasComments: token?.type === 'flow-collection' && hasComments(token),
    // Only a pair alone in a list in brackets, as in `[a: b]`, has no token of its own.
    obstacle: obstacle ?? (token === undefined ? LONE_PAIR : undefined),
  };
}

const LONE_PAIR = say`a pair stands in brackets without braces; put braces around it first`;
const EXPLICIT = say`a question mark begins a key here; write the key without it first`;

function keyEntry(text: string, { key, value, srcToken }: Pair<ScalarNode, Node | null>): Entry {
  const [start, end] = rangeOf(key);
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const mark = colon === undefined ? end : colon.offset + 1;
  const isExplicit = srcToken?.start.some(({ type }) => type === 'explicit-key-ind') === true;
  const obstacle = isExplicit ? EXPLICIT : obstacleOf(key);
  return {
    name: String(key.value),
    start,
    mark,
    hasMark: colon !== undefined,
    value: partOf(text, value, mark, obstacle),
  };
}

function itemEntries(text: string, node: YAMLSeq<Node | null>): readonly Entry[] {
  const token = node.srcToken;
  const dashes =
    token?.type === 'block-seq'
      ? token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
      : [];
  return node.items.map((item, index) => {
    const dash = dashes[index];
    const start = dash?.offset ?? (item === null ? 0 : rangeOf(item)[0]);
    const mark = dash === undefined ? start : dash.offset + 1;
    return {
      name: undefined,
      start,
      mark,
      hasMark: dash !== undefined,
      value: partOf(text, item, mark, undefined),
    };
  });
}

function hasComments({ items }: CST.FlowCollection): boolean {
  return items.some(
    ({ start, key, sep = [], value }) =>
      [...start, ...sep].some(({ type }) => type === 'comment') ||
      [key, value].some((inner) => inner?.type === 'flow-collection' && hasComments(inner)),
  );
}
