import { resolve } from 'node:path';
import type { Insertion } from '../format/insertion.js';
import { UserError } from '../model/errors.js';
import { say } from '../model/message.js';
import type { Place } from './host-formats.js';
import { isWithin } from './is-within.js';
import type { CheckedProject } from './open-checked.js';
import { placeOf, type PlaceWords } from './place-of.js';

/** What the command line says of what is put, and where. */
export interface RegionOptions {
  readonly place: PlaceWords;
  /** The name of the region; made of what is put when not given. */
  readonly region: string | undefined;
  readonly language: string | undefined;
  readonly profile: string | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly landscape: boolean;
}

/** A region to be put into a plan. */
export interface PlannedRegion extends Omit<RegionOptions, 'place'> {
  readonly place: Place | undefined;
}

/** A plan of the ministry, and what is put into it. */
export interface HostPlan {
  readonly path: string;
  readonly regions: readonly PlannedRegion[];
}

/**
 * What is put into which plans: what the command line says, or where it says nothing, what stands in
 * the settings of the project.
 */
export function hostPlans(
  named: string | undefined,
  options: RegionOptions,
  { project, folder }: CheckedProject,
): readonly HostPlan[] {
  const place = placeOf(options.place);
  const isAsked =
    place !== undefined ||
    [options.region, options.language, options.profile, options.areas].some(
      (each) => each !== undefined,
    );
  const set = plansOf(project.settings.insert ?? [], folder);
  if (named !== undefined) {
    const own = isAsked ? undefined : set.find(({ path }) => path === named);
    if (own === undefined) return [{ path: named, regions: [{ ...options, place }] }];
    return [{ ...own, regions: own.regions.map((region) => turned(region, options)) }];
  }
  if (set.length === 0) {
    throw new UserError(
      say`no plan is named, and \`insert\` in napdraft.yaml names none; name it, as in \`napdraft insert plan.docx --at end\``,
      2,
    );
  }
  if (isAsked) {
    throw new UserError(
      say`what is put where stands in napdraft.yaml when no plan is named; name the plan, or leave out the place, --region, --lang, --profile and --area`,
      2,
    );
  }
  return set.map((plan) => ({
    ...plan,
    regions: plan.regions.map((region) => turned(region, options)),
  }));
}

function turned(region: PlannedRegion, { landscape }: RegionOptions): PlannedRegion {
  return { ...region, landscape: region.landscape || landscape };
}

/** The settings by plan, in the order in which the plans are first named. */
function plansOf(insertions: readonly Insertion[], folder: string): readonly HostPlan[] {
  const plans = new Map<string, PlannedRegion[]>();
  for (const insertion of insertions) {
    const { host, region, profile, lang: language, areas, landscape = false } = insertion;
    const path = resolve(folder, host);
    // A project that somebody sent must not make the command write elsewhere.
    if (!isWithin(path, folder)) {
      throw new UserError(
        say`\`insert\` in napdraft.yaml names the plan \`${host}\`, which is not in the folder of the project; copy it there, or name it on the command line`,
        2,
      );
    }
    const planned = { region, language, profile, areas, landscape, place: placeOf(insertion) };
    plans.set(path, [...(plans.get(path) ?? []), planned]);
  }
  return [...plans].map(([path, regions]) => ({ path, regions }));
}
