import { displayWidth } from '../model/display-width.js';
import { groupBy } from '../model/lookup.js';
import type { Span } from '../model/place.js';
import { codeFrame, type CodeFrame } from './code-frame.js';
import { wrapped } from './wrapped.js';

/** A stretch of a file that is to be marked in its line. */
export interface Marked {
  readonly span: Span;
  /** The line, as it stands in the file. */
  readonly line: string;
  readonly sign: '^' | '-';
  /** What is said of it beside the marks; empty when all is said elsewhere. */
  readonly label: string;
  readonly paint: (marks: string) => string;
}

export interface CodeFramesOptions {
  /** The columns for all of it. */
  readonly width: number;
  readonly weak: (margin: string) => string;
}

/**
 * The marked lines of a file in their order, each with its number:
 *
 *        │
 *     12 │   end: 2012
 *        │        ---- the plan ends here
 *      ⋮
 *    140 │   end: 2015
 *        │        ^^^^
 */
export function codeFrames(
  marked: readonly Marked[],
  { width, weak }: CodeFramesOptions,
): readonly string[] {
  const margin = Math.max(...marked.map(({ span }) => String(span.line).length));
  const room = Math.max(width - margin - MARGIN_EXTRA, LEAST_ROOM);
  const rows = rowsOf(marked, room);
  return [
    weak(`  ${' '.repeat(margin)} │`),
    ...rows.flatMap(({ frame, marks }, index) => [
      ...(isApart(rows[index - 1]?.frame, frame) ? [weak(`  ${'⋮'.padStart(margin)}`)] : []),
      `  ${weak(`${frame.number.padStart(margin)} │`)} ${frame.line}`,
      ...marks.map((mark) => `  ${weak(`${' '.repeat(margin)} │`)} ${mark}`),
    ]),
  ];
}

/** Two spaces before the number of a line, and the bar between two spaces after it. */
const MARGIN_EXTRA = 5;

/** On a screen that is narrower than this, lines run over its edge rather than say nothing. */
const LEAST_ROOM = 20;

interface Row {
  readonly frame: CodeFrame;
  readonly marks: readonly string[];
}

/** A line is shown once for all that is marked in it, unless it is cut and the parts differ. */
function rowsOf(marked: readonly Marked[], room: number): readonly Row[] {
  const framed = marked.map((one) => ({
    one,
    frame: codeFrame(one.line, one.span, { room, sign: one.sign }),
  }));
  const byLine = groupBy(framed, ({ frame }) => `${frame.number} ${frame.line}`);
  return [...byLine.values()]
    .flatMap((ofLine) => {
      const [first] = ofLine;
      if (first === undefined) return [];
      const marks = ofLine.flatMap(({ one, frame }) => markLines(one, frame, room));
      return [{ frame: first.frame, marks }];
    })
    .sort((a, b) => Number(a.frame.number) - Number(b.frame.number));
}

function isApart(before: CodeFrame | undefined, { number }: CodeFrame): boolean {
  return before !== undefined && Number(number) - Number(before.number) > 1;
}

/** So much room a label is given at least, below the marks when there is too little beside them. */
const LABEL_ROOM = 30;

function markLines(
  { label, paint }: Marked,
  { marks }: CodeFrame,
  room: number,
): readonly string[] {
  if (label === '') return [paint(marks)];
  if (marks.length + 1 + displayWidth(label) <= room) return [`${paint(marks)} ${label}`];
  const start = Math.max(0, Math.min(marks.lastIndexOf(' ') + 1, room - LABEL_ROOM));
  const below = wrapped(label, { first: room - start, rest: room - start });
  return [paint(marks), ...below.map((line) => `${' '.repeat(start)}${line}`)];
}
