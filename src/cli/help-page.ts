import { say, type Message } from '../model/message.js';
import type { Program } from './program.js';

/** What stands below the options in the help of a command. */
export interface HelpPage {
  /** Command lines, each with what it is for where that is not plain. */
  readonly examples: readonly (readonly [line: string, what?: Message])[];
  readonly notes?: readonly Message[];
}

export function helpPage({ examples, notes = [] }: HelpPage, word: Program['word']): string {
  const lines = examples.map(([line, what]) =>
    what === undefined ? `  ${line}` : `  ${line.padEnd(COLUMN)} ${word(what)}`,
  );
  return [
    '',
    word(examples.length === 1 ? say`Example:` : say`Examples:`),
    ...lines,
    ...(notes.length === 0 ? [] : ['', ...notes.map(word)]),
  ].join('\n');
}

/** Where it is said what an example is for. */
const COLUMN = 42;
