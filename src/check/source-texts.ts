import { within, type Place, type Step } from '../model/place.js';
import type { LocatedText, Project } from '../model/project.js';

/**
 * What is kept in the words of the source, where the source is to be found, the numbers that others
 * gave, and why a fault is let pass or a value is absent. These are lines in whatever language they
 * were written in, so they are none of the texts that are translated.
 */
export function sourceTexts(project: Project): readonly LocatedText[] {
  const known = texts.get(project);
  if (known !== undefined) return known;
  const found = collected(project);
  texts.set(project, found);
  return found;
}

/** Several rules look at them, and to look for them is to look at everything. */
const texts = new WeakMap<Project, readonly LocatedText[]>();

function collected(project: Project): readonly LocatedText[] {
  const { settings, workshops, areas, findings, recommendations, sources } = project;
  const { plans, objectives } = project;
  // The objectives hold their actions, and both their indicators.
  const evidence = [workshops, areas, findings, recommendations, sources];
  const found: LocatedText[] = [];
  for (const records of [[settings], ...evidence, plans, objectives]) {
    for (const record of records) collect(record, record.at, [], found);
  }
  return found.map(({ at, text }) => ({ at: inFile(at), text }));
}

/** What a workshop has from other lists of its file stands there, and not under `workshop`. */
function inFile({ file, path }: Place): Place {
  const [first, second] = path;
  const isList = first === 'workshop' && LISTS.has(String(second));
  return { file, path: isList ? path.slice(1) : path };
}

const LISTS: ReadonlySet<string> = new Set(['working_group', 'next_steps', 'dissent']);

const FIELDS: ReadonlySet<string> = new Set([
  'text',
  'locator',
  'by_role',
  'source_number',
  'budget_code',
]);

/** @param way The steps from the record to the value; the same array all the way, as most lead to nothing. */
function collect(value: object, at: Place, way: Step[], found: LocatedText[]): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (typeof item !== 'object' || item === null) continue;
      way.push(index);
      collect(item, at, way, found);
      way.pop();
    }
    return;
  }
  // What a record is made of was read from YAML: a mapping of texts, numbers, lists and mappings.
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record)) {
    const child = record[key];
    way.push(key);
    if (typeof child === 'object' && child !== null) collect(child, at, way, found);
    else if (typeof child === 'string' && isLine(key, value)) {
      found.push({ at: within(at, ...way), text: child });
    }
    way.pop();
  }
}

/** The reason of a waiver is a line, and so is the note of why a value is absent. */
function isLine(key: string, record: object): boolean {
  if (key === 'reason') return 'rule' in record;
  return FIELDS.has(key) || (key === 'note' && 'absent' in record);
}
