import { Option } from 'commander';
import { AUDIENCES } from '../model/audience.js';

/** For everybody, unless somebody says otherwise. */
export function audienceOption(): Option {
  return new Option('--audience <audience>', 'who may read the result')
    .choices(AUDIENCES)
    .default('public');
}
