import { basename } from 'node:path';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import type { Project, WorkshopRecord } from '../model/project.js';
import type { Prompter } from '../model/prompt.js';
import { wording } from '../model/text.js';
import type { Words } from './open-words.js';

/**
 * The workshop whose file is written to: the one that is wanted, the only one, or the one that the
 * person picks. Undefined when they pick none.
 */
export async function chooseWorkshop(
  { workshops, settings }: Project,
  wanted: string | undefined,
  prompter: Prompter | undefined,
  words: Words,
): Promise<WorkshopRecord | undefined> {
  const [first, ...others] = workshops;
  if (first === undefined) {
    throw new UserError(
      say`the project has no workshop yet; make the file of one: \`napdraft init --workshop bishkek-2007 --title "…" --date 2007-06\``,
      2,
    );
  }
  const ids = workshops.map(({ id }) => id);
  if (wanted !== undefined) {
    const found = workshops.find(
      ({ id, at }) => id === wanted || basename(at.file) === basename(wanted),
    );
    if (found !== undefined) return found;
    const meant = nearestWord(wanted, ids);
    throw new UserError(
      meant === undefined
        ? say`there is no workshop \`${wanted}\`; there are ${ids.join(', ')}`
        : say`there is no workshop \`${wanted}\`; did you mean \`${meant}\`?`,
      2,
    );
  }
  if (others.length === 0) return first;
  if (prompter === undefined) {
    throw new UserError(say`say which workshop: ${ids.join(', ')}`, 2);
  }
  const [source = words.language] = settings.languages;
  const reply = await prompter.pick({
    id: 'workshop',
    label: say`Which workshop`,
    required: true,
    initial: undefined,
    choices: workshops.map(({ id, title }) => ({
      value: id,
      label: wording(title, words.language, source).value,
    })),
  });
  return workshops.find(({ id }) => reply.kind === 'answer' && id === reply.value);
}
