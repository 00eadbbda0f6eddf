import { within, type Place } from '../model/place.js';
import type { LocatedText, Project } from '../model/project.js';

/**
 * What is kept in the words of the source, and where the source is to be found. These are lines in
 * whatever language they were written in, so they are none of the texts that are translated.
 */
export function* sourceTexts(project: Project): Iterable<LocatedText> {
  const { settings, workshops, findings, recommendations, sources, objectives } = project;
  // The objectives hold their actions, and both their indicators.
  for (const records of [[settings], workshops, findings, recommendations, sources, objectives]) {
    for (const record of records) yield* fieldsIn(record, record.at);
  }
}

const FIELDS: ReadonlySet<string> = new Set(['text', 'locator']);

function* fieldsIn(value: object, at: Place): Iterable<LocatedText> {
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries<unknown>({ ...value })) {
    const place = within(at, isList ? Number(key) : key);
    if (typeof child === 'object' && child !== null) yield* fieldsIn(child, place);
    else if (typeof child === 'string' && FIELDS.has(key)) yield { at: place, text: child };
  }
}
