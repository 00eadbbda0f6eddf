import { basename } from 'node:path';
import { RECORD_KINDS } from '../model/record-kind-name.js';
import { recordKinds } from '../capture/record-kinds.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import type { Project, WorkshopRecord } from '../model/project.js';
import type { Prompter } from '../model/prompt.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { answersFrom, unanswered } from './capture-answers.js';
import { captureAttended, type Attended } from './capture-attended.js';
import { openDesk, type Desk, type DeskOptions } from './capture-desk.js';
import { captureLive } from './capture-live.js';
import { completeRecords } from './capture-missing.js';
import { beginSession } from './capture-session.js';
import { captureUnattended, type UnattendedOptions } from './capture-unattended.js';
import { openWords, type Words } from './open-words.js';

export interface CaptureOptions extends DeskOptions, UnattendedOptions {
  /** In the room: one line and Enter is a record. */
  readonly live: boolean;
  /** Only what the records lack: of these, or of all. */
  readonly missing: readonly string[] | undefined;
  /** Without cursor movement, for screen readers and slow lines. */
  readonly plain: boolean;
  /** Whether somebody may be asked. */
  readonly input: boolean;
}

/** Gets what a workshop said into its file: by prompts, or by options and files where nobody is asked. */
export async function capture(
  workshop: string | undefined,
  options: CaptureOptions,
  system: System,
): Promise<number> {
  const words = await openWords(options, system);
  const { catalogue } = words;
  const mayAsk = options.input && options.from === undefined && !options.json && !options.dryRun;
  const prompter = mayAsk ? await system.prompter({ catalogue, plain: options.plain }) : undefined;
  let chosen = workshop;
  const choose = async (project: Project) => {
    const found = await chooseWorkshop(project, chosen, prompter, words);
    chosen = found?.id;
    return found;
  };
  const open = () => openDesk(choose, words, options, system);
  const desk = await open();
  if (typeof desk === 'number') return desk;
  const reopen = async () => {
    const anew = await open();
    return typeof anew === 'number' ? undefined : anew;
  };
  if (prompter === undefined || isAllSaid(desk, options)) {
    if (prompter === undefined) refuseToWait(options);
    return captureUnattended(desk, options, system);
  }
  const session = await beginSession(desk, prompter, system);
  if (session === undefined) return 130;
  const attended: Attended = { prompter, session, reopen };
  const kind = options.kind ?? (options.given.size > 0 ? 'recommendation' : undefined);
  const known = recordKinds[kind ?? RECORD_KINDS[0]];
  const { answers, faults } = answersFrom(options.given, known, desk.setting, desk.choices);
  prompter.tell(faults);
  if (options.live) return captureLive(desk, attended, answers, system);
  if (options.missing === undefined) {
    return captureAttended(desk, attended, kind, answers, system);
  }
  const ids = options.missing;
  const only = ids.length === 0 ? undefined : { ids, typed: new Map<string, string>() };
  const code = await completeRecords(desk, attended, only, system);
  if (code === 0) await session.journal.close();
  return code;
}

/** Whether the options answer all that must be answered, so that nobody need be asked. */
function isAllSaid({ setting, choices }: Desk, options: CaptureOptions): boolean {
  if (options.live || options.missing !== undefined || options.given.size === 0) return false;
  const kind = recordKinds[options.kind ?? 'recommendation'];
  const { answers, faults } = answersFrom(options.given, kind, setting, choices);
  return faults.length > 0 || unanswered(kind, setting, answers).length === 0;
}

function refuseToWait({ live, missing }: CaptureOptions): void {
  if (!live && missing === undefined) return;
  throw new UserError(
    `\`${live ? '--live' : '--missing'}\` asks questions, and here nobody can answer them; ` +
      'run it in a terminal, or give the answers as options: `napdraft capture --help`',
    2,
  );
}

async function chooseWorkshop(
  { workshops, settings }: Project,
  wanted: string | undefined,
  prompter: Prompter | undefined,
  words: Words,
): Promise<WorkshopRecord | undefined> {
  const [first, ...others] = workshops;
  if (first === undefined) {
    throw new UserError(
      'the project has no workshop yet; make the file of one: ' +
        '`napdraft init --workshop bishkek-2007 --title "…" --date 2007-06`',
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
    const rest = meant === undefined ? `there are ${ids.join(', ')}` : `did you mean \`${meant}\`?`;
    throw new UserError(`there is no workshop \`${wanted}\`; ${rest}`, 2);
  }
  if (others.length === 0) return first;
  if (prompter === undefined) {
    throw new UserError(`say which workshop: ${ids.join(', ')}`, 2);
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
