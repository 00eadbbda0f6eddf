import { NEW } from '../model/prompt.js';

/** What was typed to make a new record of; undefined for the choice of one that is there. */
export function newName(value: string): string | undefined {
  return value.startsWith(NEW) ? value.slice(NEW.length).trim() : undefined;
}
