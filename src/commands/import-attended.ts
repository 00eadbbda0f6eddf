import { interview } from '../capture/interview.js';
import { NOT_BEGUN, stateAfter, type InterviewState } from '../capture/interview-state.js';
import type { Answers } from '../capture/question.js';
import type { Settled } from '../capture/session-event.js';
import type { Item } from '../import/item.js';
import { withSplits, type Progress } from '../import/progress.js';
import { plural, say } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { aroundOf } from './capture-around.js';
import type { Desk } from './capture-desk.js';
import { saveCaptured, type Captured } from './capture-save.js';
import { candidates, type Candidate } from './import-candidates.js';
import { decide } from './import-decide.js';
import { mergeInto } from './import-merge.js';
import type { ImportSession } from './import-session.js';
import { capturedOf, faultsOf, sift } from './import-sift.js';
import { askSplit } from './import-split.js';

/** Whoever decides on each item, and what they work on. */
export interface Importing {
  readonly prompter: Prompter;
  readonly session: ImportSession;
  /** Opens the project anew, as others may have written into it. */
  readonly reopen: () => Promise<Desk | undefined>;
}

/**
 * Goes through the items one by one, as `git add -p` does. Each decision is kept before it is carried
 * out, so that another run goes on at the first item that is not decided.
 */
export async function importAttended(
  start: Desk,
  items: readonly Item[],
  importing: Importing,
  system: System,
): Promise<number> {
  const { session, prompter, reopen } = importing;
  let desk = start;
  for (;;) {
    const { settled, splits } = session.progress();
    const all = withSplits(items, splits);
    const open = all.filter(({ key }) => !settled.has(key));
    const [item] = open;
    if (item === undefined) {
      tellEnd(session.progress(), prompter);
      await session.close();
      return 0;
    }
    const step = { item, open, at: all.length - open.length + 1, of: all.length };
    if ((await decideOn(step, desk, importing, system)) === 'stop') {
      prompter.tell([
        say`what you decided is kept; run the same command again to go on at ${item.at}`,
      ]);
      return 130;
    }
    desk = (await reopen()) ?? desk;
  }
}

interface Step {
  readonly item: Item;
  readonly open: readonly Item[];
  readonly at: number;
  readonly of: number;
}

type Going = 'on' | 'stop';

async function decideOn(
  { item, open, at, of }: Step,
  desk: Desk,
  importing: Importing,
  system: System,
): Promise<Going> {
  const { prompter, session } = importing;
  const { accepting, editing } = session.progress();
  const candidate = candidates(desk)(item);
  // The last run may have ended between the file and the journal; the file tells.
  if (accepting.has(item.key) && candidate.same !== undefined) {
    return settle([item], 'accepted', session);
  }
  if (editing?.item === item.key) return edit(candidate, desk, importing, system);
  const faults = faultsOf(candidate, desk, system);
  const decision = await decide({ candidate, faults, at, of }, desk, prompter);
  switch (decision) {
    case 'accept':
      return save([capturedOf(candidate)], [item], desk, importing, system);
    case 'all': {
      const { accepted } = sift(open, desk, system);
      const taken = accepted.map((each) => each.item);
      return save(accepted.map(capturedOf), taken, desk, importing, system);
    }
    case 'edit':
      await session.keep({ kind: 'begin', record: item.kind, item: item.key });
      return edit(candidate, desk, importing, system);
    case 'merge': {
      const merged = await mergeInto(candidate, desk, prompter, system);
      if (merged === 'merged') return settle([item], 'merged', session);
      return merged === 'stop' ? 'stop' : 'on';
    }
    case 'split': {
      const texts = await askSplit(candidate.text, desk, prompter);
      if (texts === 'stop') return 'stop';
      if (texts !== undefined) await session.keep({ kind: 'split', item: item.key, texts });
      return 'on';
    }
    case 'skip':
      return settle([item], 'skipped', session);
    case 'again':
      return 'on';
    case 'stop':
      return 'stop';
  }
}

async function settle(items: readonly Item[], as: Settled, { keep }: ImportSession): Promise<'on'> {
  await keep({ kind: 'settled', items: items.map(({ key }) => key), as });
  return 'on';
}

async function save(
  captured: readonly Captured[],
  items: readonly Item[],
  desk: Desk,
  { prompter, session }: Importing,
  system: System,
): Promise<Going> {
  if (captured.length === 0) {
    prompter.tell([say`none of those that are left is without faults`]);
    return 'on';
  }
  await session.keep({ kind: 'accepting', items: items.map(({ key }) => key) });
  const saved = await saveCaptured(captured, desk, system);
  if ('notSaved' in saved) {
    prompter.tell([saved.notSaved]);
    return 'stop';
  }
  await settle(items, 'accepted', session);
  prompter.tell([
    ...saved.map(({ kind, file, line }) => say`saved: ${kind.label} (${file}:${line})`),
    say`\`napdraft undo\` takes it back`,
  ]);
  return 'on';
}

/** Asks for what the item lacks, with what it has in its place, and shows it. */
async function edit(
  candidate: Candidate,
  desk: Desk,
  importing: Importing,
  system: System,
): Promise<Going> {
  const { prompter, session } = importing;
  const { item, kind } = candidate;
  const around = aroundOf(kind, desk, prompter, { record: session.keep }, system);
  const outcome = await interview(kind, stateOf(candidate, session.progress()), around);
  switch (outcome.kind) {
    case 'stop':
      return 'stop';
    case 'leave':
      await session.keep({ kind: 'discarded' });
      return 'on';
    case 'discard':
      return settle([item], 'skipped', session);
    case 'save':
      return save([{ kind, answers: outcome.answers }], [item], desk, importing, system);
  }
}

/** What the item says, and over it what was answered in a run that broke off. */
function stateOf({ given, item, kind }: Candidate, { editing }: Progress): InterviewState {
  const after = editing?.item === item.key ? stateAfter(editing.events) : NOT_BEGUN;
  const own = [...given.answers].filter(([id]) => !after.passed.has(id));
  const answers: Answers = new Map([...own, ...after.answers]);
  const asked = [
    ...own.map(([id]) => id).filter((id) => !after.asked.includes(id)),
    ...after.asked,
  ];
  const typed = new Map([...given.typed, ...after.typed]);
  // What was being typed is asked again; at the beginning the text, as it is mostly that.
  const halfTyped = [...after.typed.keys()].at(-1);
  const begun = after.asked.length > 0 || kind.identifiedBy === undefined;
  const again = halfTyped ?? (begun ? undefined : 'text');
  return { ...after, answers, asked, typed, again };
}

function tellEnd({ settled }: Progress, prompter: Prompter): void {
  const count = (as: Settled) => [...settled.values()].filter((each) => each === as).length;
  const accepted = count('accepted');
  prompter.tell([
    say`${plural(accepted, say`${accepted} record taken`, say`${accepted} records taken`)}; merged: ${count('merged')}; passed over: ${count('skipped')}`,
  ]);
}
