import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { known } from '../model/absent.js';
import type { Document } from '../model/document.js';
import { wording } from '../model/text.js';
import type { System } from '../system/system.js';
import { printedFields } from '../write/docx/anchors.js';
import { areClean, type Output } from './check-outputs.js';
import { draftDocuments, type Drafts, type DraftsOptions } from './draft-documents.js';
import { openHost } from './open-host.js';
import { shownPath } from './project-files.js';
import type { GlobalOptions } from './options.js';
import type { OutputFormatName } from './output-format-names.js';
import { outputFormats } from './output-formats.js';
import { PRIVATE } from './private-folder.js';
import { SHEET_AUDIENCE, releaseSheets, type RenderedDraft } from './release-sheets.js';

export interface RenderOptions extends DraftsOptions {
  readonly formats: readonly OutputFormatName[];
  /** Instead of `out` in the folder of the project. */
  readonly out: string | undefined;
  /** Whether to keep what was rendered, by which a file that comes back can be compared. */
  readonly snapshot: boolean;
  /** Whether to write the sheet on which each draft is released. */
  readonly sheet: boolean;
}

/** Reads, checks, drafts, and then writes one file for each language and format. */
export async function render(
  path: string | undefined,
  options: RenderOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const drafts = await draftDocuments(path, options, system);
  if ('exitCode' in drafts) return drafts.exitCode;
  return (await writeAll(drafts, options, system)) ? 0 : 1;
}

/**
 * Makes every file, and checks what it says, before it writes the first, so that a fault leaves
 * none behind. False when there is one.
 */
async function writeAll(
  drafts: Drafts,
  options: RenderOptions & GlobalOptions,
  system: System,
): Promise<boolean> {
  const { whole, folder, withheld, documents } = drafts;
  const { audience } = options;
  const fileOf = await fileWriter(drafts, options, system);
  const rendered: RenderedDraft[] = [];
  for (const document of documents) {
    const hash = hashOf(document);
    rendered.push({ document, files: await fileOf(document, audienceIn(document), hash) });
  }
  const sheets: Output[] = [];
  if (options.sheet) {
    for (const sheet of releaseSheets(drafts, rendered, audience, system)) {
      sheets.push(...(await fileOf(sheet, [...audienceIn({ audience }), 'release-sheet'])));
    }
  }
  const files = rendered.flatMap((draft) => draft.files);
  const snapshots = options.snapshot
    ? documents.map((document) => snapshot(document, hashOf(document), folder, withheld))
    : [];
  const areAllClean =
    (await areClean([...files, ...snapshots], { whole, audience }, options, system)) &&
    (await areClean(sheets, { whole, audience: SHEET_AUDIENCE }, options, system));
  if (!areAllClean) return false;
  // What only some may read is on the disk for its owner alone.
  const mode = audience === 'public' ? undefined : PRIVATE;
  for (const { path, content } of snapshots) await system.write(path, content, mode);
  for (const { path, content } of [...files, ...sheets]) {
    await system.write(path, content);
    system.stdout(`${shownPath(system, path)}\n`);
  }
  return true;
}

/** Makes the files of a document, one for each format, with these words in their names. */
async function fileWriter(
  { project, folder }: Drafts,
  options: RenderOptions & GlobalOptions,
  system: System,
) {
  const host = await openHost(system);
  const out = resolve(system.workingFolder, options.folder, options.out ?? join(folder, 'out'));
  const source = project.settings.languages[0] ?? 'en';
  const own = known(project.settings.organisation);
  return async (document: Document, words: readonly string[], hash?: string): Promise<Output[]> => {
    const { language } = document;
    const organisation = own === undefined ? undefined : wording(own, language, source).value;
    const files: Output[] = [];
    for (const format of options.formats) {
      const { extension, write } = await outputFormats[format]();
      const name = [basename(folder), ...words, language, extension].join('.');
      const content = write(document, { host, hash, organisation });
      files.push({ path: join(out, name), content });
    }
    return files;
  };
}

/** Drafts for different audiences never replace each other, and their names say whom they are for. */
function audienceIn({ audience = 'public' }: Pick<Document, 'audience'>): readonly string[] {
  return audience === 'public' ? [] : [audience];
}

/** By this hash of what was rendered, which the file carries, one that comes back is known. */
function hashOf(document: Document): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

/** What was rendered, field by field, to compare a file with that comes back edited. */
function snapshot(
  document: Document,
  hash: string,
  folder: string,
  withheld: Drafts['withheld'],
): Output & { readonly content: string } {
  const { language, audience } = document;
  const { records, fields } = withheld;
  const counts = { records, fields };
  const printed = printedFields(document);
  const record = { hash, language, audience, withheld: counts, fields: printed };
  return {
    path: join(folder, '.napdraft', 'renders', `${hash}.json`),
    content: `${JSON.stringify(record, undefined, 2)}\n`,
  };
}
