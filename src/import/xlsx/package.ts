import type { Message } from '../../model/message.js';
import { say } from '../../model/message.js';
import { inflated, readZip, type ZipEntry } from '../../zip/read-zip.js';
import { isRefused, type Refused } from '../table.js';
import { scanXml } from './scan-xml.js';

/** The parts of a workbook, unpacked when they are asked for. */
export interface Package {
  /** The text of a part; undefined when there is none of that name. */
  readonly text: (part: string) => string | undefined | Refused;
  readonly has: (part: string) => boolean;
}

export function openPackage(bytes: Uint8Array): Package {
  const entries = new Map<string, ZipEntry>(
    readZip(bytes).entries.map((entry) => [entry.name.toLowerCase(), entry]),
  );
  return {
    has: (part) => entries.has(part.toLowerCase()),
    text: (part) => {
      const entry = entries.get(part.toLowerCase());
      return entry === undefined ? undefined : decoded(inflated(entry), part);
    },
  };
}

function decoded(bytes: Uint8Array, part: string): string | Refused {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  // A sign that stands for what is no text: a stray byte in a text of others loses that one alone.
  return text.includes('\0') ? { refused: damaged(part) } : text;
}

function damaged(part: string): Message {
  return say`the workbook is damaged: its part \`${part}\` is missing or is no text`;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly part: string;
}

/** What a part refers to inside of the workbook. What lies outside is never looked at. */
export function relationsOf(part: string, { text }: Package): readonly Relation[] | Refused {
  const slash = part.lastIndexOf('/') + 1;
  const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const xml = text(file);
  if (xml === undefined) return [];
  if (typeof xml !== 'string') return xml;
  const relations: Relation[] = [];
  const fault = scanXml(xml, file, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(part.slice(0, slash), attribute('Target') ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault === undefined ? relations : { refused: fault };
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The text of a part that a workbook cannot do without. */
export function neededText(part: string, { text }: Package): string | Refused {
  const xml = text(part) ?? { refused: damaged(part) };
  return typeof xml === 'string' || isRefused(xml) ? xml : { refused: damaged(part) };
}
