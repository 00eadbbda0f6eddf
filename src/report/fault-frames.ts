import type { Reported, ReportedRelated } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { codeFrames, type Marked } from './code-frames.js';
import type { Paints } from './paints.js';
import { placeText } from './place-text.js';
import { visible } from './visible.js';

export interface FaultFramesOptions {
  readonly paint: Paints;
  readonly width: number;
  /** A line that may be quoted. */
  readonly lineOf: (file: string, line: number) => string | undefined;
}

/**
 * Where a fault is: its place, its line, and the lines of the other places that it is about, those
 * in its own file first. A place whose line is not to be quoted is named in words.
 */
export function faultFrames(fault: Reported, options: FaultFramesOptions): readonly string[] {
  const { file, related = [] } = fault;
  const beside = related.filter((one) => one.file === file);
  const elsewhere = related.filter((one) => one.file !== file);
  return [
    `  ${visible(placeText(fault))}`,
    ...inFile(beside, options, [primary(fault, options)]),
    ...[...groupBy(elsewhere, (one) => one.file).values()].flatMap((others) =>
      inOtherFile(others, options),
    ),
  ];
}

function inFile(
  related: readonly ReportedRelated[],
  options: FaultFramesOptions,
  before: readonly (Marked | undefined)[],
): readonly string[] {
  const { paint, width } = options;
  const marked = [...before, ...related.map((one) => secondary(one, options))];
  const shown = marked.flatMap((one) => one ?? []);
  return [
    ...(shown.length === 0 ? [] : codeFrames(shown, { width, weak: paint.weak })),
    ...related
      .filter((one) => secondary(one, options) === undefined)
      .map((one) => `  ${visible(placeText(one))}  ${visible(one.message)}`),
  ];
}

function inOtherFile(
  others: readonly ReportedRelated[],
  options: FaultFramesOptions,
): readonly string[] {
  const first = others.find((one) => secondary(one, options) !== undefined);
  return [
    ...(first === undefined ? [] : [`  ${visible(placeText(first))}`]),
    ...inFile(others, options, []),
  ];
}

function primary({ file, span, severity }: Reported, options: FaultFramesOptions) {
  return marked({ file, span }, options, {
    sign: '^',
    label: '',
    paint: options.paint[severity],
  });
}

function secondary({ file, span, message }: ReportedRelated, options: FaultFramesOptions) {
  return marked({ file, span }, options, {
    sign: '-',
    label: visible(message),
    paint: options.paint.info,
  });
}

/** Undefined where there is no line to show. */
function marked(
  { file, span }: Pick<Reported, 'file' | 'span'>,
  { lineOf }: FaultFramesOptions,
  look: Pick<Marked, 'sign' | 'label' | 'paint'>,
): Marked | undefined {
  const line = span === undefined ? undefined : lineOf(file, span.line);
  if (span === undefined || line === undefined || line.trim() === '') return undefined;
  return { span, line, ...look };
}
