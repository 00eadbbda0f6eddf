import { join } from 'node:path';
import type { System } from '../system/system.js';

/** What follows the name of a template in that of its file. */
export const TEMPLATE_ENDING = '.md.hbs';

export function templatesFolder(folder: string): string {
  return join(folder, 'templates');
}

/** Whether a project has templates of its own. */
export async function hasTemplates(folder: string, system: System): Promise<boolean> {
  const files = await system.list(templatesFolder(folder));
  return files.some((file) => file.endsWith(TEMPLATE_ENDING));
}
