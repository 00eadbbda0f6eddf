import { say, type Catalogue, type Message } from '../../model/message.js';
import type { Line } from '../../model/prompt.js';
import type { AnyQuestion } from './any-question.js';
import { visible } from './frame.js';
import { lineText, shown } from './lines.js';
import type { LineSource } from './line-source.js';
import { wordsOf } from './typed-words.js';

/** Lines that only ever follow each other, and what a person answers. */
export interface PlainPage {
  readonly catalogue: Catalogue;
  readonly say: (message: Message) => void;
  /** Says a hint the first time: read aloud at each question, hints are a nuisance. */
  readonly hint: (message: Message) => void;
  /** Something of the data, as it is. */
  readonly show: (text: string) => void;
  readonly tell: (lines: readonly Line[]) => void;
  readonly ask: (question: AnyQuestion) => void;
  readonly help: (question: AnyQuestion) => void;
  /** What is sent next; undefined when the person stops. */
  readonly read: () => Promise<string | undefined>;
}

export function plainPage(
  write: (text: string) => unknown,
  lines: LineSource,
  catalogue: Catalogue,
): PlainPage {
  const hinted = new Set<string>();
  const show = (text: string) => {
    write(`${visible(text)}\n`);
  };
  const page: PlainPage = {
    catalogue,
    say: (message) => {
      show(shown(message, catalogue));
    },
    hint: (message) => {
      if (!hinted.has(message.pattern)) page.say(message);
      hinted.add(message.pattern);
    },
    show,
    tell: (told) => {
      for (const line of told) {
        const { text, indent } = lineText(line, catalogue);
        show(' '.repeat(indent) + text);
      }
    },
    ask: ({ label, progress }) => {
      page.hint(say`Enter sends an answer; \`${'/?'}\` tells which words there are`);
      show('');
      page.say(label);
      if (progress !== undefined) page.say(progress);
    },
    help: ({ help, words }) => {
      if (help !== undefined) page.say(help);
      for (const { spelling, does } of wordsOf(words, catalogue.language)) {
        show(`${spelling}: ${shown(does, catalogue)}`);
      }
    },
    read: async () => {
      write('> ');
      return (await lines.next())?.normalize('NFC');
    },
  };
  return page;
}
