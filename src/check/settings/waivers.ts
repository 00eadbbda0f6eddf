import type { Waiver } from '../../format/validation.js';
import { known } from '../../model/absent.js';
import type { Diagnostic, Waived } from '../../model/diagnostic.js';
import { within, type Place } from '../../model/place.js';
import type { Project } from '../../model/project.js';

/** A waiver, and the record whose faults it lets pass. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly at: Place;
  /** The place of the record; undefined when it is the whole project. */
  readonly scope: Place | undefined;
}

/** Every waiver of a project, in the order of the kinds of record. */
export function waiversOf(project: Project): readonly PlacedWaiver[] {
  const { settings, workshops, areas, findings, recommendations } = project;
  const { plans, objectives, actions, indicators } = project;
  const records = [
    ...[workshops, areas, findings, recommendations],
    ...[plans, objectives, actions, indicators],
  ];
  return [
    ...waiversIn(settings, undefined),
    ...records.flatMap((ofKind) => ofKind.flatMap((record) => waiversIn(record, record.at))),
  ];
}

function waiversIn(
  { at, waive = [] }: { readonly at: Place; readonly waive?: readonly Waiver[] },
  scope: Place | undefined,
): readonly PlacedWaiver[] {
  return waive.map((waiver, index) => ({ waiver, at: within(at, 'waive', index), scope }));
}

/** Finds the waiver of a fault: that of the innermost record around it. */
export type FindWaiver = (fault: Diagnostic) => PlacedWaiver | undefined;

export function waiverFinder(waivers: readonly PlacedWaiver[]): FindWaiver {
  const byScope = new Map<string, PlacedWaiver>();
  for (const placed of waivers) {
    const key = keyOf(placed.waiver.rule, placed.scope);
    if (!byScope.has(key)) byScope.set(key, placed);
  }
  return ({ code, at: { file, path } }) => {
    if (byScope.size === 0) return undefined;
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const found = byScope.get(keyOf(code, { file, path: path.slice(0, depth) }));
      if (found !== undefined) return found;
    }
    return byScope.get(keyOf(code, undefined));
  };
}

export function waivedBy({ waiver }: PlacedWaiver): Waived {
  return { reason: waiver.reason, byRole: known(waiver.by_role), date: waiver.date };
}

function keyOf(rule: string, scope: Place | undefined): string {
  return JSON.stringify(scope === undefined ? [rule] : [rule, scope.file, ...scope.path]);
}
