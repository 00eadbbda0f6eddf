import { within, type Located } from '../model/place.js';
import type { LocatedText, Project } from '../model/project.js';
import type { Text } from '../model/text.js';

/** What the records of a project state: what was found, what is recommended, planned and done. */
export function statements(project: Project): readonly LocatedText[] {
  const { findings, recommendations, objectives, actions } = project;
  return [...findings, ...recommendations, ...objectives, ...actions].map(statementOf);
}

export function statementOf({ at, statement }: Located<{ readonly statement: Text }>): LocatedText {
  return { at: within(at, 'statement'), text: statement };
}
