import { attributeOf, xmlPieces, type XmlPiece } from './xml-pieces.js';

/** A piece of the text of a paragraph, as a run has it. */
export interface Chunk {
  readonly text: string;
  /** Struck out by a tracked change. */
  readonly isDeleted: boolean;
  readonly isHidden: boolean;
  /** The code of a field, which is not printed. */
  readonly isField: boolean;
}

export interface Paragraph {
  /** Its number in the part, from 1. */
  readonly number: number;
  readonly chunks: Chunk[];
}

export interface PartTexts {
  readonly paragraphs: readonly Paragraph[];
  readonly attributes: readonly string[];
  /** Texts outside paragraphs: properties, data. */
  readonly values: readonly string[];
  readonly comments: readonly string[];
}

/** The texts of a part, in WordprocessingML, DrawingML or any other XML. */
export function paragraphs(xml: string): PartTexts {
  const texts: Reading['texts'] = { paragraphs: [], attributes: [], values: [], comments: [] };
  const reading: Reading = { texts, open: [], within: [], isHidden: false };
  for (const piece of xmlPieces(xml)) take(reading, piece);
  return texts;
}

interface Reading {
  readonly texts: {
    readonly paragraphs: Paragraph[];
    readonly attributes: string[];
    readonly values: string[];
    readonly comments: string[];
  };
  /** The names of the elements around, the innermost last. */
  readonly open: string[];
  /** The paragraphs around: a text box in a paragraph has paragraphs of its own. */
  readonly within: Paragraph[];
  /** Whether the run at hand is hidden. */
  isHidden: boolean;
}

function take(reading: Reading, piece: XmlPiece): void {
  switch (piece.type) {
    case 'open':
      opened(reading, piece);
      break;
    case 'close':
      closed(reading, piece.name);
      break;
    case 'text':
      texted(reading, piece.text);
      break;
    case 'comment':
      reading.texts.comments.push(piece.text);
  }
}

function opened(reading: Reading, piece: Extract<XmlPiece, { type: 'open' }>): void {
  const { texts, open, within } = reading;
  const { name, attributes } = piece;
  open.push(name);
  for (const attribute of attributes) {
    if (attribute.name !== 'xmlns' && attribute.value.length >= SHORTEST) {
      texts.attributes.push(attribute.value);
    }
  }
  if (name === 'p') {
    const paragraph = { number: texts.paragraphs.length + 1, chunks: [] };
    texts.paragraphs.push(paragraph);
    within.push(paragraph);
  } else if (name === 'r') {
    reading.isHidden = false;
  } else if (HIDING.has(name) && open.includes('r') && isOn(attributeOf(attributes, 'val'))) {
    reading.isHidden = true;
  }
  const sign = SIGNS.get(name);
  if (sign !== undefined) add(reading, sign);
}

function closed({ open, within }: Reading, name: string): void {
  // What is not well-formed is read as far as it goes.
  const at = open.lastIndexOf(name);
  if (at === -1) return;
  open.length = at;
  if (name === 'p') within.pop();
}

function texted(reading: Reading, text: string): void {
  const { open, within, texts } = reading;
  if (within.length > 0 && TEXTS.has(open.at(-1) ?? '')) add(reading, text);
  else texts.values.push(text);
}

function add({ open, within, isHidden }: Reading, text: string): void {
  const name = open.at(-1) ?? '';
  within.at(-1)?.chunks.push({
    text,
    isDeleted: name.startsWith('del') || open.some((one) => DELETING.has(one)),
    isHidden,
    isField: name === 'instrText' || name === 'delInstrText',
  });
}

function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '');
}

const TEXTS: ReadonlySet<string> = new Set(['t', 'delText', 'instrText', 'delInstrText']);
const HIDING: ReadonlySet<string> = new Set(['vanish', 'webHidden', 'specVanish']);
const DELETING: ReadonlySet<string> = new Set(['del', 'moveFrom']);

/** Elements that are read as a sign. A soft hyphen is none. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['br', ' '],
  ['cr', ' '],
  ['noBreakHyphen', '-'],
]);

/** Shorter attributes are switches, sizes and ids. */
const SHORTEST = 5;
