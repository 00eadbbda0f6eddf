import type { Project } from '../model/project.js';
import { stating } from './statements.js';

/** A pattern that matches one of these words or beginnings of words, in any language. */
export function anyWord(...words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})`, 'iu');
}

/** Whether any statement of a project speaks of what a pattern matches. */
export function isSpokenOf(project: Project, pattern: RegExp): boolean {
  for (const { statement } of stating(project)) {
    const wordings = typeof statement === 'string' ? [statement] : Object.values(statement);
    if (wordings.some((wording) => pattern.test(wording))) return true;
  }
  return false;
}
