import type { Diagnostic } from '../model/diagnostic.js';
import type { Place, SourceFile } from '../model/place.js';
import { kindInWords, oneOfKind } from './kind-in-words.js';
import { nearestWord, onlySlipOf } from '../model/nearest-word.js';
import type { Names, Reference } from './names.js';
import { choice, say, type Message } from '../model/message.js';

/** Ids that two records share, and references that lead nowhere or to the wrong kind of record. */
export function referenceFaults(
  files: readonly { readonly names: Names; readonly source: SourceFile }[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const records = new Map<string, Found>();
  const sources = new Map(files.map(({ source }) => [source.file, source]));
  for (const { names } of files) {
    names.ids.forEach(({ id, kind }, index) => {
      const first = records.get(id);
      const record = { id, kind, names, index };
      // What was only made out in a file that is not YAML proves nothing.
      if (first?.kind === undefined) records.set(id, record);
      else if (kind !== undefined) diagnostics.push(duplicate(record, first, sources));
    });
  }
  const suggest = suggestions(records);
  for (const { names } of files) {
    names.references.forEach((reference, index) => {
      const record = records.get(reference.id);
      if (record === undefined) {
        diagnostics.push(dangling(reference, referencePlace(names, index), suggest(reference)));
      } else if (record.kind !== undefined && !reference.kinds.includes(record.kind)) {
        const at = referencePlace(names, index);
        diagnostics.push(wrongKind(reference, at, record, record.kind));
      }
    });
  }
  return diagnostics;
}

/** A record, and where its id is among those of its file. */
interface Found {
  readonly id: string;
  readonly kind: string | undefined;
  readonly names: Names;
  readonly index: number;
}

function recordPlace({ names, index }: Found): Place {
  return existing(names.places().ids[index]);
}

function referencePlace(names: Names, index: number): Place {
  return existing(names.places().references[index]);
}

function existing(place: Place | undefined): Place {
  if (place === undefined) throw new Error('a name without a place');
  return place;
}

function duplicate(
  record: Found,
  first: Found,
  sources: ReadonlyMap<string, SourceFile>,
): Diagnostic {
  const there = recordPlace(first);
  const line = sources.get(there.file)?.span(there.path, 'value')?.line;
  const where = line === undefined ? there.file : `${there.file}:${line}`;
  const kind = kindInWords(first.kind ?? 'record');
  return {
    code: 'duplicate-id',
    at: recordPlace(record),
    message: say`the id \`${record.id}\` is already taken by the ${kind} at ${where}`,
    related: [{ at: there, message: say`the id is taken here` }],
    hint: say`give this record an id of its own, and correct the references that mean it`,
  };
}

/** So many wrong ids have one cause, such as a missing file, and each costs a look at all ids. */
const MOST_SUGGESTIONS = 50;

function suggestions(records: ReadonlyMap<string, Found>): (reference: Reference) => Suggestion {
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

function dangling({ id, kinds }: Reference, at: Place, { nearest, meant }: Suggestion): Diagnostic {
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

function wrongKind(reference: Reference, at: Place, record: Found, kind: string): Diagnostic {
  const wanted = choice(reference.kinds.map(oneOfKind));
  return {
    code: 'wrong-kind-of-reference',
    at,
    message: say`\`${record.id}\` is the id of ${oneOfKind(kind)}, not of ${wanted}`,
    related: [{ at: recordPlace(record), message: say`\`${record.id}\` stands here` }],
    hint: say`name ${wanted}`,
  };
}
