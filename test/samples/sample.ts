import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import type { FileKind } from '../../src/format/files.js';

const samples = new URL('../../data/samples/', import.meta.url);

interface SampleFile {
  /** The path inside the folder of the sample, with forward slashes. */
  readonly file: string;
  readonly kind: FileKind;
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly data: unknown;
}

/** The YAML files of a shipped sample project, by name. */
export function sampleFiles(sample: string): readonly SampleFile[] {
  const folder = new URL(`${sample}/`, samples);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const url = new URL(file, folder);
      const bytes = readFileSync(url);
      const text = bytes.toString('utf8');
      const data: unknown = parse(text);
      return { file, kind: kindOf(file), url, bytes, text, data };
    });
}

const FOLDERS: Readonly<Record<string, FileKind>> = {
  'napdraft.yaml': 'project',
  'institutions.yaml': 'institutions',
  workshops: 'workshop',
  plan: 'plan',
  profiles: 'profile',
};

function kindOf(file: string): FileKind {
  const kind = FOLDERS[file.split('/')[0] ?? ''];
  if (kind === undefined) throw new Error(`no kind of file is known for ${file}`);
  return kind;
}
