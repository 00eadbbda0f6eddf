import { unpercented } from '../unpercented.js';
import type { Layer, Passage } from '../passage.js';
import { paragraphs, type Chunk, type Paragraph } from './paragraphs.js';

/** All texts of an XML part: its paragraphs in every reading, its attributes, values and comments. */
export function xmlPassages(xml: string, part: string): readonly Passage[] {
  const { paragraphs: found, attributes, values, comments } = paragraphs(xml);
  // Neighbours are searched together, so a part has all its paragraphs in a layer or none.
  const hasUnseen = found.some(({ chunks }) => chunks.some(isUnseen));
  return [
    ...found.flatMap((paragraph) => readingsOf(paragraph, part, hasUnseen)),
    // The names of styles stand in every paragraph.
    ...loose([...new Set(attributes)].flatMap(addressReadings), 'attribute', part),
    ...loose(values, 'value', part),
    ...loose(comments, 'comment', part),
  ];
}

/**
 * A paragraph as a reader sees it, with all that is in it, and what is not seen by itself: so a word
 * is found that was struck out, and one in which other text was struck out or hidden.
 */
function readingsOf(
  { chunks, number }: Paragraph,
  part: string,
  hasUnseen: boolean,
): readonly Passage[] {
  const passage = (layer: Layer, text: string) => ({ part, layer, number, text });
  const texts = chunks.filter(({ isField }) => !isField);
  const readings = [
    passage('text', textOf(texts.filter((chunk) => !isUnseen(chunk)))),
    passage('whole', hasUnseen ? textOf(texts) : ''),
    passage('deleted', textOf(texts.filter(({ isDeleted }) => isDeleted))),
    passage('hidden', textOf(texts.filter(({ isHidden }) => isHidden))),
    passage('field', textOf(chunks.filter(({ isField }) => isField))),
  ];
  return readings.filter(({ text }) => text !== '');
}

function isUnseen({ isDeleted, isHidden }: Chunk): boolean {
  return isDeleted || isHidden;
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

function addressReadings(value: string): readonly string[] {
  return value.includes('%') ? [value, unpercented(value)] : [value];
}

function loose(texts: readonly string[], layer: Layer, part: string): readonly Passage[] {
  return texts.map((text) => ({ part, layer, number: 0, text }));
}
