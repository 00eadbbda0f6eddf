import type { Reported } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { listing, say, wordingOf, type Message } from '../model/message.js';
import { displayWidth } from '../model/display-width.js';
import { faultFrames } from './fault-frames.js';
import { fold } from './fold.js';
import { paints, type Paints } from './paints.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { SEVERITY_NAMES, summary } from './summary.js';
import { spelledOut, visible } from './visible.js';
import { wrapped } from './wrapped.js';

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
    width: options.width,
    fixCommand: options.fixCommand,
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
  readonly width: number | undefined;
  readonly fixCommand: string | undefined;
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

function foldedLine(faults: readonly [Reported, ...Reported[]], page: Page): string {
  const [first] = faults;
  const lines = [...new Set(faults.flatMap(({ span }) => (span === undefined ? [] : [span.line])))];
  return headLine(first, page.words(ofThisKind(faults.length, lines)), page);
}

function ofThisKind(count: number, lines: readonly number[]): Message {
  const [line, ...others] = lines;
  if (line === undefined) return say`${count} more of this kind`;
  if (others.length === 0) return say`${count} more of this kind, in line ${line}`;
  const row = listing(lines.slice(0, SHOWN_LINES), Math.max(lines.length - SHOWN_LINES, 0));
  return say`${count} more of this kind, in lines ${row}`;
}

/** How wide a quoted line may be where nothing else is said. */
const USUAL_WIDTH = 100;

function faultReport(one: Reported, page: Page): string {
  const { code, message, hint } = one;
  const { paint, lineOf, width = USUAL_WIDTH } = page;
  return [
    headLine(one, message, page),
    ...faultFrames(one, { paint, lineOf, width }),
    ...once(page, code, () => why(code, page)),
    ...(hint === undefined ? [] : once(page, `${code} ${hint}`, () => ({ how: hint }))),
  ].join('\n');
}

/** Deeper than the place in the next line. */
const HANG = '    ';

function headLine({ code, severity }: Reported, message: string, page: Page): string {
  const { paint, words } = page;
  const name = words(SEVERITY_NAMES[severity]);
  const head = `${name} ${code}  `;
  const [first = '', ...rest] = hanging(message, displayWidth(head), HANG.length, page);
  return [
    `${paint[severity](name)} ${paint.strong(code)}  ${first}`,
    ...rest.map((line) => `${HANG}${line}`),
  ].join('\n');
}

/**
 * A text in lines for where so many columns are taken of the first line, and so many of the
 * others. Each line is made safe, as any word may come to begin one.
 */
function hanging(
  text: string,
  first: number,
  rest: number,
  { width }: Pick<Page, 'width'>,
): readonly string[] {
  if (width === undefined) return [visible(text)];
  const room = { first: width - first, rest: width - rest };
  return wrapped(spelledOut(text), room).map(visible);
}

/** What is said of a fault below its frame, with a word before it. */
type Remark = { readonly why: string } | { readonly how: string };

/** A remark that is made of the first fault that it is true of. */
function once(page: Page, key: string, remark: () => Remark | undefined): readonly string[] {
  if (page.told.has(key)) return [];
  page.told.add(key);
  const said = remark();
  return said === undefined ? [] : remarkLines(said, page);
}

/** The two words are given the same room, so that what follows them stands in one column. */
function remarkLines(remark: Remark, page: Page): readonly string[] {
  const labels = { why: page.words(say`why:`), how: page.words(say`how:`) };
  const indent = 3 + Math.max(displayWidth(labels.why), displayWidth(labels.how));
  const [label, body] = 'why' in remark ? [labels.why, remark.why] : [labels.how, remark.how];
  const [first = '', ...rest] = hanging(body, indent, indent, page);
  const gap = ' '.repeat(indent - 2 - displayWidth(label));
  return [`  ${label}${gap}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)];
}

function why(code: Reported['code'], { explanations }: Page): Remark | undefined {
  const explanation = explanations[code];
  if (explanation === undefined) return undefined;
  const { why: reason, guides } = explanation;
  return { why: guides === undefined ? reason : `${reason} (${guides})` };
}

/** What the project lets pass stays in sight. */
function waivedList(waived: readonly Reported[], page: Page): readonly string[] {
  if (waived.length === 0) return [];
  const lines = waived.map(({ code, file, span, waived: pass }) => {
    const place = visible(span === undefined ? file : `${file}:${span.line}`);
    const taken = displayWidth(`  ${place} ${code}  `);
    const reason = hanging(`${pass?.reason} (${pass?.date})`, taken, HANG.length, page);
    return `  ${place} ${page.paint.strong(code)}  ${reason.join(`\n${HANG}`)}`;
  });
  return [[page.words(say`let pass by the project:`), ...lines].join('\n')];
}

/** What there is in all, what it keeps from being done, and what to do next. */
function ending(counted: readonly Reported[], page: Page): readonly string[] {
  const [first] = counted;
  if (first === undefined) return [];
  const gravest = counted.find(({ severity }) => severity === 'error');
  const effect =
    gravest === undefined
      ? say`${summary(counted)}. A section can be drafted all the same.`
      : say`${summary(counted)}. No section is drafted until the errors are mended.`;
  const next = [...fixing(counted, page), `napdraft explain ${(gravest ?? first).code}`];
  return [[...hanging(page.words(effect), 0, 0, page), ...nextLines(next, page)].join('\n')];
}

/** Where something can be mended without asking, that is what to do first. */
function fixing(counted: readonly Reported[], { fixCommand, words }: Page): readonly string[] {
  const count = counted.filter(({ fixable }) => fixable === true).length;
  if (count === 0 || fixCommand === undefined) return [];
  return [words(say`${fixCommand} (can mend ${count} of ${counted.length})`)];
}

/** Commands are to be copied, so none is broken. */
function nextLines(commands: readonly string[], { words }: Page): readonly string[] {
  const label = words(say`Next:`);
  const gap = ' '.repeat(displayWidth(label));
  return commands.map((command, index) => `${index === 0 ? label : gap} ${visible(command)}`);
}
