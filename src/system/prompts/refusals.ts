import { say, type Message } from '../../model/message.js';
import { spellingOf } from './typed-words.js';

/** Why an answer cannot be taken, where no rule of the data is the reason. */
export function answerNeeded(language: string): Message {
  return say`an answer is needed here; \`${spellingOf('stop', language)}\` stops, and all is kept`;
}

export function unknownWord(word: string): Message {
  return say`there is no word \`${word}\`; \`${'/?'}\` shows them all, and a text with a slash in front is typed with two, \`${'//'}\``;
}

export function nothingMatches(): Message {
  return say`nothing matches; delete some letters`;
}

export function nothingTicked(language: string): Message {
  return say`nothing is ticked; the space bar ticks, \`${spellingOf('skip', language)}\` leaves it open`;
}

export function pickOne(): Message {
  return say`an answer is needed here; point at it with the arrows, or type a part of it`;
}

export function lineTooLong(): Message {
  return say`the line is too long for this terminal, which may have cut it; send it in parts`;
}

export function noSuchNumber(number: string): Message {
  return say`there is no number ${number} in the list`;
}
