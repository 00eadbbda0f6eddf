import type { Diagnostic } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import { kindInWords } from './kind-in-words.js';
import { nearestWord } from './nearest-word.js';
import type { NamedRecord, Names, Reference } from './read-file.js';

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
    message: `the id \`${record.id}\` is already taken by the ${kind} at ${where}`,
    hint: 'give this record an id of its own, and correct the references that mean it',
  };
}

/** So many wrong ids have one cause, such as a missing file, and each costs a look at all ids. */
const MOST_SUGGESTIONS = 50;

function suggestions(
  records: ReadonlyMap<string, NamedRecord>,
): (reference: Reference) => string | undefined {
  let asked = 0;
  return ({ id, kinds }) => {
    asked += 1;
    if (asked > MOST_SUGGESTIONS) return undefined;
    const candidates = [...records.values()].filter(({ kind }) => {
      return kind === undefined || kinds.includes(kind);
    });
    return nearestWord(
      id,
      candidates.map((record) => record.id),
    );
  };
}

function dangling(reference: Reference, suggestion: string | undefined): Diagnostic {
  return {
    code: 'dangling-reference',
    at: reference.at,
    message: `no ${alternatives(reference.kinds)} has the id \`${reference.id}\``,
    hint:
      suggestion === undefined
        ? `correct the id, or add ${reference.kinds.length === 1 ? 'the record' : 'a record'}${home(reference.kinds)}`
        : `did you mean \`${suggestion}\`?`,
  };
}

function home(kinds: readonly string[]): string {
  return kinds.length === 1 && kinds[0] === 'institution' ? ' to institutions.yaml' : '';
}

function wrongKind(reference: Reference, record: NamedRecord, kind: string): Diagnostic {
  return {
    code: 'wrong-kind-of-reference',
    at: reference.at,
    message: `\`${record.id}\` is the id of ${article(kindInWords(kind))}, not of ${article(alternatives(reference.kinds))}`,
    hint: `name ${article(alternatives(reference.kinds))}`,
  };
}

function alternatives(kinds: readonly string[]): string {
  return kinds.map(kindInWords).join(' or ');
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
