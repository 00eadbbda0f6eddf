import { RECORD_KINDS } from '../model/record-kind-name.js';
import { NOT_BEGUN } from '../capture/interview-state.js';
import { recordKinds } from '../capture/record-kinds.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { Project } from '../model/project.js';
import type { System } from '../system/system.js';
import { answersFrom, unanswered } from './capture-answers.js';
import { captureAttended, type Attended } from './capture-attended.js';
import { openDesk, type Desk, type DeskOptions } from './capture-desk.js';
import { captureLive } from './capture-live.js';
import { completeBegun, completeRecords } from './capture-missing.js';
import { beginSession } from './capture-session.js';
import { captureUnattended, type UnattendedOptions } from './capture-unattended.js';
import { chooseWorkshop } from './choose-workshop.js';
import { openWords } from './open-words.js';

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
  return captureMissing(desk, attended, options.missing, system);
}

/** @param ids Of these records; of all when there are none. */
async function captureMissing(
  desk: Desk,
  attended: Attended,
  ids: readonly string[],
  system: System,
): Promise<number> {
  const begun = await completeBegun(desk, attended, system);
  if (begun !== 0) return begun;
  const now = (await attended.reopen()) ?? desk;
  const only = ids.length === 0 ? undefined : { ids, begun: NOT_BEGUN };
  const code = await completeRecords(now, attended, only, system);
  if (code === 0) await attended.session.journal.close();
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
    say`\`${live ? '--live' : '--missing'}\` asks questions, and here nobody can answer them; run it in a terminal, or give the answers as options: \`napdraft capture --help\``,
    2,
  );
}
