import { Option } from 'commander';
import { SEVERITIES, STAGES, type Severity, type Stage } from '../model/diagnostic.js';
import { say } from '../model/message.js';
import type { Program } from './program.js';

/** The options of every command that checks a project. */
export interface CheckFlags {
  readonly stage?: Stage;
  readonly failOn: Severity;
}

export function checkOf({ stage, failOn }: CheckFlags) {
  return { stage, failOn };
}

export function stageOption(word: Program['word']): Option {
  return new Option(
    '--stage <stage>',
    word(say`how strict to be, instead of the stage of the project`),
  ).choices(STAGES);
}

export function failOnOption(word: Program['word']): Option {
  return new Option(
    '--fail-on <severity>',
    word(say`the mildest fault that makes the command fail`),
  )
    .choices(SEVERITIES)
    .default('error');
}
