import type { Reported } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { listing, say, wordingOf, type Message } from '../model/message.js';
import { codeFrame } from './code-frame.js';
import { fold } from './fold.js';
import { paints, type Paints } from './paints.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { SEVERITY_NAMES, summary } from './summary.js';
import { visible } from './visible.js';

/**
 * For people. Of each fault: what is wrong, where, with the line, why it matters, how to mend it;
 * the sum at the very end, where the eye is when the command is done. Nothing at all when there is
 * nothing to report: silence is success.
 */
export const text: Reporter = (reported, options) => {
  if (reported.length === 0) return '';
  const page: Page = {
    paint: paints(options.color),
    words: (message) => visible(wordingOf(message, options.catalogue)),
    explanations: options.explanations ?? {},
    lineOf: quotable(reported, options.lineOf),
    told: new Set(),
  };
  const waived = reported.filter((one) => one.waived !== undefined);
  const counted = reported.filter((one) => one.waived === undefined);
  const files = [...groupBy(counted, ({ file }) => file).values()].flatMap((ofFile) =>
    fileReport(ofFile, page),
  );
  const parts = [...files, ...waivedList(waived, page), ...ending(counted, page)];
  return `${parts.join('\n\n')}\n`;
};

interface Page {
  readonly paint: Paints;
  readonly words: (message: Message) => string;
  readonly explanations: NonNullable<ReportOptions['explanations']>;
  readonly lineOf: NonNullable<ReportOptions['lineOf']>;
  /** What was said already and need not be said of the next fault too. */
  readonly told: Set<string>;
}

/** The lines of the files, without those that hold what must not be shown. */
function quotable(reported: readonly Reported[], lineOf: ReportOptions['lineOf']): Page['lineOf'] {
  if (lineOf === undefined) return () => undefined;
  const hidden = new Set<string>();
  for (const { code, file, span } of reported) {
    if (code !== 'personal-data' || span === undefined) continue;
    for (let line = span.line; line <= span.endLine; line += 1) hidden.add(`${file}:${line}`);
  }
  return (file, line) => (hidden.has(`${file}:${line}`) ? undefined : lineOf(file, line));
}

/** One fault in a file is often many; three are enough to see what it is about. */
const LIMITS = { ofCode: 3, ofFile: 30 };

function fileReport(ofFile: readonly Reported[], page: Page): readonly string[] {
  const { shown, more, rest } = fold(ofFile, LIMITS);
  const file = visible(ofFile[0]?.file ?? '');
  const folded = [
    ...more.map((faults) => foldedLine(faults, page)),
    ...(rest === 0 ? [] : [page.words(say`and ${rest} more in ${file}`)]),
  ];
  return [
    ...shown.map((one) => faultReport(one, page)),
    ...(folded.length === 0 ? [] : [folded.join('\n')]),
  ];
}

/** Some numbers of lines, to find the others by. */
const SHOWN_LINES = 5;

function foldedLine(faults: readonly [Reported, ...Reported[]], { paint, words }: Page): string {
  const [{ code, severity }] = faults;
  const lines = [...new Set(faults.flatMap(({ span }) => (span === undefined ? [] : [span.line])))];
  const name = paint[severity](words(SEVERITY_NAMES[severity]));
  return `${name} ${paint.strong(code)}  ${words(ofThisKind(faults.length, lines))}`;
}

function ofThisKind(count: number, lines: readonly number[]): Message {
  const [line, ...others] = lines;
  if (line === undefined) return say`${count} more of this kind`;
  if (others.length === 0) return say`${count} more of this kind, in line ${line}`;
  const row = listing(lines.slice(0, SHOWN_LINES), Math.max(lines.length - SHOWN_LINES, 0));
  return say`${count} more of this kind, in lines ${row}`;
}

function faultReport(one: Reported, page: Page): string {
  const { code, severity, file, span, message, hint } = one;
  const { paint, words } = page;
  const place = span === undefined ? file : `${file}:${span.line}:${span.column}`;
  const name = paint[severity](words(SEVERITY_NAMES[severity]));
  return [
    `${name} ${paint.strong(code)}  ${visible(message)}`,
    `  ${visible(place)}`,
    ...frame(one, page),
    ...once(page, code, () => why(code, page)),
    ...(hint === undefined ? [] : once(page, `${code} ${hint}`, () => say`how: ${hint}`)),
  ].join('\n');
}

function frame({ file, span, severity }: Reported, { paint, lineOf }: Page): readonly string[] {
  const line = span === undefined ? undefined : lineOf(file, span.line);
  if (span === undefined || line === undefined || line.trim() === '') return [];
  const shown = codeFrame(line, span);
  const margin = ' '.repeat(shown.number.length);
  return [
    paint.weak(`  ${margin} │`),
    `  ${paint.weak(`${shown.number} │`)} ${shown.line}`,
    `  ${paint.weak(`${margin} │`)} ${paint[severity](shown.marks)}`,
  ];
}

/** A line that is said of the first fault that it is true of. */
function once(page: Page, key: string, line: () => Message | undefined): readonly string[] {
  if (page.told.has(key)) return [];
  page.told.add(key);
  const message = line();
  return message === undefined ? [] : [`  ${page.words(message)}`];
}

function why(code: Reported['code'], { explanations }: Page): Message | undefined {
  const explanation = explanations[code];
  if (explanation === undefined) return undefined;
  return explanation.guides === undefined
    ? say`why: ${explanation.why}`
    : say`why: ${explanation.why} (${explanation.guides})`;
}

/** What the project lets pass stays in sight. */
function waivedList(waived: readonly Reported[], { paint, words }: Page): readonly string[] {
  if (waived.length === 0) return [];
  const lines = waived.map(({ code, file, span, waived: pass }) => {
    const place = span === undefined ? file : `${file}:${span.line}`;
    return `  ${visible(place)} ${paint.strong(code)}  ${visible(`${pass?.reason} (${pass?.date})`)}`;
  });
  return [[words(say`let pass by the project:`), ...lines].join('\n')];
}

/** What there is in all, what it keeps from being done, and what to do next. */
function ending(counted: readonly Reported[], { words }: Page): readonly string[] {
  const [first] = counted;
  if (first === undefined) return [];
  const gravest = counted.find(({ severity }) => severity === 'error');
  const effect =
    gravest === undefined
      ? say`${summary(counted)}. A section can be drafted all the same.`
      : say`${summary(counted)}. No section is drafted until the errors are mended.`;
  const next = say`Next: ${`napdraft explain ${(gravest ?? first).code}`}`;
  return [`${words(effect)}\n${words(next)}`];
}
