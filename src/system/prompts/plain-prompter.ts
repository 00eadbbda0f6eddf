import type { Catalogue } from '../../model/message.js';
import type { Prompter } from '../../model/prompt.js';
import { openLines } from './line-source.js';
import { onlyOne, oneOf } from './picking.js';
import { plainPage } from './plain-page.js';
import { plainPick } from './plain-pick.js';
import { plainText } from './plain-text.js';
import type { Terminal } from './screen.js';

/** Asks with lines that follow each other, for screen readers, slow lines and simple terminals. */
export function plainPrompter(
  { input, output, signals }: Terminal,
  catalogue: Catalogue,
): Prompter {
  const page = plainPage((text) => output.write(text), openLines(input, signals), catalogue);
  return {
    text: (question) => plainText(question, page),
    pick: async (question) => onlyOne(await plainPick(oneOf(question), page)),
    pickSeveral: (question) => plainPick({ ...question, takes: 'several' }, page),
    tell: page.tell,
  };
}
