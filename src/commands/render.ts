import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { known } from '../model/absent.js';
import type { Document } from '../model/document.js';
import type { Project } from '../model/project.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { printedFields } from '../write/docx/anchors.js';
import { draftDocuments, type DraftsOptions } from './draft-documents.js';
import { openHost } from './open-host.js';
import { shownPath } from './project-files.js';
import type { GlobalOptions } from './options.js';
import type { OutputFormatName } from './output-format-names.js';
import { outputFormats } from './output-formats.js';

export interface RenderOptions extends DraftsOptions {
  readonly formats: readonly OutputFormatName[];
  /** Instead of `out` in the folder of the project. */
  readonly out: string | undefined;
  /** Whether to keep what was rendered, by which a file that comes back can be compared. */
  readonly snapshot: boolean;
}

/** Reads, checks, drafts, and then writes one file for each language and format. */
export async function render(
  path: string | undefined,
  options: RenderOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const drafts = await draftDocuments(path, options, system);
  if ('exitCode' in drafts) return drafts.exitCode;
  const { documents, project, folder } = drafts;
  await writeAll(documents, project, folder, options, system);
  return 0;
}

/** Makes every file before it writes the first, so that a fault leaves none behind. */
async function writeAll(
  documents: readonly Document[],
  project: Project,
  folder: string,
  options: RenderOptions & GlobalOptions,
  system: System,
): Promise<void> {
  const host = await openHost(system);
  const out = resolve(system.workingFolder, options.folder, options.out ?? join(folder, 'out'));
  const source = project.settings.languages[0] ?? 'en';
  const organisation = known(project.settings.organisation);
  const files: { path: string; content: string | Uint8Array }[] = [];
  const snapshots: { path: string; content: string }[] = [];
  for (const document of documents) {
    const hash = hashOf(document);
    if (options.snapshot) snapshots.push(snapshot(document, hash, folder));
    for (const format of options.formats) {
      const { extension, write } = await outputFormats[format]();
      const context = {
        host,
        hash,
        organisation:
          organisation === undefined
            ? undefined
            : wording(organisation, document.language, source).value,
      };
      const name = `${basename(folder)}.${document.language}.${extension}`;
      files.push({ path: join(out, name), content: write(document, context) });
    }
  }
  for (const { path, content } of snapshots) await system.write(path, content);
  for (const { path, content } of files) {
    await system.write(path, content);
    system.stdout(`${shownPath(system, path)}\n`);
  }
}

/** By this hash of what was rendered, which the file carries, one that comes back is known. */
function hashOf(document: Document): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** What was rendered, field by field, to compare a file with that comes back edited. */
function snapshot(document: Document, hash: string, folder: string) {
  const record = { hash, language: document.language, fields: printedFields(document) };
  return {
    path: join(folder, '.napdraft', 'renders', `${hash}.json`),
    content: `${JSON.stringify(record, undefined, 2)}\n`,
  };
}
