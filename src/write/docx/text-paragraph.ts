import type { Inline } from '../../model/document.js';
import { controlled } from './control.js';
import { directionOf } from './direction.js';
import { paragraph, type ParagraphProperties } from './paragraph.js';
import { PLAIN, type Look } from './run-properties.js';
import { runs } from './runs.js';
import type { State } from './state.js';

export interface TextProperties extends ParagraphProperties {
  readonly look?: Look;
  /** Runs before the text. */
  readonly lead?: string;
}

/** A paragraph of text, in a content control when a field of a record is in it. */
export function textParagraph(
  children: readonly Inline[],
  properties: TextProperties,
  state: State,
): string {
  const content = runs(children, properties.look ?? PLAIN, state);
  const lead = properties.lead ?? '';
  const xml = paragraph(properties, directionOf(children, state), lead + content);
  return controlled(children, xml, state);
}
