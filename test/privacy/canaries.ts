import { stringify } from 'yaml';
import { holds, schemaOf, type Schema } from '../samples/file-schemas.js';
import { sampleFiles } from '../samples/sample.js';

/** A word that stands in one text of the project and nowhere else. */
export interface Canary {
  readonly word: string;
  /** Where it was put: `workshop.findings[].statement.ru`. */
  readonly path: string;
  /** The classes of all keys on the way there. */
  readonly classes: readonly string[];
  /** What the records around it say of who may read them. */
  readonly visibilities: readonly string[];
}

export interface Planted {
  readonly files: Readonly<Record<string, string>>;
  readonly canaries: readonly Canary[];
}

/** What is chosen anew for every project. */
export interface Choices {
  readonly visibility: () => string;
  readonly attribution: () => string;
}

/**
 * The invented sample with a canary in every text that a person could have written, wherever the
 * schema has a place for one, and with other visibilities and attributions.
 */
export function plantCanaries(choices: Choices): Planted {
  const canaries: Canary[] = [];
  const files = plantIn(choices, (way) => {
    const word = wordOf(canaries.length);
    canaries.push({ ...way, word });
    return word;
  });
  return { files, canaries };
}

/** The same with these words: one for each place, or undefined to leave the text as it is. */
export function plantIn(
  choices: Choices,
  wordAt: (way: Way) => string | undefined,
): Planted['files'] {
  const files = sample.map(({ file, kind, data }) => {
    const root: Marked = schemaOf(kind);
    const plant = planter(root, choices, wordAt);
    return [file, stringify(plant(data, root, { path: kind, classes: [], visibilities: [] }))];
  });
  return Object.fromEntries(files) as Record<string, string>;
}

const sample = sampleFiles('exemplia-invented');

interface Marked extends Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly 'x-class'?: string;
  readonly 'x-role'?: string;
}

/** A place for a text. */
export type Way = Omit<Canary, 'word'>;
type Plant = (value: unknown, schema: Marked, way: Way) => unknown;

function planter(root: Marked, choices: Choices, add: (way: Way) => string | undefined): Plant {
  const plant: Plant = (value, schema, way) => {
    if (schema['x-role'] === 'text' && isMapping(value)) return inEachLanguage(value, way);
    if (schema['x-role'] === 'text') return put(way)(value);
    if (schema['x-role'] === 'source-text') return put(way)(value);
    if (schema.$ref !== undefined) return plant(value, definition(root, schema.$ref), way);
    if (schema.if !== undefined) {
      const chosen = holds(schema.if, value) ? schema.then : schema.else;
      return chosen === undefined ? value : plant(value, chosen, way);
    }
    if (Array.isArray(value)) {
      const { items = {} } = schema;
      const inside = { ...way, path: `${way.path}[]` };
      return value.map((item: unknown): unknown => plant(item, items, inside));
    }
    if (isMapping(value)) return plantMapping(value, schema, way);
    return isFreeLine(schema, way) ? put(way)(value) : value;
  };
  const inEachLanguage = (texts: Mapping, way: Way): Mapping =>
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => {
        return [language, put({ ...way, path: `${way.path}.${language}` })(text)];
      }),
    );
  const put = (way: Way) => (text: unknown) => {
    const word = add(way);
    return word === undefined ? text : `${String(text)} ${word}`;
  };
  const plantMapping = (given: Mapping, { properties }: Marked, way: Way): unknown => {
    if (properties === undefined) return given;
    const value = chosenAnew(given, properties, choices);
    const said = [value['visibility'], value['access']].filter((one) => typeof one === 'string');
    const visibilities = [...way.visibilities, ...said];
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        const property: Marked = properties[key] ?? {};
        const classes = [...way.classes, property['x-class'] ?? 'none'];
        return [key, plant(child, property, { path: `${way.path}.${key}`, classes, visibilities })];
      }),
    );
  };
  return plant;
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function chosenAnew(
  value: Mapping,
  properties: NonNullable<Schema['properties']>,
  { visibility, attribution }: Choices,
): Mapping {
  return {
    ...value,
    ...('visibility' in properties ? { visibility: visibility() } : {}),
    ...('access' in properties ? { access: visibility() } : {}),
    ...('attribution' in properties ? { attribution: attribution() } : {}),
  };
}

/** Lines that are looked up, such as the symbol of an instrument, would be a fault with more in them. */
function isFreeLine({ type, enum: words, pattern }: Marked, { path }: Way): boolean {
  const isLine = type === 'string' && words === undefined && pattern === undefined;
  return isLine && !LOOKED_UP.test(path);
}

const LOOKED_UP = /\.(instrument|paragraph|rule|territory\[\]|language)$/;

/** Letters alone, so that it is neither a number nor an address, and survives every format. */
function wordOf(index: number): string {
  const letters = String(index)
    .padStart(5, '0')
    .replace(/\d/g, (digit) => 'bdfgklmprt'.charAt(Number(digit)));
  return `quaxo${letters}ven`;
}

function definition(root: Schema, ref: string): Schema {
  const found = root.$defs?.[ref.slice('#/$defs/'.length)];
  if (found === undefined) throw new Error(`${ref} leads nowhere`);
  return found;
}
