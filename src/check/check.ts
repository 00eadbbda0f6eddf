import type { Diagnostic } from '../model/diagnostic.js';
import type { Project } from '../model/project.js';
import type { Reference } from '../model/reference.js';
import type { RuleContext } from './rule.js';
import { rules } from './rules/index.js';
import { settingOf } from './settings/rule-settings.js';
import { settle } from './settings/settle.js';
import { thresholdsOf } from './settings/thresholds-of.js';

/**
 * Every fault that the rules find, whatever the stage: how grave each is, is decided in the report,
 * unless the settings of the project say it.
 */
export function check(
  project: Project,
  reference: Reference,
  context: Partial<RuleContext> = {},
): readonly Diagnostic[] {
  const whole = { thresholds: thresholdsOf(project.settings), columns: undefined, ...context };
  const found = rules
    .filter(({ code }) => settingOf(code, project.settings) !== 'off')
    .flatMap((rule) =>
      Array.from(rule.check(project, reference, whole), (fault) => ({ code: rule.code, ...fault })),
    );
  return settle(
    found,
    project,
    rules.map(({ code }) => code),
  );
}
