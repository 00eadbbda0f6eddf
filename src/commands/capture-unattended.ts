import { openYaml } from '../capture/edit/open-yaml.js';
import { isRefusal } from '../capture/edit/record-edit.js';
import { groundAfter, putStep, stepsOf, type Ground } from '../capture/put-record.js';
import type { Plain, PlainMap } from '../capture/question.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import { recordKinds } from '../capture/record-kinds.js';
import { isMap, put } from '../capture/record-of.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf, type Message } from '../model/message.js';
import { composed, type TextEdit } from '../model/text-edit.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { answersFrom, unanswered, type Given } from './capture-answers.js';
import type { Desk } from './capture-desk.js';
import { saveCaptured, type Captured, type SavedRecord } from './capture-save.js';
import { trialOf } from './capture-trial.js';
import { readInput } from './read-input.js';
import { tellFaults } from './tell-faults.js';
import type { GlobalOptions } from './options.js';

export interface UnattendedOptions extends GlobalOptions {
  readonly kind: RecordKindName | undefined;
  readonly given: Given;
  /** A file with records, `-` for standard input. */
  readonly from: string | undefined;
  /** `path=value` for what no option has. */
  readonly set: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** Captures what the options or a file say. Nothing is asked, and all or nothing is saved. */
export async function captureUnattended(
  desk: Desk,
  options: UnattendedOptions,
  system: System,
): Promise<number> {
  const { words } = desk;
  const captured = await capturedFrom(desk, options, system);
  if ('faults' in captured) {
    for (const fault of captured.faults) {
      system.stderr(`${visible(wordingOf(say`error: ${fault}`, words.catalogue))}\n`);
    }
    return 2;
  }
  const code = await refuse(captured, desk, options, system);
  if (code !== 0) return code;
  if (options.dryRun) return showChanges(captured, desk, system);
  const saved = await saveCaptured(captured, desk, system);
  if ('notSaved' in saved) {
    throw new UserError(saved.notSaved, 3);
  }
  tell(saved, options, desk, system);
  return 0;
}

interface Faulty {
  readonly faults: readonly Message[];
}

async function capturedFrom(
  desk: Desk,
  options: UnattendedOptions,
  system: System,
): Promise<readonly Captured[] | Faulty> {
  const { kind: name = 'recommendation', given, from } = options;
  const kind = recordKinds[name];
  const { setting, choices } = desk;
  const set = contentFrom(options.set);
  if ('faults' in set) return set;
  if (from !== undefined) return recordsIn(await readInput(from, system), options, desk);
  const { answers, faults } = answersFrom(given, kind, setting, choices);
  const missing = unanswered(kind, setting, answers).filter(() => options.set.length === 0);
  if (faults.length + missing.length > 0) return { faults: [...faults, ...missing] };
  return [{ kind, answers, content: set.content }];
}

/** `disposition.decision=deferred`: the way to a key, and its value as YAML writes it. */
function contentFrom(set: readonly string[]): { readonly content: PlainMap } | Faulty {
  let content: Plain = {};
  const faults: Message[] = [];
  for (const entry of set) {
    const [, path, value] = /^([a-z_]+(?:\.(?:[a-z_]+|\d+))*)=(.*)$/s.exec(entry) ?? [];
    const opened = value === undefined ? undefined : openYaml(value);
    if (path === undefined || opened === undefined || isRefusal(opened)) {
      faults.push(say`\`--set ${entry}\` is not understood; write it as \`--set horizon=short\``);
      continue;
    }
    const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    content = put(content, steps, opened.value);
  }
  return faults.length > 0 || !isMap(content) ? { faults } : { content };
}

/** The lists of a workshop file by the kinds of their records. */
const LISTS: Readonly<Record<string, RecordKindName>> = {
  findings: 'finding',
  recommendations: 'recommendation',
  next_steps: 'next-step',
  dissent: 'dissent',
  priority_areas: 'area',
  themes: 'theme',
  institutions: 'institution',
};

/** One record, a list of them, or lists under the names that they have in a workshop file. */
function recordsIn(
  value: Plain,
  { kind, given }: UnattendedOptions,
  desk: Desk,
): readonly Captured[] | Faulty {
  const named = isMap(value) ? Object.entries(value).filter(([key]) => key in LISTS) : [];
  const lists =
    named.length > 0
      ? named.map(([key, list]) => [LISTS[key] ?? 'recommendation', listOf(list)] as const)
      : ([[kind ?? 'recommendation', listOf(value)]] as const);
  const faults: Message[] = [];
  const captured = lists.flatMap(([name, records]) => {
    const { answers } = answersFrom(given, recordKinds[name], desk.setting, desk.choices);
    return records.flatMap((content, index) => {
      if (isMap(content)) return [{ kind: recordKinds[name], answers, content }];
      faults.push(
        say`entry ${index + 1} is no record; expected keys with values, as in a workshop file`,
      );
      return [];
    });
  });
  if (captured.length === 0 && faults.length === 0) faults.push(say`there is no record in it`);
  return faults.length > 0 ? { faults } : captured;
}

function listOf(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? (value as readonly Plain[]) : [value];
}

/** What the validator would report as an error is not written. */
async function refuse(
  captured: readonly Captured[],
  desk: Desk,
  options: UnattendedOptions,
  system: System,
): Promise<number> {
  const found = trialOf(desk, system).faultsOfAll(captured);
  if (isRefusal(found)) throw new UserError(found.refusal, 3);
  const { reported, sources } = found;
  const grave = reported.filter(({ severity }) => severity === 'error');
  const shown = grave.length > 0 ? grave : options.quiet ? [] : reported;
  if (shown.length > 0) await tellFaults(shown, { ...desk.words, sources }, options, system);
  if (grave.length === 0) return 0;
  const nothing = say`nothing was written; the lines are those that the file would have had`;
  system.stderr(`${wordingOf(nothing, desk.words.catalogue)}\n`);
  return 1;
}

/** The changes as `diff` shows them. */
export function showChanges(captured: readonly Captured[], desk: Desk, system: System): number {
  const { changes } = folded(captured, desk);
  for (const [file, edits] of changes) {
    const before = desk.ground.texts.get(file) ?? desk.ground.newFile(file);
    system.stdout(unifiedDiff(file, before, edits).replaceAll(/.+/g, visible));
  }
  return 0;
}

function folded(captured: readonly Captured[], desk: Desk) {
  let ground: Ground = desk.ground;
  const changes = new Map<string, readonly TextEdit[]>();
  for (const { kind, answers, content } of captured) {
    for (const step of stepsOf(kind, answers, desk.setting, content)) {
      const result = putStep(step, ground);
      if (!('changes' in result)) continue;
      for (const [file, edits] of result.changes) {
        changes.set(file, composed(changes.get(file) ?? [], edits));
      }
      ground = groundAfter(result, step, ground);
    }
  }
  return { ground, changes };
}

function tell(
  saved: readonly SavedRecord[],
  options: UnattendedOptions,
  { words }: Desk,
  system: System,
): void {
  const shown = saved.map(({ kind, id, file, line }) => ({ kind: kind.name, id, file, line }));
  if (options.json) {
    system.stdout(`${JSON.stringify({ saved: shown }, undefined, 2)}\n`);
    return;
  }
  for (const { id, kind, file, line } of shown) {
    system.stdout(`${file}:${line} ${id ?? kind}\n`);
  }
  if (options.quiet) return;
  system.stderr(`${wordingOf(say`\`napdraft undo\` takes it back`, words.catalogue)}\n`);
}
