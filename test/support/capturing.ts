import type { CaptureOptions } from '../../src/commands/capture.js';
import { validate } from '../../src/commands/validate.js';
import type { Prompter } from '../../src/model/prompt.js';
import type { MemorySystem } from './memory-system.js';

/** The options of `napdraft capture` without one. */
export const CAPTURE: CaptureOptions = {
  folder: '.',
  quiet: false,
  color: 'never',
  kind: undefined,
  given: new Map(),
  language: undefined,
  from: undefined,
  set: [],
  dryRun: false,
  json: false,
  live: false,
  missing: undefined,
  plain: false,
  input: true,
};

/** The world with somebody in it who answers. */
export function withPerson(system: MemorySystem, prompter: Prompter): MemorySystem {
  return { ...system, prompter: () => Promise.resolve(prompter) };
}

/** What `napdraft validate` says of errors, a line each. */
export async function errorsIn(system: MemorySystem): Promise<readonly string[]> {
  system.said();
  await validate(
    [],
    {
      folder: '.',
      quiet: true,
      color: 'never',
      stage: undefined,
      failOn: 'error',
      outputs: [{ format: 'short', file: undefined }],
      baseline: undefined,
      updateBaseline: false,
      fix: false,
      dryRun: false,
      since: undefined,
      cache: false,
      watch: false,
    },
    system,
  );
  const lines = system.said().stdout.split('\n');
  return lines.filter((line) => line.includes('error'));
}
