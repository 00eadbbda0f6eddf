import { UserError } from '../../model/errors.js';
import { type Message, say } from '../../model/message.js';
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
  const archive = readZip(bytes);
  const changed = new Map<string, Uint8Array>();
  const parts = partsOf(archive, changed);
  const main = mainPart(parts);
  const { strict } = dialectOf(partText(parts, main));
  return {
    parts,
    main,
    strict,
    save: () => (changed.size === 0 ? bytes : writeZip(archive, changed)),
  };
}

/** Parts are unpacked when they are asked for: pictures never are. */
function partsOf(archive: Archive, changed: Map<string, Uint8Array>): Parts {
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const read = new Map<string, Uint8Array>();
  const nameOf = (name: string) => entries.get(name.toLowerCase())?.name ?? name;
  return {
    has: (name) => changed.has(nameOf(name)) || entries.has(name.toLowerCase()),
    get: (name) => {
      const known = changed.get(nameOf(name)) ?? read.get(nameOf(name));
      const entry = entries.get(name.toLowerCase());
      if (known !== undefined || entry === undefined) return known;
      const content = inflated(entry);
      read.set(entry.name, content);
      return content;
    },
    keys: () => new Set([...archive.entries.map(({ name }) => name), ...changed.keys()]),
    set: (name, content) => {
      const before = read.get(nameOf(name));
      // A part that is again what it was keeps its compressed bytes.
      if (before !== undefined && Buffer.compare(before, content) === 0)
        changed.delete(nameOf(name));
      else changed.set(nameOf(name), content);
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
  const root = outline(partText(parts, main), 1).name;
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
