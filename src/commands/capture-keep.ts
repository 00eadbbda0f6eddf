import type { SessionEvent } from '../capture/session-event.js';
import { isUserError } from '../model/errors.js';
import { say, wordingOf } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { NotSaved } from './capture-save.js';
import type { Journal } from './journal.js';
import type { Words } from './open-words.js';

/**
 * Keeps what happens in the journal. When that cannot be done, as on a full disk, the person is
 * still there, and so is what they answered: it is tried again as soon as they have made room.
 */
export function keepingOrAsking(
  { record }: Pick<Journal, 'record'>,
  prompter: Prompter,
  { catalogue }: Words,
): (event: SessionEvent) => Promise<void> {
  return async (event) => {
    for (;;) {
      const failed = await orNotSaved(() => record(event));
      // Typing is kept again with each key, and a question is open already.
      if (failed === undefined || event.kind === 'typing') return;
      prompter.tell([failed.notSaved]);
      const reply = await prompter.pick({
        id: 'disk',
        label: say`What you answered cannot be kept on the disk just now`,
        required: true,
        initial: undefined,
        choices: [
          { value: 'again', label: wordingOf(say`try again`, catalogue) },
          {
            value: 'on',
            label: wordingOf(say`go on; until it is saved, it is nowhere but here`, catalogue),
          },
        ],
      });
      if (reply.kind !== 'answer' || reply.value === 'on') return;
    }
  };
}

/** Does something with files; what keeps it from being done is a value, so that the session goes on. */
export async function orNotSaved<Result>(act: () => Promise<Result>): Promise<Result | NotSaved> {
  try {
    return await act();
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { notSaved: error.said };
  }
}
