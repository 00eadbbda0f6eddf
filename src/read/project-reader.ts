import type { FileKind } from '../format/files.js';
import { readFile, type ReadFile } from './read-file.js';
import { projectOf, type ReadProject } from './read-project.js';

/**
 * Reads versions of one project that differ in few files: what was read once is not read again.
 *
 * @param kinds The kind of every file.
 */
export function projectReader(
  kinds: ReadonlyMap<string, FileKind>,
): (texts: ReadonlyMap<string, string>) => ReadProject {
  const encoder = new TextEncoder();
  const known = new Map<string, Map<string, ReadFile>>();
  const read = (file: string, kind: FileKind, text: string): ReadFile => {
    const versions = known.get(file) ?? new Map<string, ReadFile>();
    known.set(file, versions);
    const made = versions.get(text) ?? readFile({ file, kind, bytes: encoder.encode(text) });
    versions.set(text, made);
    return made;
  };
  return (texts) =>
    projectOf(
      [...kinds].flatMap(([file, kind]) => {
        const text = texts.get(file);
        return text === undefined ? [] : [read(file, kind, text)];
      }),
    );
}
