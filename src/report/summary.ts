import { SEVERITIES, type Reported, type Severity } from '../model/diagnostic.js';
import { listing, plural, say, type Message, type Plural } from '../model/message.js';
import { counts } from './counts.js';

/** `2 errors and 1 warning in 3 files`. */
export function summary(reported: readonly Reported[]): Message {
  const { files, ...found } = counts(reported);
  const parts = SEVERITIES.filter((severity) => found[severity] > 0).map((severity) =>
    NUMBERS[severity](found[severity]),
  );
  return say`${listing(parts)} in ${plural(files, say`${files} file`, say`${files} files`)}`;
}

const NUMBERS: Readonly<Record<Severity, (count: number) => Plural>> = {
  error: (count) => plural(count, say`${count} error`, say`${count} errors`),
  warning: (count) => plural(count, say`${count} warning`, say`${count} warnings`),
  info: (count) => plural(count, say`${count} note`, say`${count} notes`),
};

/** The name of a severity, as a report for people has it. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: say`error`,
  warning: say`warning`,
  info: say`note`,
};
