import { basename } from 'node:path';
import { identifiersIn } from '../check/identifiers-in.js';
import { leakFinder, type Leak } from '../leak/find-leaks.js';
import type { Layer, Passage } from '../leak/passage.js';
import { addedPassages, passagesOf } from '../leak/passages-of.js';
import { sensitiveIn, type Sorted } from '../leak/sensitive-in.js';
import type { Audience } from '../model/audience.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { say, type Message } from '../model/message.js';
import type { Project } from '../model/project.js';
import { fieldTrees, labels, reference } from '../read/shipped.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { openWords } from './open-words.js';
import type { GlobalOptions } from './options.js';
import { shownPath } from './project-files.js';
import { refuseToWrite } from './refuse-to-write.js';

/** A file as it is about to be written. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The file of somebody else that it was put into: what that one says is not ours to judge. */
  readonly host?: string | Uint8Array;
}

/**
 * Opens what is about to be written and looks for what its audience may not read, whatever came in
 * between. Says what was found and where, never what it is; when it gives false, nothing may be
 * written.
 */
export async function areClean(
  outputs: readonly Output[],
  { whole, audience }: { readonly whole: Project; readonly audience: Audience },
  options: GlobalOptions,
  system: System,
): Promise<boolean> {
  const faults = leakFaults(outputs, whole, audience, system);
  if (faults.length === 0) return true;
  const words = await openWords(options, system);
  const reported = toReported(faults, new Map(), whole.settings.stage, words.catalogue);
  await refuseToWrite(reported, { ...words, sources: new Map() }, options, system);
  return false;
}

/** What is looked for, and what may be said, to this audience. */
export function soughtIn(whole: Project, audience: Audience): Sorted {
  return sensitiveIn(whole, audience, {
    trees: fieldTrees,
    identifiersIn: (text) => identifiersIn(text, reference.names),
  });
}

function leakFaults(
  outputs: readonly Output[],
  whole: Project,
  audience: Audience,
  system: System,
): readonly Diagnostic[] {
  const { sensitives, publicTexts } = soughtIn(whole, audience);
  if (sensitives.length === 0) return [];
  const find = leakFinder(sensitives, [...publicTexts, ...SHIPPED_TEXTS]);
  return outputs.flatMap(({ path, content, host }) => {
    const passages =
      host === undefined ? [...passagesOf(content), fileName(path)] : addedPassages(content, host);
    return find(passages).map((leak) => leakFault(leak, shownPath(system, path)));
  });
}

/** The name of a file is made of that of the folder of the project. */
function fileName(path: string): Passage {
  return { part: '', layer: 'name', number: 0, text: basename(path) };
}

/** What every draft may say, whatever the project withholds. */
const SHIPPED_TEXTS: readonly string[] = [
  ...Object.values(labels).flatMap((words) => Object.values(words).flatMap(formsOf)),
  ...reference.instruments.flatMap(({ citation }) => Object.values(citation)),
];

function formsOf(label: (typeof labels)[string][string]): readonly string[] {
  return typeof label === 'string' ? [label] : Object.values(label);
}

/** The message tells which record to look at, and the place in the file; the value is not repeated. */
function leakFault({ sensitive, passage }: Leak, file: string): Diagnostic {
  const { record, at } = sensitive;
  const where = placeIn(passage);
  const pointer = `/${at.path.join('/')}`;
  return {
    code: 'withheld-text-printed',
    at: { file, path: [] },
    message:
      record === undefined
        ? say`${where} says what is \`${sensitive.class}\` in \`${at.file}\``
        : say`${where} says what is \`${sensitive.class}\` in the record \`${record}\``,
    hint: say`see \`${pointer}\` in \`${at.file}\`; take it out of what is printed, or of the template that prints it`,
  };
}

function placeIn({ part, layer, number }: Passage): Message {
  if (part === '') return layer === 'name' ? say`the name of the file` : say`line ${number}`;
  return PLACES[layer](part, number);
}

const PLACES: Readonly<Record<Layer, (part: string, number: number) => Message>> = {
  text: (part, number) => say`paragraph ${number} of the part \`${part}\``,
  whole: (part, number) => say`paragraph ${number} of the part \`${part}\``,
  deleted: (part, number) => say`deleted text in paragraph ${number} of the part \`${part}\``,
  hidden: (part, number) => say`hidden text in paragraph ${number} of the part \`${part}\``,
  field: (part, number) => say`a field in paragraph ${number} of the part \`${part}\``,
  attribute: (part) => say`an attribute in the part \`${part}\``,
  value: (part) => say`a value in the part \`${part}\``,
  comment: (part) => say`a comment in the part \`${part}\``,
  bytes: (part) => say`the data in the part \`${part}\``,
  name: (part) => say`the name of the part \`${part}\``,
};
