import { relative, resolve, sep } from 'node:path';
import { check } from '../check/check.js';
import type { Reported } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { reference } from '../read/shipped.js';
import type { ReportFormat } from '../report/report-formats.js';
import { reporters } from '../report/reporter.js';
import { toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import { exitCodeOf } from './exit-code.js';
import { openProject } from './open-project.js';
import { colors, type CheckOptions, type GlobalOptions } from './options.js';

export interface ValidateOptions extends CheckOptions {
  readonly format: ReportFormat;
}

/** Reads the whole project, checks it, and reports what concerns the paths, or everything. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const start = resolve(system.workingFolder, options.folder);
  const targets = paths.map((path) => resolve(start, path));
  const opened = await openProject(system, targets[0] ?? start);
  for (const target of targets) {
    if ((await system.kindOf(target)) === 'nothing') {
      throw new UserError(`there is no file or folder \`${target}\`; check the spelling`, 2);
    }
    if (!isWithin(target, opened.folder) && !isWithin(opened.folder, target)) {
      throw new UserError(`\`${target}\` is not in the project \`${opened.folder}\``, 2);
    }
  }
  const project = opened.value;
  const found = project === undefined ? [] : check(project, reference);
  const stage = options.stage ?? project?.settings.stage ?? 'findings';
  const reported = toReported([...opened.diagnostics, ...found], opened.sources, stage).filter(
    (one) => targets.length === 0 || targets.some((target) => isAbout(one, target, system)),
  );
  const shown = options.quiet ? reported.filter(({ severity }) => severity === 'error') : reported;
  const report = await reporters[options.format]();
  system.stdout(report(shown, { color: colors(options.color, system.mayColor, 'stdout') }));
  return exitCodeOf(reported, options.failOn);
}

function isAbout(one: Reported, target: string, system: System): boolean {
  return isWithin(resolve(system.workingFolder, one.file), target);
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}
