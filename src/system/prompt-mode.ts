/** How a person can be asked; undefined when nobody could answer. */
export type PromptMode = 'full' | 'plain' | undefined;

interface Streams {
  readonly isInputTerminal: boolean;
  readonly isOutputTerminal: boolean;
}

/**
 * Screen readers cannot be found out, and should not be: plain lines are asked for, with an option
 * or with the variable that other programs know as well.
 */
export function promptMode(
  environment: Readonly<Record<string, string | undefined>>,
  { isInputTerminal, isOutputTerminal }: Streams,
  isPlain: boolean,
): PromptMode {
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (isSet('CI')) return undefined;
  if (!isInputTerminal || !isOutputTerminal) {
    // The terminal of Git for Windows is a pair of pipes to its programs, and somebody is there.
    return isSet('MSYSTEM') && isSet('TERM') ? 'plain' : undefined;
  }
  const wantsPlain = isPlain || isSet('ACCESSIBLE') || isSet('NAPDRAFT_PLAIN');
  return wantsPlain || environment['TERM'] === 'dumb' ? 'plain' : 'full';
}
