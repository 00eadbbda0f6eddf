import type { Reported, Severity } from '../model/diagnostic.js';
import { say, wordingOf } from '../model/message.js';
import type { Reporter } from './reporter.js';
import { sentencesWithPlaces } from './sentence.js';
import { visible } from './visible.js';
import { worstFirst } from './worst-first.js';

/** GitHub shows no more errors and no more warnings of a step, and drops the others silently. */
const SHOWN = 10;

/** Workflow commands for the runner of GitHub Actions, which make annotations of them. */
export const github: Reporter = (reported, { catalogue }) => {
  const counted = reported.filter(({ waived }) => waived === undefined);
  const shown = [...worst(counted, 'error'), ...worst(counted, 'warning')];
  const rest = counted.length - shown.length;
  const lines = shown.map(annotation);
  if (rest > 0) {
    const notice = wordingOf(
      say`faults without a mark here: ${rest}; \`napdraft validate\` lists all of them`,
      catalogue,
    );
    lines.push(command('notice', { title: 'napdraft' }, notice));
  }
  return lines.map((line) => `${line}\n`).join('');
};

function worst(reported: readonly Reported[], severity: Severity): readonly Reported[] {
  return worstFirst(reported.filter((one) => one.severity === severity)).slice(0, SHOWN);
}

function annotation(one: Reported): string {
  const { span } = one;
  const columns =
    // With columns on several lines the runner takes none of them.
    span === undefined || span.line !== span.endLine
      ? {}
      : { col: span.column, endColumn: Math.max(span.column, span.endColumn - 1) };
  const lines = span === undefined ? {} : { line: span.line, endLine: span.endLine };
  return command(
    one.severity === 'error' ? 'error' : 'warning',
    // The runner drops an equals sign that the value begins with.
    { file: one.file.replace(/^=/, './='), ...lines, ...columns, title: one.code },
    sentencesWithPlaces(one),
  );
}

/** `::error file=plan.yaml,line=3::What is wrong` */
function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${inProperty(String(value))}`,
  );
  return `::${name} ${pairs.join(',')}::${inMessage(message)}`;
}

/** The percent sign comes first, as the other escapes have one. Line ends are spelled out. */
function inMessage(text: string): string {
  return visible(text).replaceAll('%', '%25');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
