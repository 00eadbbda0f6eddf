import type { Message } from '../../model/message.js';
import type { Reply } from '../../model/prompt.js';
import { answerNeeded, unknownWord } from './refusals.js';
import type { Typed } from './typed-words.js';

/** What a word leads to: a reply, the help, or why it cannot be taken. */
export type OfWord = { readonly reply: Reply<never> } | { readonly refusal: Message } | 'help';

/** With a word nothing else was typed, so that no answer comes along. */
export function ofWord(
  word: Exclude<Typed, { kind: 'text' }>,
  { required, language }: { readonly required: boolean; readonly language: string },
): OfWord {
  switch (word.kind) {
    case 'back':
    case 'stop':
      return { reply: { kind: word.kind, value: undefined } };
    case 'skip':
      return required ? { refusal: answerNeeded(language) } : { reply: { kind: 'skip' } };
    case 'word':
      return { reply: word };
    case 'unknown':
      return { refusal: unknownWord(word.word) };
    case 'help':
      return 'help';
  }
}
