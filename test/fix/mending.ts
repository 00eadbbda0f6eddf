import { mendFiles, type Mended } from '../../src/fix/mend-files.js';
import { edited } from '../../src/model/text-edit.js';
import { projectReader } from '../../src/read/project-reader.js';
import { input } from '../read/reading.js';

export type Files = Readonly<Record<string, string>>;

/** @param mayMend Whether a file may be changed. */
export function mend(files: Files, mayMend: (file: string) => boolean = () => true): Mended {
  const kinds = new Map(Object.keys(files).map((file) => [file, input(file, '').kind]));
  return mendFiles(new Map(Object.entries(files)), projectReader(kinds), mayMend);
}

/** The files after all that can be mended is mended. */
export function mended(files: Files): Files {
  const { edits } = mend(files);
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, edited(text, edits.get(file) ?? [])]),
  );
}
