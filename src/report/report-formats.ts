import { say, type Message } from '../model/message.js';

/** The formats of the report. They stand apart from the reporters, so that the command line knows them without loading any. */
export const REPORT_FORMATS = [
  'text',
  'short',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'html',
  'docx',
] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A format that is bytes, not text: it needs a file, and a writer of its own. */
type BinaryReportFormat = 'docx';
export type TextReportFormat = Exclude<ReportFormat, BinaryReportFormat>;

/** A report in a format, for a file or for standard output. */
export type ReportOutput =
  | { readonly format: ReportFormat; readonly file: string }
  | { readonly format: TextReportFormat; readonly file: undefined };

/** Outputs with one more, as it is typed: `sarif=report.sarif`, or `text` for standard output. */
export function withOutput(
  outputs: readonly ReportOutput[],
  typed: string,
): readonly ReportOutput[] | { readonly refused: Message } {
  const [name = ''] = typed.split('=', 1);
  const file = typed === name ? undefined : typed.slice(name.length + 1);
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) {
    return { refused: say`allowed are ${REPORT_FORMATS.join(', ')}, each also with =FILE` };
  }
  if (file === '') return { refused: say`name the file after \`${format}=\`` };
  if (file !== undefined) {
    return outputs.some((other) => other.file === file)
      ? { refused: say`two formats cannot go to the one file \`${file}\`` }
      : [...outputs, { format, file }];
  }
  if (format === 'docx') return { refused: say`docx needs a file: docx=report.docx` };
  const other = outputs.find((output) => output.file === undefined);
  if (other === undefined) return [...outputs, printed(format)];
  return other.format === format
    ? outputs
    : {
        refused: say`${other.format} and ${format} cannot both go to standard output; give one of them a file, as in ${format}=FILE`,
      };
}

/** What stands on standard output when no format is asked for. */
export function usualOutputs(
  ci: 'github' | 'gitlab' | 'other' | undefined,
): readonly ReportOutput[] {
  if (ci === undefined) return [printed('text')];
  return ci === 'github' ? [printed('github'), printed('short')] : [printed('short')];
}

function printed(format: TextReportFormat): ReportOutput {
  return { format, file: undefined };
}
