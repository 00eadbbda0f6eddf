import { Chalk, type ChalkInstance } from 'chalk';
import { SEVERITIES, type Reported, type Severity } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { counts } from './counts.js';
import { fold } from './fold.js';
import type { Reporter } from './reporter.js';
import { visible } from './visible.js';

/** For people. Nothing at all when there is nothing to report: silence is success. */
export const text: Reporter = (reported, { color }) => {
  if (reported.length === 0) return '';
  // The level is given, so that chalk does not go by the terminal that it finds itself on.
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const files = [...groupBy(reported, ({ file }) => file)].map(([file, ofFile]) =>
    fileReport(file, ofFile, chalk),
  );
  return `${[...files, summary(reported)].join('\n\n')}\n`;
};

function fileReport(file: string, ofFile: readonly Reported[], chalk: ChalkInstance): string {
  const { shown, more, rest } = fold(ofFile);
  const head = chalk.bold(visible(`${file}:`));
  return [
    ...shown.flatMap((one) => lines(one, chalk)),
    ...more.map(({ code, count }) => `${head} and ${count} more ${chalk.dim(`[${code}]`)}`),
    ...(rest === 0 ? [] : [`${head} and ${rest} more`]),
  ].join('\n');
}

function lines({ file, span, severity, message, code, hint }: Reported, chalk: ChalkInstance) {
  const place = span === undefined ? file : `${file}:${span.line}:${span.column}`;
  const paint = chalk[COLORS[severity]];
  return [
    `${chalk.bold(visible(`${place}:`))} ${paint(severity)}: ${visible(message)} ${chalk.dim(`[${code}]`)}`,
    ...(hint === undefined ? [] : [`  hint: ${visible(hint)}`]),
  ];
}

const COLORS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  keyof ChalkInstance
>;

/** `2 errors, 1 warning in 3 files`. */
function summary(reported: readonly Reported[]): string {
  const { files, ...found } = counts(reported);
  const parts = SEVERITIES.filter((severity) => found[severity] > 0).map((severity) =>
    plural(found[severity], severity),
  );
  return `${parts.join(', ')} in ${plural(files, 'file')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
