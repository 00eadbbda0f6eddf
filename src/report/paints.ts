import { Chalk } from 'chalk';
import type { Severity } from '../model/diagnostic.js';

/** How the parts of a report are coloured; without colour, each text as it is. */
export type Paints = Readonly<Record<Severity | 'strong' | 'weak', (text: string) => string>>;

export function paints(color: boolean): Paints {
  // The level is given, so that chalk does not go by the terminal that it finds itself on.
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    strong: chalk.bold,
    weak: chalk.dim,
  };
}
