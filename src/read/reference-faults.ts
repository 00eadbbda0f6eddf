import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import { kindInWords, oneOfKind } from './kind-in-words.js';
import { nearestWord, onlySlipOf } from '../model/nearest-word.js';
import type { NamedRecord, Names, Reference } from './read-file.js';
import { choice, say, type Message } from '../model/message.js';

/** Ids that two records share, and references that lead nowhere or to the wrong kind of record. */
export function referenceFaults(
  files: readonly { readonly names: Names; readonly source: SourceFile }[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const records = new Map<string, NamedRecord>();
  const sources = new Map(files.map(({ source }) => [source.file, source]));
  for (const record of files.flatMap(({ names }) => names.ids)) {
    const first = records.get(record.id);
    // What was only made out in a file that is not YAML proves nothing.
    if (first?.kind === undefined) records.set(record.id, record);
    else if (record.kind !== undefined) diagnostics.push(duplicate(record, first, sources));
  }
  const suggest = suggestions(records);
  for (const reference of files.flatMap(({ names }) => names.references)) {
    const record = records.get(reference.id);
    if (record === undefined) diagnostics.push(dangling(reference, suggest(reference)));
    else if (record.kind !== undefined && !reference.kinds.includes(record.kind)) {
      diagnostics.push(wrongKind(reference, record, record.kind));
    }
  }
  return diagnostics;
}

function duplicate(
  record: NamedRecord,
  first: NamedRecord,
  sources: ReadonlyMap<string, SourceFile>,
): Diagnostic {
  const line = sources.get(first.at.file)?.span(first.at.path, 'value')?.line;
  const where = line === undefined ? first.at.file : `${first.at.file}:${line}`;
  const kind = kindInWords(first.kind ?? 'record');
  return {
    code: 'duplicate-id',
    at: record.at,
    message: say`the id \`${record.id}\` is already taken by the ${kind} at ${where}`,
    hint: say`give this record an id of its own, and correct the references that mean it`,
  };
}

/** So many wrong ids have one cause, such as a missing file, and each costs a look at all ids. */
const MOST_SUGGESTIONS = 50;

function suggestions(
  records: ReadonlyMap<string, NamedRecord>,
): (reference: Reference) => Suggestion {
  let asked = 0;
  return ({ id, kinds }) => {
    asked += 1;
    if (asked > MOST_SUGGESTIONS) return { nearest: undefined, meant: undefined };
    const candidates = [...records.values()]
      .filter(({ kind }) => kind === undefined || kinds.includes(kind))
      .map((record) => record.id);
    const nearest = nearestWord(id, candidates);
    return { nearest, meant: nearest === undefined ? undefined : onlySlipOf(id, candidates) };
  };
}

interface Suggestion {
  readonly nearest: string | undefined;
  /** The only one that can be meant. */
  readonly meant: string | undefined;
}

function dangling({ id, kinds, at }: Reference, { nearest, meant }: Suggestion): Diagnostic {
  return {
    code: 'dangling-reference',
    at,
    message: say`no ${choice(kinds.map(kindInWords))} has the id \`${id}\``,
    hint: nearest === undefined ? otherwise(kinds) : say`did you mean \`${nearest}\`?`,
    ...(meant === undefined ? {} : { fix: { at, part: 'value', replaceWith: meant } }),
  };
}

function otherwise([kind, ...others]: readonly string[]): Message {
  if (others.length > 0) return say`correct the id, or add a record`;
  return kind === 'institution'
    ? say`correct the id, or add the record to institutions.yaml`
    : say`correct the id, or add the record`;
}

function wrongKind(reference: Reference, record: NamedRecord, kind: string): Diagnostic {
  const wanted = choice(reference.kinds.map(oneOfKind));
  return {
    code: 'wrong-kind-of-reference',
    at: reference.at,
    message: say`\`${record.id}\` is the id of ${oneOfKind(kind)}, not of ${wanted}`,
    hint: say`name ${wanted}`,
  };
}
