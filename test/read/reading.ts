import type { FileKind } from '../../src/format/files.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { wordingOf, type Message } from '../../src/model/message.js';
import type { SourceFile } from '../../src/model/place.js';
import { readProject, type InputFile, type ReadProject } from '../../src/read/read-project.js';

/** A workshop file with nothing but what must be there, to which a test adds what it is about. */
export const WORKSHOP = `workshop:
  id: naryn-2007
  title: Consultation in Naryn
  kind: consultation
  date: "2007-05"
  place: { city: Naryn, country: KG }
`;

export const SETTINGS = `napdraft: 1
country: KG
stage: findings
languages: [en, ru, ky]
`;

export function input(file: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { file, kind: kindOf(file), bytes };
}

/** Reads files, given by their names; the settings are added if they are not among them. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): ReadProject {
  const given = { 'napdraft.yaml': SETTINGS, ...files };
  return readProject(Object.entries(given).map(([file, content]) => input(file, content)));
}

/** What is said of the files, as `file:line:column code: message (hint)`. */
export function faultsIn(files: Readonly<Record<string, string | Uint8Array>>): readonly string[] {
  const { diagnostics, sources } = readFiles(files);
  return diagnostics.map((diagnostic) => inOneLine(diagnostic, sources));
}

/** What is said of a workshop file, without its name and without hints. */
export function faultsInWorkshop(text: string | Uint8Array): readonly string[] {
  return faultsIn({ 'workshops/a.yaml': text }).map((line) =>
    line.replace('workshops/a.yaml:', '').replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)$/, ''),
  );
}

export function inOneLine(
  { code, at, part, span, message, hint }: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
): string {
  const place = span ?? sources.get(at.file)?.span(at.path, part ?? 'value');
  const where = place === undefined ? '' : `:${place.line}:${place.column}`;
  return `${at.file}${where} ${code}: ${worded(message)} (${worded(hint ?? '')})`;
}

function worded(message: Message | string): string {
  return typeof message === 'string' ? message : wordingOf(message);
}

function kindOf(file: string): FileKind {
  if (file === 'napdraft.yaml') return 'project';
  if (file === 'institutions.yaml') return 'institutions';
  return file.startsWith('plan/') ? 'plan' : 'workshop';
}
