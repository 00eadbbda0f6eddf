import { wordingOf, type Catalogue, type Message } from '../../model/message.js';
import type { Line } from '../../model/prompt.js';
import { visible } from './frame.js';

/** A line of what is told as text, with the spaces that stand in front of it. */
export function lineText(line: Line, catalogue: Catalogue): { text: string; indent: number } {
  return 'pattern' in line
    ? { text: shown(line, catalogue), indent: 0 }
    : { text: visible(line.text), indent: line.indent ?? 0 };
}

/** The wording of a message with nothing in it that the screen would take for a command. */
export function shown(message: Message, catalogue: Catalogue): string {
  return visible(wordingOf(message, catalogue).replaceAll('\n', ' '));
}
