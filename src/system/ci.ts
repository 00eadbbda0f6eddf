import type { System } from './system.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which service runs the program, by the variables that every service sets. */
export function ciOf(environment: Environment): Pick<System, 'ci' | 'checkout'> {
  if (isSet(environment['GITHUB_ACTIONS'])) {
    return { ci: 'github', checkout: folder(environment['GITHUB_WORKSPACE']) };
  }
  if (isSet(environment['GITLAB_CI'])) {
    return { ci: 'gitlab', checkout: folder(environment['CI_PROJECT_DIR']) };
  }
  return { ci: isSet(environment['CI']) ? 'other' : undefined, checkout: undefined };
}

/** People switch it off by `CI=false` and `CI=0`. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}

function folder(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
