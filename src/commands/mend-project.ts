import { resolve } from 'node:path';
import { personalDataIn } from '../check/personal-data-in.js';
import { mendFiles, type Mended } from '../fix/mend-files.js';
import { edited } from '../model/text-edit.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import { CODES } from '../model/codes.js';
import { UserError } from '../model/errors.js';
import { say, wordingOf, type Catalogue } from '../model/message.js';
import { projectReader } from '../read/project-reader.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import type { OpenedProject } from './open-project.js';

interface MendOptions {
  /** Whether a file may be changed. */
  readonly mayMend: (file: string) => boolean;
  readonly quiet: boolean;
  readonly catalogue: Catalogue;
}

/** Mends in the files what can be mended without asking. Gives how many faults that were. */
export async function mendProject(
  opened: OpenedProject,
  { mayMend, quiet, catalogue }: MendOptions,
  system: System,
): Promise<number> {
  const texts = textsOf(opened);
  const { edits, fixed } = mended(opened, texts, mayMend);
  for (const [file, ofFile] of edits) {
    const before = texts.get(file) ?? '';
    await replace(file, before, edited(before, ofFile), system);
    const count = fixed.filter(({ at }) => at.file === file).length;
    if (!quiet) tell(wordingOf(say`mended in ${file}: ${count}`, catalogue), system);
  }
  return fixed.length;
}

/** Shows what would be mended, and changes nothing. 1 when there is something, as `diff` has it. */
export function showMending(
  opened: OpenedProject,
  { mayMend, quiet, catalogue }: MendOptions,
  system: System,
): 0 | 1 {
  const texts = textsOf(opened);
  const { edits } = mended(opened, texts, mayMend);
  for (const [file, ofFile] of edits) {
    const diff = unifiedDiff(file, texts.get(file) ?? '', ofFile);
    system.stdout(diff.replaceAll(/.+/g, (line) => shownLine(line, system)));
  }
  if (edits.size > 0) return 1;
  if (!quiet) tell(wordingOf(say`nothing can be mended without asking`, catalogue), system);
  return 0;
}

function mended(
  { inputs, diagnostics }: OpenedProject,
  texts: ReadonlyMap<string, string>,
  mayMend: (file: string) => boolean,
): Mended {
  const read = projectReader(new Map(inputs.map(({ file, kind }) => [file, kind])));
  // They keep their part in every reading, as what they hide may be what a reference means.
  const unreadable = diagnostics.filter(({ code }) => 'unreadable' in CODES[code]);
  return mendFiles(
    texts,
    (given) => {
      const reading = read(given);
      return { ...reading, diagnostics: [...unreadable, ...reading.diagnostics] };
    },
    mayMend,
  );
}

/** The files that are text, each with its byte order mark. */
function textsOf({ inputs }: OpenedProject): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(
    inputs.flatMap(({ file, bytes }) => {
      const text = decoder.decode(bytes);
      return isSame(new TextEncoder().encode(text), bytes) ? [[file, text] as const] : [];
    }),
  );
}

/** What the person types meanwhile in an editor must not be lost. */
async function replace(file: string, before: string, after: string, system: System): Promise<void> {
  const path = resolve(system.workingFolder, file);
  if (!isSame(await system.readBytes(path), new TextEncoder().encode(before))) {
    throw new UserError(say`\`${file}\` was changed by somebody else meanwhile; run this again`, 3);
  }
  await system.write(path, after);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Others read the log of a CI job. */
function shownLine(line: string, system: System): string {
  const isPersonal = system.ci !== undefined && personalDataIn(line).length > 0;
  return isPersonal ? `${line.charAt(0)}…` : visible(line);
}

function tell(text: string, system: System): void {
  system.stderr(`${visible(text)}\n`);
}
