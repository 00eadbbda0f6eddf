import { resolve } from 'node:path';
import { UserError, isUserError } from '../model/errors.js';
import { shippedExplanations } from '../read/shipped-messages.js';
import { usualOutputs, type ReportOutput } from '../report/report-formats.js';
import type { System } from '../system/system.js';
import { build } from '../version.js';
import { withoutOldFaults, type BaselineOptions } from './baseline.js';
import { exitCodeOf } from './exit-code.js';
import { linesOf } from './lines-of.js';
import { openWords } from './open-words.js';
import type { CheckOptions, GlobalOptions } from './options.js';
import { projectFiles, type ProjectFiles } from './project-files.js';
import { cached } from './result-cache.js';
import { scopeOf } from './scope.js';
import { outputPath, writeReports } from './write-reports.js';

export interface ValidateOptions extends CheckOptions, BaselineOptions {
  /** Where the report goes, in which formats; none means what is usual where it runs. */
  readonly outputs: readonly ReportOutput[];
  /** Mend what can be mended without asking, before the check. */
  readonly fix: boolean;
  /** Only show what would be mended. */
  readonly dryRun: boolean;
  /** Report only what concerns the changes since this commit. */
  readonly since: string | undefined;
  /** Whether a result may come from the cache, and is kept in it. */
  readonly cache: boolean;
  /** Check again whenever a file changes. */
  readonly watch: boolean;
}

/**
 * Reads the whole project, checks it, and reports what concerns the paths, or everything. A program
 * that reads JSON gets one document also when there is nothing to check.
 */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions & GlobalOptions,
  system: System,
): Promise<number> {
  if (options.dryRun && !options.fix) {
    throw new UserError('--dry-run shows what --fix would change; add --fix', 2);
  }
  const folder = resolve(system.workingFolder, options.folder);
  const targets = paths.map((path) => resolve(folder, path));
  const start = targets[0] ?? folder;
  const once = () => validateOnce(start, targets, options, system);
  if (!options.watch) return once();
  if (options.fix) throw new UserError('--watch only looks; use --fix without it', 2);
  const { watchProject } = await import('./watch-project.js');
  return watchProject(start, once, system);
}

async function validateOnce(
  start: string,
  targets: readonly string[],
  options: ValidateOptions & GlobalOptions,
  system: System,
): Promise<number> {
  try {
    return await checkAndReport(start, targets, options, system);
  } catch (error) {
    const isForProgram = options.outputs.some(
      ({ format, file }) => format === 'json' && file === undefined,
    );
    if (isForProgram) await reportFailure(error, system);
    throw error;
  }
}

async function reportFailure(error: unknown, system: System): Promise<void> {
  const { failureJson } = await import('../report/json.js');
  const json = isUserError(error)
    ? failureJson(error.message, error.exitCode)
    : failureJson('a fault of napdraft itself; standard error says where', 70);
  system.stdout(json);
}

async function checkAndReport(
  start: string,
  targets: readonly string[],
  options: ValidateOptions & GlobalOptions,
  system: System,
): Promise<number> {
  let files = await projectFiles(system, start);
  const isMeant = await scopeOf(targets, options.since, files, system);
  const outputs = options.outputs.length === 0 ? usualOutputs(system.ci) : options.outputs;
  spareSources(outputs, files, options, system);
  const { language, catalogue } = await openWords(options, system);
  if (options.fix) {
    const mending = { mayMend: isMeant, quiet: options.quiet, catalogue };
    const { mendProject, showMending } = await import('./mend-project.js');
    const { understood } = await import('./open-project.js');
    if (options.dryRun) return showMending(understood(files), mending, system);
    const mended = await mendProject(understood(files), mending, system);
    if (mended > 0) files = await projectFiles(system, start);
  }
  const check = async () => {
    const { checkProject } = await import('./check-project.js');
    return checkProject(files, { stage: options.stage, catalogue }, system);
  };
  const { stage, reported: all } = options.cache
    ? await cached(files, { program: build, stage: options.stage, language }, system, check)
    : await check();
  const setting = { folder: files.folder, stage, catalogue };
  const fresh = await withoutOldFaults(all, options, setting, system);
  const reported = fresh.filter(({ file }) => isMeant(file));
  // Only the report that explains itself needs them, and only when there is something to explain.
  const isExplained = reported.length > 0 && outputs.some(({ format }) => format === 'text');
  const explanations = isExplained ? await shippedExplanations(language) : {};
  const lineOf = linesOf([...files.inputs, ...files.profiles], system);
  await writeReports(reported, outputs, { ...options, catalogue, explanations, lineOf }, system);
  return exitCodeOf(reported, options.failOn);
}

/** A slip such as `--format html=plan/migration.yaml` must not cost the record. */
function spareSources(
  outputs: readonly ReportOutput[],
  files: ProjectFiles,
  options: GlobalOptions,
  system: System,
): void {
  const sources = new Set(files.inputs.map(({ file }) => resolve(system.workingFolder, file)));
  for (const { file } of outputs) {
    if (file !== undefined && sources.has(outputPath(file, options, system))) {
      throw new UserError(`\`${file}\` is a file of the project; name another for the report`, 2);
    }
  }
}
