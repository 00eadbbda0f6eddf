import type { References } from './references.js';
import { piecesOf, textRun, type Piece, type RunLook } from './pieces.js';

/** The smallest piece of a paragraph that can change: a word, what is between two, an object. */
export interface Atom {
  /** By which it is compared: what it says and how it looks. */
  readonly key: string;
  readonly look: RunLook;
  /** The address of the link that it is in; empty outside of one. */
  readonly target: string;
  /** The text, as XML has it; undefined for an object. */
  readonly text: string | undefined;
  /** The runs of an object; empty for text. */
  readonly runs: string;
}

/** A mark of no width: where a bookmark starts or ends. */
export interface Mark {
  /** The number of atoms before it. */
  readonly at: number;
  readonly side: 'start' | 'end';
  readonly name: string | undefined;
  readonly xml: string;
}

export interface Content {
  readonly atoms: readonly Atom[];
  readonly marks: readonly Mark[];
}

/** The content of a paragraph in atoms; undefined where it has more than text, links and marks. */
export function contentOf(xml: string, references: References): Content | undefined {
  const pieces = piecesOf(xml);
  if (pieces === undefined) return undefined;
  const atoms: Atom[] = [];
  const marks: Mark[] = [];
  // Word processors cut a text into runs as they like; a word must not be cut with it.
  let text: Text | undefined;
  const flush = () => {
    if (text !== undefined) atoms.push(...wordsOf(text));
    text = undefined;
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      const { look } = piece;
      const target = targetOf(look, references);
      if (text?.target !== target || text.look.properties !== look.properties) flush();
      const value = (text?.value ?? '') + piece.text;
      text = { value, look: text?.look ?? look, target };
      continue;
    }
    flush();
    if (piece.kind === 'mark') {
      const { side, name, xml: mark } = piece;
      marks.push({ at: atoms.length, side, name, xml: mark });
    } else {
      const { look, runs } = piece;
      const target = targetOf(look, references);
      const key = `${objectKey(piece, references)}(${target})`;
      atoms.push({ key, look, target, text: undefined, runs });
    }
  }
  flush();
  return { atoms, marks };
}

/** The runs of atoms side by side, those in one link in that link. */
export function runsOf(atoms: readonly Atom[]): string {
  let written = '';
  for (let start = 0; start < atoms.length;) {
    const atom = atoms[start];
    if (atom === undefined) break;
    let end = start + 1;
    if (atom.text !== undefined) {
      while (isSameRun(atoms[end], atom)) end += 1;
    }
    const text = atoms.slice(start, end).map((each) => each.text ?? '');
    written += atom.text === undefined ? atom.runs : textRun(text.join(''), atom.look.properties);
    start = end;
  }
  return written;
}

function isSameRun(atom: Atom | undefined, other: Atom): boolean {
  return atom?.text !== undefined && atom.look.properties === other.look.properties;
}

/** References such as `&amp;` are not cut. */
const WORDS = /\s+|(?:[\p{L}\p{N}\p{M}]|&[^;]+;)+|[^\s\p{L}\p{N}]/gu;

interface Text {
  readonly value: string;
  readonly look: RunLook;
  readonly target: string;
}

function wordsOf({ value, look, target }: Text): readonly Atom[] {
  const key = `${lookKey(look)}(${target})`;
  return [...value.matchAll(WORDS)].map(([text]) => {
    return { key: `${key} ${text}`, look, target, text, runs: '' };
  });
}

function objectKey(
  piece: Extract<Piece, { kind: 'object' | 'field' }>,
  references: References,
): string {
  if (piece.kind === 'field') return `field ${piece.code} = ${piece.result}`;
  if (piece.name !== 'w:footnoteReference') return piece.name;
  return `footnote ${references.note(piece.id ?? '')}`;
}

/**
 * Bold and italic letters, the direction, the language and, outside of links, the style. What else
 * the look of a run says, word processors write anew when they save a file.
 */
function lookKey({ properties, link }: RunLook): string {
  const seen = ['b', 'i', 'rtl'].filter((name) => isOn(properties, name));
  const language = /<w:lang\s[^>]*>/.exec(properties)?.[0] ?? '';
  const said = [...language.matchAll(/w:(?:val|bidi)="([^"]*)"/g)].map(([, tag = '']) => tag);
  const style = link === '' ? (/<w:rStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? '') : '';
  return [...seen, ...said, style].join();
}

function isOn(properties: string, name: string): boolean {
  const value = new RegExp(`<w:${name}(?:\\s+w:val="([^"]*)"\\s*)?/>`).exec(properties);
  return value !== null && !OFF.has(value[1] ?? '');
}

const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off']);

function targetOf({ link }: RunLook, references: References): string {
  const id = /\sr:id="([^"]*)"/.exec(link)?.[1];
  return id === undefined ? '' : references.target(id);
}
