import type { Command } from 'commander';
import type { GlobalOptions } from '../commands/options.js';
import type { Message } from '../model/message.js';

/** What a command needs of the program that it belongs to. */
export interface Program {
  readonly command: (name: string) => Command;
  readonly globals: () => GlobalOptions;
  readonly ended: (exitCode: number) => void;
  /** The wording of a help text; in English when no help was asked for. */
  readonly word: (message: Message) => string;
}
