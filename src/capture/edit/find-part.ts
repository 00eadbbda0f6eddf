import { say, type Message } from '../../model/message.js';
import { isCollection, type Collection, type Entry, type Part } from './part.js';
import type { EditRefusal, Path } from './record-edit.js';

/** What stands at a path, or at the nearest place above it. */
export interface Found {
  readonly part: Part;
  /** The entry whose value the part is; the root has none. */
  readonly entry?: Entry;
  /** The collections that lead to the part, the outermost first. */
  readonly around: readonly Collection[];
  /** The steps that lead on to where nothing stands. */
  readonly missing: Path;
}

/** A refusal if something on the way is written so that a change would not be safe. */
export function findPart(root: Part, path: Path): Found | EditRefusal {
  let found: Found = { part: root, around: [], missing: path };
  for (;;) {
    const { part, around, missing } = found;
    if (part.obstacle !== undefined) return { refusal: part.obstacle, offset: part.start };
    const [step, ...rest] = missing;
    if (step === undefined || !isCollection(part)) return found;
    const entry = entryAt(part, step);
    if (entry === undefined) return found;
    found = { part: entry.value, entry, around: [...around, part], missing: rest };
  }
}

function entryAt({ kind, entries }: Collection, step: string | number): Entry | undefined {
  if (typeof step === 'number') return kind === 'list' ? entries[step] : undefined;
  return kind === 'map' ? entries.find(({ name }) => name === step) : undefined;
}

/** Nothing stands at a path, and nothing can be made there. */
export function nothingAt(path: Path, { part }: Found): EditRefusal {
  return { refusal: say`there is nothing at \`${pathText(path)}\``, offset: part.start };
}

export function noList(path: Path, { part }: Found): EditRefusal {
  return { refusal: say`\`${pathText(path)}\` is not a list`, offset: part.start };
}

export function commentsInBrackets({ start }: Part): EditRefusal {
  return { refusal: COMMENTS_IN_BRACKETS, offset: start };
}

const COMMENTS_IN_BRACKETS: Message = say`comments stand between these brackets, and a change could part them from what they speak of`;

function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}
