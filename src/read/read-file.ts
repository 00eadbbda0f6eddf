import type { FileKind } from '../format/files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { LocatedText } from '../model/project.js';
import type { Place, SourceFile, Step } from '../model/place.js';
import type { Text } from '../model/text.js';
import { decode } from './decode.js';
import { shapes } from './generated/shapes.js';
import { validators } from './generated/validators.js';
import type { NamedRecord, NamePlaces, Names, Reference } from './names.js';
import { parseYaml, type Parsed } from './parse-yaml.js';
import { prune } from './prune.js';
import { shapeFaults } from './shape-faults.js';
import { isMapping, type Shape } from './shape.js';
import { opaqueSource } from './source-file.js';
import { once } from './once.js';
import { valueFaults } from './value-faults.js';
import { visitFields, type OriginalIndexes } from './visit-fields.js';

export interface InputFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

/** A file of a project, before it is looked at together with the others. */
export interface ReadFile {
  readonly file: string;
  readonly kind: FileKind;
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
  /** What its schema allows; undefined when nothing of it can be used. */
  readonly value: unknown;
  readonly original: OriginalIndexes;
  readonly texts: readonly LocatedText[];
  readonly names: Names;
}

/** Reads one file as far as that can be done without the others. */
export function readFile({ file, kind, bytes }: InputFile): ReadFile {
  const decoded = decode(file, bytes);
  if (decoded.value === undefined) {
    const text = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_SEARCHED));
    return unusableFile(file, kind, opaqueSource(file), decoded.diagnostics, text);
  }
  const text = decoded.value;
  const parsed = parseYaml(file, text);
  if (parsed.value === undefined) {
    return unusableFile(file, kind, parsed.source, parsed.diagnostics, text);
  }
  return shapedFile(file, kind, parsed, () => parseYaml(file, text).value);
}

const MOST_SEARCHED = 1024 * 1024;

/** What later files refer to may be in this one; so its ids are known, whatever else is not. */
function unusableFile(
  file: string,
  kind: FileKind,
  source: SourceFile,
  diagnostics: readonly Diagnostic[],
  text: string,
): ReadFile {
  const ids = [...text.matchAll(/\bid:\s*["']?([a-z0-9][a-z0-9-]*)/g)].map(([, id = '']) => ({
    id,
    kind: undefined,
  }));
  const at = { file, path: [] };
  return {
    file,
    kind,
    source,
    diagnostics,
    value: undefined,
    original: new Map(),
    texts: [],
    names: { ids, references: [], places: () => ({ ids: ids.map(() => at), references: [] }) },
  };
}

/** @param again Makes the value once more: places are rarely asked for, and to keep it costs memory. */
function shapedFile(file: string, kind: FileKind, parsed: Parsed, again: () => unknown): ReadFile {
  const validate = validators[kind];
  const shape = shapes[kind];
  const { value, source, unusable } = parsed;
  const faults = validate(value) ? [] : (validate.errors ?? []);
  const misshapen = shapeFaults({ value, shape, source, faults, unusable });
  const reported = new Set(misshapen.map(({ at }) => pathKey(at.path)));
  const { ids, references, texts, diagnostics } = contentOf(file, { value, shape }, reported);
  const places = once(() => namePlaces(file, { value: again(), shape }, reported));
  const whole = {
    ...{ file, kind, source },
    diagnostics: [...parsed.diagnostics, ...misshapen, ...diagnostics],
    names: { ids, references, places },
  };
  if (faults.length === 0) return { ...whole, value, original: new Map(), texts };
  const rest = prune(value, validate);
  return { ...whole, ...rest, texts: contentOf(file, { ...rest, shape }, NOTHING).texts };
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the fields of a file hold that is of interest to the other files and to later stages. */
type Content = Pick<ReadFile, 'texts' | 'diagnostics'> & Omit<Names, 'places'>;

/** The value of a file, and what the format says of it. */
interface Root {
  readonly value: unknown;
  readonly shape: Shape;
  readonly original?: OriginalIndexes;
}

/** @param reported The places of which something is said already, so as not to say it twice. */
function contentOf(file: string, root: Root, reported: ReadonlySet<string>): Content {
  const ids: NamedRecord[] = [];
  const references: Reference[] = [];
  const texts: LocatedText[] = [];
  const diagnostics: Diagnostic[] = [];
  visitFields(root, (value, shape, way) => {
    if (shape.role === undefined || shape.role === 'word') return;
    if (isId(value, shape)) {
      ids.push({ id: value, kind: shape.identifies });
    } else if (reported.size > 0 && reported.has(pathKey(way))) {
      return;
    } else if (isReference(value, shape)) {
      references.push({ id: value, kinds: shape.refersTo ?? [] });
    } else {
      const at = { file, path: way.slice(0, way.length) };
      diagnostics.push(...valueFaults(at, value, shape));
      if (shape.role === 'text' && isText(value)) texts.push({ at, text: value });
    }
  });
  return { ids, references, texts, diagnostics };
}

/** The places of the same ids and references, in the same order. */
function namePlaces(file: string, root: Root, reported: ReadonlySet<string>): NamePlaces {
  const ids: Place[] = [];
  const references: Place[] = [];
  visitFields(root, (value, shape, way) => {
    if (isId(value, shape)) ids.push({ file, path: [...way] });
    else if (isReference(value, shape) && !reported.has(pathKey(way))) {
      references.push({ file, path: [...way] });
    }
  });
  return { ids, references };
}

function isId(value: unknown, { role }: Shape): value is string {
  return role === 'id' && typeof value === 'string';
}

function isReference(value: unknown, { role }: Shape): value is string {
  return role === 'reference' && typeof value === 'string';
}

function pathKey(path: readonly Step[]): string {
  return JSON.stringify(path);
}

function isText(value: unknown): value is Text {
  return typeof value === 'string' || (isMapping(value) && !Object.hasOwn(value, 'absent'));
}
