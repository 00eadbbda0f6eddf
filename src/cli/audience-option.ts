import { Option } from 'commander';
import { AUDIENCES } from '../model/audience.js';
import { say } from '../model/message.js';
import type { Program } from './program.js';

/** For everybody, unless somebody says otherwise. */
export function audienceOption(word: Program['word']): Option {
  return new Option('--audience <audience>', word(say`who may read the result`))
    .choices(AUDIENCES)
    .default('public');
}
