/** The outside world as the commands see it. */
export interface System {
  /** The bytes of a file; a `UserError` that says why not. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** What stands at a path; links are followed. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'other' | 'nothing'>;
  /** The names in a folder, sorted; none when there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /**
   * Writes a file whole or not at all: a temporary file beside it, synced, then renamed. Makes the
   * folders that are missing. Equal bytes are not written again.
   */
  readonly write: (
    path: string,
    content: string | Uint8Array,
    options?: { readonly mode: number },
  ) => Promise<void>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a stream of this process may be coloured when nobody says otherwise. */
  readonly mayColor: { readonly stdout: boolean; readonly stderr: boolean };
  /** The service of continuous integration that runs this; undefined for a person. */
  readonly ci: 'github' | 'gitlab' | 'other' | undefined;
  /** The folder of the repository, as that service says. */
  readonly checkout: string | undefined;
  /** The language that the person has set the system to, as a tag; undefined when they have not. */
  readonly messageLanguage: string | undefined;
  /** What git answers to some words in a folder; undefined when there is no git. */
  readonly git: (folder: string, words: readonly string[]) => Promise<GitAnswer | undefined>;
  /**
   * The files that change in some folders, a batch each time that they have come to rest, until the
   * person ends it with Ctrl-C.
   */
  readonly changes: (folders: readonly string[]) => AsyncIterable<readonly string[]>;
  readonly now: () => Date;
  /** The folder in which the command was started. */
  readonly workingFolder: string;
  /** The folder that holds `templates/` and `data/` as shipped. */
  readonly shippedFolder: string;
}

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
}
