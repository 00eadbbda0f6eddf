import { within, type Place } from '../model/place.js';
import type { LocatedText, Project } from '../model/project.js';

/**
 * What is kept in the words of the source, where the source is to be found, and why a fault is let
 * pass. These are lines in whatever language they were written in, so they are none of the texts
 * that are translated.
 */
export function* sourceTexts(project: Project): Iterable<LocatedText> {
  const { settings, workshops, areas, findings, recommendations, sources } = project;
  const { plans, objectives } = project;
  // The objectives hold their actions, and both their indicators.
  const evidence = [workshops, areas, findings, recommendations, sources];
  for (const records of [[settings], ...evidence, plans, objectives]) {
    for (const record of records) yield* fieldsIn(record, record.at);
  }
}

const FIELDS: ReadonlySet<string> = new Set(['text', 'locator', 'by_role']);

function* fieldsIn(value: object, at: Place): Iterable<LocatedText> {
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries<unknown>({ ...value })) {
    const place = within(at, isList ? Number(key) : key);
    if (typeof child === 'object' && child !== null) yield* fieldsIn(child, place);
    else if (typeof child === 'string' && isLine(key, value)) yield { at: place, text: child };
  }
}

/** The reason of a waiver is a line; those of decisions are texts. */
function isLine(key: string, record: object): boolean {
  return FIELDS.has(key) || (key === 'reason' && 'rule' in record);
}
