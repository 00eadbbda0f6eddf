import process from 'node:process';
import type { Catalogue } from '../../model/message.js';
import type { Prompter } from '../../model/prompt.js';
import { fullPrompter } from './full-prompter.js';
import { plainPrompter } from './plain-prompter.js';
import { processSignals } from './signals.js';

/** Asks the person at this terminal. Questions go where the talk goes, so that results stay clean. */
export function openPrompter(
  mode: 'full' | 'plain',
  { catalogue, isColored }: { readonly catalogue: Catalogue; readonly isColored: boolean },
): Prompter {
  const { stdin: input, stderr: output } = process;
  // A window that was closed takes nothing more; what was typed in it is still to be kept.
  output.on('error', () => undefined);
  // A limit to the size of files is told as a fault of the file, which does not end the session.
  process.on('SIGXFSZ', () => undefined);
  const terminal = { input, output, signals: processSignals, isColored };
  return mode === 'full' ? fullPrompter(terminal, catalogue) : plainPrompter(terminal, catalogue);
}
