import type { CommanderError } from 'commander';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';

/**
 * What commander says of a command line that makes no sense, in our words: it speaks English only,
 * and its exit code 1 means here that there are faults in the data.
 */
export function usageError({ code, message }: CommanderError): UserError {
  const known = REFUSALS[code];
  const match = known?.pattern.exec(message);
  const parts = match?.slice(1).map((part: string | undefined) => part ?? '') ?? [];
  const said = match == null ? undefined : known?.said(parts);
  // What a later version may say besides is better said in English than not at all.
  return new UserError(said ?? say`${message.replace(/^error: /, '')}`, 2);
}

interface Refusal {
  /** The parts of commander's sentence. */
  readonly pattern: RegExp;
  readonly said: (parts: readonly string[]) => Message;
}

const SUGGESTED = String.raw`(?:\n\(Did you mean (one of )?(.*)\?\))?$`;

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'commander.unknownCommand': {
    pattern: new RegExp(`unknown command '(.*?)'${SUGGESTED}`, 's'),
    said: ([name = '', isSeveral, meant = '']) => {
      if (meant === '') return say`there is no command \`${name}\`; \`napdraft --help\` lists them`;
      return isSeveral === ''
        ? say`there is no command \`${name}\`; did you mean \`${meant}\`?`
        : say`there is no command \`${name}\`; did you mean one of these: ${meant}?`;
    },
  },
  'commander.unknownOption': {
    pattern: new RegExp(`unknown option '(.*?)'${SUGGESTED}`, 's'),
    said: ([name = '', isSeveral, meant = '']) => {
      if (meant === '') return say`there is no option \`${name}\`; \`--help\` lists them`;
      return isSeveral === ''
        ? say`there is no option \`${name}\`; did you mean \`${meant}\`?`
        : say`there is no option \`${name}\`; did you mean one of these: ${meant}?`;
    },
  },
  'commander.missingArgument': {
    pattern: /missing required argument '(.*)'/s,
    said: ([name = '']) => say`the argument \`${name}\` is missing; \`--help\` says what it is`,
  },
  'commander.excessArguments': {
    pattern: /Expected (\d+) arguments? but got (\d+)/,
    said: ([expected = '', got = '']) =>
      say`there are too many arguments (expected: ${expected}, found: ${got}); put quotes around what has spaces in it`,
  },
  'commander.optionMissingArgument': {
    pattern: /option '(?:-\w, )?(\S+).*' argument missing/s,
    said: ([option = '']) => say`\`${option}\` needs a value behind it`,
  },
  'commander.missingMandatoryOptionValue': {
    pattern: /required option '(?:-\w, )?(\S+).*' not specified/s,
    said: ([option = '']) => say`\`${option}\` is missing, and the command needs it`,
  },
  'commander.conflictingOption': {
    pattern: /option '(?:-\w, )?(\S+).*' cannot be used with option '(?:-\w, )?(\S+).*'/s,
    said: ([one = '', other = '']) => say`\`${one}\` and \`${other}\` cannot be used together`,
  },
  'commander.invalidArgument': {
    pattern:
      /(?:option '(?:-\w, )?(\S+).*?' argument|command-argument value) '(.*)' is invalid.*?Allowed choices are (.*)\.$/s,
    said: ([option = '', value = '', choices = '']) =>
      option === ''
        ? say`\`${value}\` is not possible here; possible are ${choices}`
        : say`\`${option}\` does not take \`${value}\`; possible are ${choices}`,
  },
};
