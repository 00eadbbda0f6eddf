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
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a stream of this process may be coloured when nobody says otherwise. */
  readonly mayColor: { readonly stdout: boolean; readonly stderr: boolean };
  readonly now: () => Date;
  /** The folder in which the command was started. */
  readonly workingFolder: string;
  /** The folder that holds `templates/` and `data/` as shipped. */
  readonly shippedFolder: string;
}
