import { digestOf } from '../insert/docx/region-marks.js';
import type { Audience } from '../model/audience.js';

/** What a region is of, by which it gets a name when it is given none. */
interface Named {
  readonly profile: string;
  readonly language: string;
  readonly audience: Audience;
  readonly areas: readonly string[] | undefined;
}

/** Drafts for different audiences have regions of their own, so that none takes another's place. */
export function regionName({ profile, language, audience, areas }: Named): string {
  const what = areas === undefined ? profile : areas.join('-');
  const ending = `-${language.toLowerCase()}${audience === 'public' ? '' : `-${audience}`}`;
  const name = `${what}${ending}`;
  if (areas === undefined || name.length <= LONGEST) return name;
  // Long ids of areas can begin alike.
  const sign = `-${digestOf(what).slice(0, 6)}`;
  const kept = what.slice(0, Math.max(1, LONGEST - ending.length - sign.length));
  return `${kept.replace(/-+$/, '')}${sign}${ending}`;
}

/** A bookmark holds no longer one. */
const LONGEST = 34;
