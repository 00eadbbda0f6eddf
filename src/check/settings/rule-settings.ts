import type { ProjectFile } from '../../format/project.js';
import type { RuleSetting } from '../../format/validation.js';
import { CODES } from '../../model/codes.js';
import { STAGES, type Code, type Gravity } from '../../model/diagnostic.js';
import { packOf } from '../packs.js';

/**
 * How grave a project wants the faults of a rule to be, whatever the stage; undefined when that is
 * left to the catalogue of codes. What it says of a rule by name counts more than what it says of
 * the pack. A rule of safety is only ever made graver.
 */
export function settingOf(
  code: Code,
  { validate }: Pick<ProjectFile, 'validate'>,
): RuleSetting | undefined {
  const named = validate?.rules;
  const own = named !== undefined && Object.hasOwn(named, code) ? named[code] : undefined;
  if (isOfSafety(code)) return own !== undefined && weakens(code, own) ? undefined : own;
  return own ?? (isPackOff(code, validate) ? 'off' : undefined);
}

export function isOfSafety(code: Code): boolean {
  return packOf(code) === 'safety';
}

/** Whether a setting is milder than what the catalogue says, at any stage. */
export function weakens(code: Code, setting: RuleSetting): boolean {
  const gravity: Gravity = CODES[code].gravity;
  const usual = typeof gravity === 'string' ? [gravity] : STAGES.map((stage) => gravity[stage]);
  return usual.some((one) => MILDEST_FIRST.indexOf(setting) < MILDEST_FIRST.indexOf(one));
}

const MILDEST_FIRST: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

function isPackOff(code: Code, validate: ProjectFile['validate']): boolean {
  const pack = packOf(code);
  return pack !== undefined && validate?.packs?.includes(pack) === false;
}
