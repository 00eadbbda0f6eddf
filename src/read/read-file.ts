import type { FileKind } from '../format/files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { LocatedText } from '../model/project.js';
import type { Place, SourceFile } from '../model/place.js';
import type { Text } from '../model/text.js';
import { decode } from './decode.js';
import { shapes } from './generated/shapes.js';
import { validators } from './generated/validators.js';
import { parseYaml, type Parsed } from './parse-yaml.js';
import { prune } from './prune.js';
import { shapeFaults } from './shape-faults.js';
import { isMapping, type Shape } from './shape.js';
import { opaqueSource } from './source-file.js';
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

/** The ids that a file gives and those that it uses, also where they stand among faults. */
export interface Names {
  readonly ids: readonly NamedRecord[];
  readonly references: readonly Reference[];
}

export interface NamedRecord {
  readonly id: string;
  /** Undefined in a file that is not YAML, of which no more than the ids can be made out. */
  readonly kind: string | undefined;
  readonly at: Place;
}

export interface Reference {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly at: Place;
}

/** Reads one file as far as that can be done without the others. */
export function readFile({ file, kind, bytes }: InputFile): ReadFile {
  const decoded = decode(file, bytes);
  if (decoded.value === undefined) {
    const text = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_SEARCHED));
    return unusableFile(file, kind, opaqueSource(file), decoded.diagnostics, text);
  }
  const parsed = parseYaml(file, decoded.value);
  if (parsed.value === undefined) {
    return unusableFile(file, kind, parsed.source, parsed.diagnostics, decoded.value);
  }
  return shapedFile(file, kind, parsed);
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
    at: { file, path: [] },
  }));
  return {
    file,
    kind,
    source,
    diagnostics,
    value: undefined,
    original: new Map(),
    texts: [],
    names: { ids, references: [] },
  };
}

function shapedFile(file: string, kind: FileKind, parsed: Parsed): ReadFile {
  const validate = validators[kind];
  const shape = shapes[kind];
  const { value, source, unusable } = parsed;
  const faults = validate(value) ? [] : (validate.errors ?? []);
  const misshapen = shapeFaults({ value, shape, source, faults, unusable });
  const content = contentOf(file, { value, shape }, misshapen);
  const diagnostics = [...parsed.diagnostics, ...misshapen, ...content.diagnostics];
  if (faults.length === 0) {
    return { file, kind, source, ...content, diagnostics, value, original: new Map() };
  }
  const rest = prune(value, validate);
  const { texts } = contentOf(file, { ...rest, shape }, []);
  return { file, kind, source, names: content.names, diagnostics, ...rest, texts };
}

/** What the fields of a file hold that is of interest to the other files and to later stages. */
type Content = Pick<ReadFile, 'names' | 'texts' | 'diagnostics'>;

/** @param misshapen What is said of the file already, so as not to say it twice. */
function contentOf(
  file: string,
  root: { readonly value: unknown; readonly shape: Shape; readonly original?: OriginalIndexes },
  misshapen: readonly Diagnostic[],
): Content {
  const ids: NamedRecord[] = [];
  const references: Reference[] = [];
  const texts: LocatedText[] = [];
  const diagnostics: Diagnostic[] = [];
  const reported = new Set(misshapen.map(({ at }) => pathKey(at)));
  visitFields(root, (value, shape, way) => {
    if (shape.role === undefined || shape.role === 'word') return;
    const at = { file, path: [...way] };
    const isReported = reported.size > 0 && reported.has(pathKey(at));
    if (shape.role === 'id' && typeof value === 'string') {
      ids.push({ id: value, kind: shape.identifies, at });
    } else if (isReported) {
      return;
    } else if (shape.role === 'reference' && typeof value === 'string') {
      references.push({ id: value, kinds: shape.refersTo ?? [], at });
    } else {
      diagnostics.push(...valueFaults(at, value, shape));
      if (shape.role === 'text' && isText(value)) texts.push({ at, text: value });
    }
  });
  return { names: { ids, references }, texts, diagnostics };
}

function pathKey({ path }: Place): string {
  return JSON.stringify(path);
}

function isText(value: unknown): value is Text {
  return typeof value === 'string' || (isMapping(value) && !Object.hasOwn(value, 'absent'));
}
