import { relative, resolve, sep } from 'node:path';
import type { Reported, Severity } from '../model/diagnostic.js';
import type { Explanations } from '../model/explanation.js';
import type { Catalogue } from '../model/message.js';
import type { ReportFormat, ReportOutput } from '../report/report-formats.js';
import { reporters, type ReportOptions } from '../report/reporter.js';
import type { System } from '../system/system.js';
import { version } from '../version.js';
import { isWithin } from './is-within.js';
import { openHost } from './open-host.js';
import { shownPath } from './project-files.js';
import { colors, widthOf, type GlobalOptions } from './options.js';
import { withoutPersonalData } from './without-personal-data.js';

export interface WriteReportsOptions extends GlobalOptions {
  readonly failOn: Severity;
  readonly catalogue: Catalogue | undefined;
  readonly explanations: Explanations;
  /** The lines that may be quoted before a person; undefined where others read along. */
  readonly lineOf: ReportOptions['lineOf'] | undefined;
  /** What mends what can be mended without asking; undefined when that was done. */
  readonly fixCommand: string | undefined;
}

/** Makes every report before it writes the first; standard output comes last. */
export async function writeReports(
  reported: readonly Reported[],
  outputs: readonly ReportOutput[],
  options: WriteReportsOptions,
  system: System,
): Promise<void> {
  const files: { path: string; content: string | Uint8Array }[] = [];
  let printed = '';
  for (const output of outputs) {
    const shown = mayShow(reported, output, options, system);
    if (output.file !== undefined) {
      const plain = { ...options, color: 'never', lineOf: undefined } as const;
      const content = await contentOf(output.format, shown, plain, system);
      files.push({ path: outputPath(output.file, options, system), content });
    } else {
      const report = await reporters[output.format]();
      printed += report(shown, reportOptions(options, system));
    }
  }
  for (const { path, content } of files) {
    await system.write(path, content);
    if (!options.quiet) system.stderr(`${shownPath(system, path)}\n`);
  }
  if (printed !== '') system.stdout(printed);
}

/** Where the file of a report stands; a relative path starts where the command works. */
export function outputPath(file: string, options: GlobalOptions, system: System): string {
  return resolve(system.workingFolder, options.folder, file);
}

async function contentOf(
  format: ReportFormat,
  reported: readonly Reported[],
  options: WriteReportsOptions,
  system: System,
): Promise<string | Uint8Array> {
  if (format !== 'docx') {
    const report = await reporters[format]();
    return report(reported, reportOptions(options, system));
  }
  const { reportDocument } = await import('../report/report-document.js');
  const { writeDocx } = await import('../insert/docx/write-docx.js');
  const document = reportDocument(reported, options.catalogue);
  return writeDocx(document, { host: await openHost(system), properties: {} });
}

function reportOptions(
  { color, catalogue, explanations, lineOf, fixCommand, failOn }: WriteReportsOptions,
  system: System,
): ReportOptions {
  return {
    color: colors(color, system.mayColor, 'stdout'),
    ...(catalogue === undefined ? {} : { catalogue }),
    explanations,
    ...(lineOf === undefined ? {} : { lineOf }),
    ...(fixCommand === undefined ? {} : { fixCommand }),
    ...widthOf(system, 'stdout'),
    failOn,
    version,
  };
}

/** What of the report an output may say. */
function mayShow(
  reported: readonly Reported[],
  { format, file }: ReportOutput,
  options: GlobalOptions,
  system: System,
): readonly Reported[] {
  const isForPrint = file === undefined && options.quiet;
  const grave = isForPrint ? reported.filter(({ severity }) => severity === 'error') : reported;
  const isForTerminal = file === undefined && (format === 'text' || format === 'short');
  const leaves = system.ci !== undefined || !isForTerminal;
  const clean = leaves ? withoutPersonalData(grave, system.ci !== undefined) : grave;
  return OF_THE_REPOSITORY.has(format) ? inCheckout(clean, system) : clean;
}

/** The services that read these look for the files from the folder of the repository. */
const OF_THE_REPOSITORY: ReadonlySet<ReportFormat> = new Set(['github', 'gitlab', 'sarif']);

function inCheckout(reported: readonly Reported[], system: System): readonly Reported[] {
  const { checkout, workingFolder } = system;
  if (checkout === undefined) return reported;
  const moved = <T extends Pick<Reported, 'file'>>(one: T): T => {
    const path = resolve(workingFolder, one.file);
    if (!isWithin(path, checkout)) return one;
    return { ...one, file: relative(checkout, path).split(sep).join('/') };
  };
  return reported.map((one) => {
    const { related } = one;
    return { ...moved(one), ...(related === undefined ? {} : { related: related.map(moved) }) };
  });
}
