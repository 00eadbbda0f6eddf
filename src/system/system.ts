import type { Catalogue } from '../model/message.js';
import type { Prompter } from '../model/prompt.js';

/** The outside world as the commands see it. */
export interface System {
  /** The bytes of a file; a `UserError` that says why not. */
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** All of standard input. */
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** What stands at a path; links are followed. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | 'other' | 'nothing'>;
  /** The state of a file by what the file system notes of it; undefined for what is no file. */
  readonly stampOf: (path: string) => Stamp | undefined;
  /** The names in a folder, sorted; none when there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /**
   * Writes a file whole or not at all: a temporary file beside it, synced, then renamed. Makes the
   * folders that are missing. Equal bytes are not written again. A file that is there keeps its
   * mode, and a link its target.
   */
  readonly write: (
    path: string,
    content: string | Uint8Array,
    options?: { readonly mode: number },
  ) => Promise<void>;
  /** Adds a line to a file that only its owner can read; done when it is on the disk. */
  readonly append: (path: string, line: string) => Promise<void>;
  /** Takes a file away; it may be gone already. */
  readonly remove: (path: string) => Promise<void>;
  /** Does something while no other process does that takes the lock at this path. */
  readonly withLock: <Result>(
    path: string,
    options: LockOptions,
    body: () => Promise<Result>,
  ) => Promise<Result>;
  /** The mark of this process. */
  readonly processMark: () => ProcessMark;
  /** Whether the process of a mark still runs; undefined where that cannot be seen from here. */
  readonly isRunning: (mark: ProcessMark) => boolean | undefined;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a stream of this process may be coloured when nobody says otherwise. */
  readonly mayColor: { readonly stdout: boolean; readonly stderr: boolean };
  /** How many columns a stream has; undefined when it leads to no terminal, or to one that hides it. */
  readonly columns: (stream: 'stdout' | 'stderr') => number | undefined;
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
  /**
   * Asks the person at the terminal, in the language of a catalogue; undefined where nobody can
   * answer: without a terminal, and in a service of continuous integration.
   */
  readonly prompter: (options: PrompterOptions) => Promise<Prompter | undefined>;
  /**
   * Does a task in a thread of its own, which is ended when it takes too long or too much. What goes
   * in and comes out is copied.
   */
  readonly runContained: (
    task: ContainedTask,
    input: unknown,
    limits: ContainedLimits,
  ) => Promise<Contained>;
  readonly now: () => Date;
  /** The folder in which the command was started. */
  readonly workingFolder: string;
  /** The folder that holds `templates/` and `data/` as shipped. */
  readonly shippedFolder: string;
}

/** What a file system notes of a file, which changes whenever the file is written to. */
export interface Stamp {
  /** Where the file is kept, its size and the times of its changes: the same only for the same. */
  readonly mark: string;
  /** When it was changed last, in milliseconds by the clock of the file system. */
  readonly changed: number;
}

export interface PrompterOptions {
  readonly catalogue: Catalogue;
  /** Whether the person has asked for lines that only follow each other. */
  readonly plain: boolean;
}

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
}

export interface LockOptions {
  /** How long to wait while another process has the lock. */
  readonly seconds: number;
  /** What it is taken for, as others are told who wait for it: the name of the command. */
  readonly purpose: string;
}

/** What tells a process from any other, also from one that gets its number later. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  /** The space of process numbers, as containers have their own; undefined where there is none. */
  readonly space: string | undefined;
  /** The start of the machine; undefined where it has no name. */
  readonly boot: string | undefined;
  /** The start of the process; undefined where it is not told. */
  readonly started: string | undefined;
}

/** The tasks that have a bundle for a thread of its own. */
type ContainedTask = 'fill-templates';

export interface ContainedLimits {
  readonly milliseconds: number;
  /** Of memory. */
  readonly megabytes: number;
}

/** How a task has ended; when it was ended, with what it had told last of where it was. */
export type Contained =
  | { readonly end: 'done'; readonly value: unknown }
  | { readonly end: 'too-long' | 'too-large'; readonly step: unknown };
