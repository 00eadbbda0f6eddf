import { within, type Located } from '../model/place.js';
import type { LocatedText, Project } from '../model/project.js';
import type { Text } from '../model/text.js';

/** A record that states something. */
export type Stating = Located<{ readonly statement: Text }>;

/** The records that say what was found, what is recommended, planned and done. */
export function* stating(project: Project): Iterable<Stating> {
  const { findings, recommendations, objectives, actions } = project;
  for (const records of [findings, recommendations, objectives, actions]) yield* records;
}

/** What these records state, one after the other: all their places together would be many. */
export function* statements(project: Project): Iterable<LocatedText> {
  for (const record of stating(project)) yield statementOf(record);
}

export function statementOf({ at, statement }: Stating): LocatedText {
  return { at: within(at, 'statement'), text: statement };
}
