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
  const terminal = { input, output, signals: processSignals, isColored };
  return mode === 'full' ? fullPrompter(terminal, catalogue) : plainPrompter(terminal, catalogue);
}
