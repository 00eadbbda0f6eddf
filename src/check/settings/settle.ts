import type { Code, Diagnostic } from '../../model/diagnostic.js';
import type { Project } from '../../model/project.js';
import { settingOf } from './rule-settings.js';
import { settingFaults, unusedWaiver, waiverFault } from './setting-faults.js';
import { waivedBy, waiverFinder, waiversOf, type PlacedWaiver } from './waivers.js';

/**
 * The faults that the rules found, as the project wants them: each as grave as it says, and those
 * marked that it lets pass; with what is wrong with the settings and the waivers themselves.
 */
export function settle(
  found: readonly Diagnostic[],
  project: Project,
  ruleCodes: readonly Code[],
): readonly Diagnostic[] {
  const waivers = waiversOf(project).map((placed) => ({
    placed,
    fault: waiverFault(placed, ruleCodes),
  }));
  const sound = waivers.flatMap(({ placed, fault }) => (fault === undefined ? [placed] : []));
  const waiverOf = waiverFinder(sound);
  const used = new Set<PlacedWaiver>();
  const settled = found.map((fault) => {
    const severity = severitySet(fault.code, project);
    const placed = waiverOf(fault);
    if (placed !== undefined) used.add(placed);
    return {
      ...fault,
      ...(severity === undefined ? {} : { severity }),
      ...(placed === undefined ? {} : { waived: waivedBy(placed) }),
    };
  });
  return [
    ...settingFaults(project, ruleCodes),
    ...waivers.flatMap(({ fault }) => fault ?? []),
    ...sound.filter((placed) => !used.has(placed) && isOn(placed, project)).map(unusedWaiver),
    ...settled,
  ];
}

function severitySet(code: Code, { settings }: Project): Diagnostic['severity'] {
  const setting = settingOf(code, settings);
  // The rules that are off were not asked.
  return setting === 'off' ? undefined : setting;
}

/** Whether the rule of a waiver was asked, so that it can be known whether there is a fault. */
function isOn({ waiver }: PlacedWaiver, { settings }: Project): boolean {
  // A sound waiver names the code of a rule.
  return settingOf(waiver.rule as Code, settings) !== 'off';
}
