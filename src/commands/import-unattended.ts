import type { ReviewFault } from '../capture/review.js';
import { UserError } from '../model/errors.js';
import type { Item } from '../import/item.js';
import { plural, say, wordingOf, type Message } from '../model/message.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { Desk } from './capture-desk.js';
import { saveCaptured, type SavedRecord } from './capture-save.js';
import { showChanges } from './capture-unattended.js';
import { idOf } from './import-merge.js';
import { capturedOf, sift, type Sifted } from './import-sift.js';
import type { GlobalOptions } from './options.js';

export interface AcceptOptions extends GlobalOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * Takes all items that have no fault, at once, and says of the others what keeps them; nobody is
 * asked. With faults the exit code is 1.
 */
export async function importUnattended(
  items: readonly Item[],
  notes: readonly Message[],
  {
    desk,
    options,
    system,
  }: { readonly desk: Desk; readonly options: AcceptOptions; readonly system: System },
): Promise<number> {
  const sifted = sift(items, desk, system);
  const captured = sifted.accepted.map(capturedOf);
  if (options.dryRun) {
    if (options.json) system.stdout(jsonOf(sifted, [], notes, desk));
    else if (captured.length > 0) showChanges(captured, desk, system);
  } else {
    const saved = captured.length === 0 ? [] : await saveCaptured(captured, desk, system);
    if ('notSaved' in saved) throw new UserError(saved.notSaved, 3);
    if (options.json) system.stdout(jsonOf(sifted, saved, notes, desk));
    else
      for (const { id, kind, file, line } of saved)
        system.stdout(`${file}:${line} ${id ?? kind.name}\n`);
  }
  if (!options.json) tell(sifted, notes, options, desk, system);
  return sifted.left.length > 0 ? 1 : 0;
}

function tell(
  { accepted, left, repeated }: Sifted,
  notes: readonly Message[],
  { quiet, dryRun }: AcceptOptions,
  { words }: Desk,
  system: System,
): void {
  const line = (message: Message, indent = 0) => {
    const text = visible(wordingOf(message, words.catalogue));
    system.stderr(`${' '.repeat(indent)}${text}\n`);
  };
  for (const { candidate, faults } of left) {
    line(say`not taken: ${candidate.item.at}`);
    for (const { message, hint } of faults) {
      line(say`${message}`, 2);
      if (hint !== undefined) line(say`${hint}`, 4);
    }
  }
  if (quiet) return;
  for (const { candidate, as } of repeated) {
    line(say`there already: ${candidate.item.at}, as \`${as}\``);
  }
  for (const { item, given, like } of accepted) {
    for (const note of given.notes) line(note);
    for (const record of like) {
      line(say`${item.at} says nearly the same as \`${idOf(record)}\``);
    }
  }
  for (const note of notes) line(note);
  const taken = plural(
    accepted.length,
    say`${accepted.length} record`,
    say`${accepted.length} records`,
  );
  const open = plural(left.length, say`${left.length} record`, say`${left.length} records`);
  line(dryRun ? say`would be taken: ${taken}; not: ${open}` : say`taken: ${taken}; not: ${open}`);
  if (accepted.length > 0 && !dryRun) line(say`\`napdraft undo\` takes it back`);
}

function jsonOf(
  { left, repeated, accepted }: Sifted,
  saved: readonly SavedRecord[],
  notes: readonly Message[],
  { words }: Desk,
): string {
  const plain = ({ message, hint }: ReviewFault) => ({ message, hint });
  const report = {
    accepted: accepted.map(({ item, kind }, index) => {
      const { id, file, line } = saved[index] ?? {};
      return { at: item.at, kind: kind.name, id, file, line };
    }),
    left: left.map(({ candidate, faults }) => ({
      at: candidate.item.at,
      faults: faults.map(plain),
    })),
    repeated: repeated.map(({ candidate, as }) => ({ at: candidate.item.at, as })),
    notes: notes.map((note) => wordingOf(note, words.catalogue)),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
