import { join } from 'node:path';
import type { TemplateFile } from '../draft/template/render-template.js';
import type { System } from '../system/system.js';
import { shownPath } from './project-files.js';
import { TEMPLATE_ENDING, templatesFolder } from './template-files.js';

export interface OpenedTemplate extends TemplateFile {
  /** Whether it is one of the project and not of ours. */
  readonly isOwn: boolean;
}

/** The shipped templates by name, each replaced by the one that the project has of that name. */
export async function openTemplates(
  system: System,
  folder: string,
): Promise<ReadonlyMap<string, OpenedTemplate>> {
  const templates = new Map<string, OpenedTemplate>();
  const decoder = new TextDecoder();
  const shipped = templatesFolder(system.shippedFolder);
  for (const place of [shipped, templatesFolder(folder)]) {
    for (const file of await system.list(place)) {
      if (!file.endsWith(TEMPLATE_ENDING)) continue;
      const path = join(place, file);
      templates.set(file.slice(0, -TEMPLATE_ENDING.length), {
        file: shownPath(system, path),
        text: decoder.decode(await system.readBytes(path)),
        isOwn: place !== shipped,
      });
    }
  }
  return templates;
}
