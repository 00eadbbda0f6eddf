import { UserError } from '../../model/errors.js';
import { type Message, say } from '../../model/message.js';
import { BODY_DEPTH } from './body.js';
import { dialectOf } from './dialect.js';
import { refuseForeignKind } from './foreign-kind.js';
import { outline } from './outline.js';
import { partText, type Parts } from './parts.js';
import { PACKAGE, relatedPart } from './relationships.js';
import { inflated, readZip, type Archive } from '../../zip/read-zip.js';
import { writeZip } from '../../zip/write-zip.js';

/** A Word document of somebody else, in which parts can be read and changed. */
export interface WordPackage {
  readonly parts: Parts;
  /** The name of the part with the text. */
  readonly main: string;
  /** Whether it is of the strict kind of ISO/IEC 29500. */
  readonly strict: boolean;
  /** The file with what was changed, and all else as it was. */
  readonly save: () => Uint8Array;
}

export function openPackage(bytes: Uint8Array): WordPackage {
  refuseForeignKind(bytes);
  const file = openedFile(bytes);
  const { archive } = file;
  const changed = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  const parts = partsOf(file, changed, taken);
  const main = mainPart(parts);
  const { strict } = dialectOf(partText(parts, main));
  return {
    parts,
    main,
    strict,
    save: () => {
      if (changed.size === 0 && taken.size === 0) return bytes;
      const entries = archive.entries.filter(({ name }) => !taken.has(name));
      return writeZip({ ...archive, entries }, changed);
    },
  };
}

/** A file as it was read, with the parts that were unpacked so far. */
interface OpenedFile {
  readonly archive: Archive;
  readonly read: Map<string, Uint8Array>;
}

function openedFile(bytes: Uint8Array): OpenedFile {
  const known = files.get(bytes);
  if (known !== undefined) return known;
  const file = { archive: readZip(bytes), read: new Map<string, Uint8Array>() };
  files.set(bytes, file);
  return file;
}

/** A file that is looked at, changed and looked at again is unpacked once. */
const files = new WeakMap<Uint8Array, OpenedFile>();

/** Parts are unpacked when they are asked for: pictures never are. */
function partsOf(
  { archive, read }: OpenedFile,
  changed: Map<string, Uint8Array>,
  taken: Set<string>,
): Parts {
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const nameOf = (name: string) => entries.get(name.toLowerCase())?.name ?? name;
  const has = (name: string) =>
    changed.has(nameOf(name)) || (entries.has(name.toLowerCase()) && !taken.has(nameOf(name)));
  return {
    has,
    get: (name) => {
      if (!has(name)) return undefined;
      const known = changed.get(nameOf(name)) ?? read.get(nameOf(name));
      const entry = entries.get(name.toLowerCase());
      if (known !== undefined || entry === undefined) return known;
      const content = inflated(entry);
      read.set(entry.name, content);
      return content;
    },
    keys: () =>
      new Set([...archive.entries.map(({ name }) => name).filter(has), ...changed.keys()]),
    set: (name, content) => {
      const before = read.get(nameOf(name));
      // A part that is again what it was keeps its compressed bytes.
      if (before !== undefined && Buffer.compare(before, content) === 0)
        changed.delete(nameOf(name));
      else changed.set(nameOf(name), content);
      taken.delete(nameOf(name));
    },
    delete: (name) => {
      changed.delete(nameOf(name));
      taken.add(nameOf(name));
    },
  };
}

function mainPart(parts: Parts): string {
  const main = relatedPart(parts, PACKAGE, 'officeDocument');
  if (main === undefined || !parts.has(main)) {
    throw new UserError(say`the host is a ZIP archive, but no Word document`, 3);
  }
  for (const name of parts.keys()) {
    if (!name.startsWith('_xmlsignatures/') || !name.endsWith('.xml')) continue;
    throw new UserError(
      say`the host is signed, and any change would break its signature; save a copy without the signature, and insert into that`,
      3,
    );
  }
  // As deep as its body is read next.
  const root = outline(partText(parts, main), BODY_DEPTH).name;
  const other = OTHER_KINDS[root.replace(/^.*:/, '')];
  if (other !== undefined) {
    throw new UserError(other, 3);
  }
  if (root !== 'w:document') throw new UserError(say`the host is not a Word document`, 3);
  return main;
}

const OTHER_KINDS: Readonly<Record<string, Message>> = {
  workbook: say`the host is an Excel workbook; name the Word document of the plan`,
  presentation: say`the host is a PowerPoint presentation; name the Word document of the plan`,
};
