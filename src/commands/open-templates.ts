import { join } from 'node:path';
import type { TemplateFile } from '../draft/template/render-template.js';
import type { System } from '../system/system.js';
import { shownPath } from './project-files.js';

const ENDING = '.md.hbs';

/** The shipped templates by name, each replaced by the one that the project has of that name. */
export async function openTemplates(
  system: System,
  folder: string,
): Promise<ReadonlyMap<string, TemplateFile>> {
  const templates = new Map<string, TemplateFile>();
  const decoder = new TextDecoder();
  for (const place of [join(system.shippedFolder, 'templates'), join(folder, 'templates')]) {
    for (const file of await system.list(place)) {
      if (!file.endsWith(ENDING)) continue;
      const path = join(place, file);
      templates.set(file.slice(0, -ENDING.length), {
        file: shownPath(system, path),
        text: decoder.decode(await system.readBytes(path)),
      });
    }
  }
  return templates;
}
