import { splitAtBlankLine, splitPlaces } from '../import/split-places.js';
import { say, wordingOf } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { Desk } from './capture-desk.js';

/** Asks at which place a text falls into two; undefined when it stays one. */
export async function askSplit(
  text: string,
  { words }: Desk,
  prompter: Prompter,
): Promise<readonly [string, string] | 'stop' | undefined> {
  const places = splitPlaces(text);
  if (places.length > 0) {
    const reply = await prompter.pick({
      id: 'split',
      label: say`Where is it split?`,
      required: true,
      initial: undefined,
      choices: [
        ...places.map(({ texts: [first, second] }, index) => ({
          value: String(index),
          label: `${lastOf(first)} ┆ ${firstOf(second)}`,
        })),
        { value: OWN, label: wordingOf(say`at another place`, words.catalogue) },
      ],
    });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind !== 'answer') return undefined;
    if (reply.value !== OWN) return places[Number(reply.value)]?.texts;
  }
  const reply = await prompter.text({
    id: 'split-text',
    label: say`Put a blank line where it is to be split`,
    initial: text,
    lines: 'many',
    required: true,
    accept: (typed) =>
      splitAtBlankLine(typed) === undefined
        ? { refusal: say`there is no blank line with text above and below it` }
        : { value: typed },
  });
  if (reply.kind === 'stop') return 'stop';
  return reply.kind === 'answer' ? splitAtBlankLine(reply.value) : undefined;
}

const OWN = 'own';

function lastOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= SHOWN ? line : `…${line.slice(-SHOWN)}`;
}

function firstOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}

const SHOWN = 30;
