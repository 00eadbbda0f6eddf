import { attribute, childrenOf, type Element } from '../outline.js';
import { elementsOf, xmlOf } from './rewrite.js';

/** What a paragraph consists of, in the order of reading. */
export type Piece =
  /** Text, as XML has it. */
  | { readonly kind: 'text'; readonly text: string; readonly look: RunLook }
  /** A footnote, a tab or the like, with the number that it refers to. */
  | {
      readonly kind: 'object';
      readonly name: string;
      readonly id: string | undefined;
      readonly runs: string;
      readonly look: RunLook;
    }
  /** A whole field with its result. */
  | {
      readonly kind: 'field';
      readonly code: string;
      readonly result: string;
      readonly runs: string;
      readonly look: RunLook;
    }
  /** The start or the end of a bookmark. */
  | {
      readonly kind: 'mark';
      readonly side: 'start' | 'end';
      readonly name: string | undefined;
      readonly xml: string;
    };

export interface RunLook {
  /** `<w:rPr>…</w:rPr>` */
  readonly properties: string;
  /** The start tag of the link that it is in; empty outside of one. */
  readonly link: string;
}

/** The pieces of the content of a paragraph; undefined where it has more than these. */
export function piecesOf(xml: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const names = new Map<string, string>();
  for (const element of elementsOf(xml)) {
    const isLink = element.name === 'w:hyperlink';
    const link = isLink ? xml.slice(element.start, element.open) : '';
    for (const each of isLink ? element.children : [element]) {
      const found = each.name === 'w:r' ? runPieces(xml, each, link) : markPieces(xml, each, names);
      if (found === undefined) return undefined;
      pieces.push(...found);
    }
  }
  return withFields(pieces);
}

function markPieces(
  xml: string,
  element: Element,
  names: Map<string, string>,
): readonly Piece[] | undefined {
  const id = attribute(xml, element, 'w:id') ?? '';
  if (element.name === 'w:bookmarkStart') {
    const name = attribute(xml, element, 'w:name') ?? '';
    names.set(id, name);
    return [{ kind: 'mark', side: 'start', name, xml: xmlOf(xml, element) }];
  }
  if (element.name === 'w:bookmarkEnd') {
    return [{ kind: 'mark', side: 'end', name: names.get(id), xml: xmlOf(xml, element) }];
  }
  return element.name === 'w:proofErr' ? [] : undefined;
}

function runPieces(xml: string, run: Element, link: string): readonly Piece[] | undefined {
  const [own] = childrenOf(run, 'w:rPr');
  const properties = own === undefined ? '' : xmlOf(xml, own);
  const look = { properties, link };
  const pieces: Piece[] = [];
  for (const child of run.children) {
    if (child === own || child.name === 'w:lastRenderedPageBreak') continue;
    if (child.name === 'w:t') {
      pieces.push({ kind: 'text', text: xml.slice(child.open, child.close), look });
      continue;
    }
    if (!OBJECTS.has(child.name)) return undefined;
    const id = attribute(xml, child, 'w:id') ?? attribute(xml, child, 'w:fldCharType');
    const runs = `<w:r>${properties}${xmlOf(xml, child)}</w:r>`;
    pieces.push({ kind: 'object', name: child.name, id, runs, look });
  }
  return pieces;
}

/** With the pieces of every field as one; undefined where a field reaches into other paragraphs. */
function withFields(pieces: readonly Piece[]): readonly Piece[] | undefined {
  const joined: Piece[] = [];
  let open = 0;
  let field: Piece[] = [];
  for (const piece of pieces) {
    const mark = piece.kind === 'object' && piece.name === 'w:fldChar' ? piece.id : undefined;
    if (mark === 'begin') open += 1;
    if (open === 0 && mark === undefined) joined.push(piece);
    else field.push(piece);
    if (mark === 'end') open -= 1;
    if (open < 0) return undefined;
    if (open > 0 || mark !== 'end') continue;
    const whole = joinedField(field);
    if (whole === undefined) return undefined;
    joined.push(whole);
    field = [];
  }
  return open === 0 ? joined : undefined;
}

function joinedField(pieces: readonly Piece[]): Piece | undefined {
  const [first] = pieces;
  if (first?.kind !== 'object') return undefined;
  let [runs, code, result] = ['', '', ''];
  for (const piece of pieces) {
    if (piece.kind === 'mark' || piece.look.link !== '') return undefined;
    runs += piece.kind === 'text' ? textRun(piece.text, piece.look.properties) : piece.runs;
    if (piece.kind === 'text') result += piece.text;
    if (piece.kind === 'object' && piece.name === 'w:instrText') {
      code += piece.runs.replace(/<[^>]*>/g, '');
    }
  }
  const said = code.replace(/\s+/g, ' ').trim();
  return { kind: 'field', code: said, result, runs, look: first.look };
}

/** A run of text that is escaped already. */
export function textRun(text: string, properties: string): string {
  const space = /^\s|\s$|\s\s|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${properties}<w:t${space}>${text}</w:t></w:r>`;
}

const OBJECTS: ReadonlySet<string> = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:footnoteReference',
  'w:fldChar',
  'w:instrText',
]);
