import { resolve } from 'node:path';
import { UserError, isUserError } from '../model/errors.js';
import { say, wordingOf } from '../model/message.js';
import { shippedExplanations } from '../read/shipped-messages.js';
import type { Reported } from '../model/diagnostic.js';
import { usualOutputs, type ReportOutput } from '../report/report-formats.js';
import type { System } from '../system/system.js';
import { build } from '../version.js';
import type { CheckedProject } from './check-project.js';
import { withoutOldFaults, type BaselineOptions } from './baseline.js';
import { exitCodeOf } from './exit-code.js';
import { fixCommandOf } from './fix-command.js';
import { linesOf } from './lines-of.js';
import { openWords, type Words } from './open-words.js';
import type { CheckOptions, GlobalOptions } from './options.js';
import {
  listProject,
  readListed,
  type ListedFile,
  type ListedProject,
  type ProjectFiles,
} from './project-files.js';
import { cached } from './result-cache.js';
import { scopeOf } from './scope.js';
import { hasTemplates } from './template-files.js';
import { outputPath, writeReports, type WriteReportsOptions } from './write-reports.js';

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
    throw new UserError(say`--dry-run shows what --fix would change; add --fix`, 2);
  }
  const folder = resolve(system.workingFolder, options.folder);
  const targets = paths.map((path) => resolve(folder, path));
  const start = targets[0] ?? folder;
  const fixCommand = options.fix ? undefined : fixCommandOf(paths, options);
  const once = () => validateOnce(start, targets, { ...options, fixCommand }, system);
  if (!options.watch) return once();
  if (options.fix) throw new UserError(say`--watch only looks; use --fix without it`, 2);
  const { watchProject } = await import('./watch-project.js');
  return watchProject(start, { check: once, words: await openWords(options, system) }, system);
}

/** With the command that would mend what this one only reports. */
type CheckingOptions = ValidateOptions & GlobalOptions & Pick<WriteReportsOptions, 'fixCommand'>;

async function validateOnce(
  start: string,
  targets: readonly string[],
  options: CheckingOptions,
  system: System,
): Promise<number> {
  try {
    return await checkAndReport(start, targets, options, system);
  } catch (error) {
    const isForProgram = options.outputs.some(
      ({ format, file }) => format === 'json' && file === undefined,
    );
    if (isForProgram) await reportFailure(error, options, system);
    throw error;
  }
}

async function reportFailure(
  error: unknown,
  options: GlobalOptions,
  system: System,
): Promise<void> {
  const { failureJson } = await import('../report/json.js');
  const { catalogue } = await openWords(options, system);
  const json = isUserError(error)
    ? failureJson(wordingOf(error.said, catalogue), error.exitCode)
    : failureJson(
        wordingOf(say`a fault of napdraft itself; standard error says where`, catalogue),
        70,
      );
  system.stdout(json);
}

async function checkAndReport(
  start: string,
  targets: readonly string[],
  options: CheckingOptions,
  system: System,
): Promise<number> {
  const project = await listProject(system, start);
  const isMeant = await scopeOf(targets, options.since, project, system);
  const outputs = options.outputs.length === 0 ? usualOutputs(system.ci) : options.outputs;
  spareSources(outputs, project, options, system);
  const words = await openWords(options, system);
  const { language, catalogue } = words;
  if (options.fix) {
    const mending = { mayMend: isMeant, quiet: options.quiet, catalogue };
    const { mendProject, showMending } = await import('./mend-project.js');
    const { understood } = await import('./open-project.js');
    const opened = understood(await readListed(project, system));
    if (options.dryRun) return showMending(opened, mending, system);
    await mendProject(opened, mending, system);
  }
  const { stage, reported: all } = await checkedAll(project, options, words, system);
  const setting = { folder: project.folder, stage, catalogue };
  const fresh = await withoutOldFaults(all, options, setting, system);
  const reported = fresh.filter(({ file }) => isMeant(file));
  const people = await forPeople(reported, outputs, { ...options, language, project }, system);
  await writeReports(reported, outputs, { ...options, catalogue, ...people }, system);
  return exitCodeOf(reported, options.failOn);
}

/** With the templates of the project, which are few and so are always read. */
async function checkedAll(
  project: ListedProject,
  options: ValidateOptions,
  words: Words,
  system: System,
): Promise<CheckedProject> {
  const result = await checked(project, options, words, system);
  if (!(await hasTemplates(project.folder, system))) return result;
  const { withTemplateFaults } = await import('./with-template-faults.js');
  return withTemplateFaults(result, { folder: project.folder, catalogue: words.catalogue }, system);
}

async function checked(
  project: ListedProject,
  options: ValidateOptions,
  { language, catalogue }: Words,
  system: System,
): Promise<CheckedProject> {
  const check = async (files: ProjectFiles) => {
    const { checkProject } = await import('./check-project.js');
    return checkProject(files, { stage: options.stage, catalogue }, system);
  };
  if (!options.cache) return check(await readListed(project, system));
  return cached(project, { program: build, stage: options.stage, language }, system, check);
}

/** What only the report for people says besides the faults: why they are faults, and their lines. */
async function forPeople(
  reported: readonly Reported[],
  outputs: readonly ReportOutput[],
  {
    quiet,
    language,
    project,
  }: GlobalOptions & Pick<Words, 'language'> & { readonly project: ListedProject },
  system: System,
): Promise<Pick<WriteReportsOptions, 'explanations' | 'lineOf'>> {
  const isShown = ({ severity }: Reported) => !quiet || severity === 'error';
  const texts = outputs.filter(({ format }) => format === 'text');
  const named = new Set(
    texts
      .flatMap(({ file }) => (file === undefined ? reported.filter(isShown) : reported))
      .flatMap(({ file, related = [] }) => [file, ...related.map((other) => other.file)]),
  );
  if (named.size === 0) return { explanations: {}, lineOf: undefined };
  const isNamed = ({ file }: ListedFile) => named.has(file);
  const { inputs, profiles } = await readListed(
    {
      folder: project.folder,
      inputs: project.inputs.filter(isNamed),
      profiles: project.profiles.filter(isNamed),
    },
    system,
  );
  return {
    explanations: await shippedExplanations(language),
    lineOf: linesOf([...inputs, ...profiles], system),
  };
}

/** A slip such as `--format html=plan/migration.yaml` must not cost the record. */
function spareSources(
  outputs: readonly ReportOutput[],
  { inputs }: ListedProject,
  options: GlobalOptions,
  system: System,
): void {
  if (outputs.every(({ file }) => file === undefined)) return;
  const sources = new Set(inputs.map(({ file }) => resolve(system.workingFolder, file)));
  for (const { file } of outputs) {
    if (file !== undefined && sources.has(outputPath(file, options, system))) {
      throw new UserError(
        say`\`${file}\` is a file of the project; name another for the report`,
        2,
      );
    }
  }
}
