import type { ProfileFile } from '../format/profile.js';
import type { Read } from '../model/diagnostic.js';
import type { SourceFile } from '../model/place.js';
import { readFile, type InputFile } from './read-file.js';

export interface ReadProfile extends Read<ProfileFile | undefined> {
  readonly source: SourceFile;
}

/** Reads a profile; undefined when what must be there is missing. */
export function readProfile(input: InputFile): ReadProfile {
  const { value, diagnostics, source } = readFile({ ...input, kind: 'profile' });
  // The validator of profiles has let it pass.
  return { value: value as ProfileFile | undefined, diagnostics, source };
}
