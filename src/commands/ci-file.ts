import { dirname, join } from 'node:path';
import type { System } from '../system/system.js';
import type { CiService } from './ci-service-names.js';
import { shownFrom } from './project-files.js';

const PLACES = {
  github: '.github/workflows/napdraft.yml',
  gitlab: '.gitlab-ci.yml',
} as const satisfies Record<CiService, string>;

/**
 * The file by which a service checks a project. It stands where the service looks for it, in the
 * folder of the repository, and names the project from there.
 */
export async function ciFile(
  service: CiService,
  folder: string,
  system: System,
): Promise<{ readonly path: string; readonly content: string }> {
  const repository = await repositoryOf(folder, system);
  const template = join(system.shippedFolder, 'data', 'ci', `${service}.yml`);
  const text = new TextDecoder().decode(await system.readBytes(template));
  const project = shownFrom(repository, folder).replaceAll("'", "''");
  return {
    path: join(repository, PLACES[service]),
    content: text.replace(/(?<=NAPDRAFT_PROJECT: )'.*'/, () => `'${project}'`),
  };
}

/** The nearest folder at or above one that is a repository; the folder itself if none is. */
async function repositoryOf(folder: string, system: System): Promise<string> {
  for (let above = folder; ; above = dirname(above)) {
    if ((await system.kindOf(join(above, '.git'))) !== 'nothing') return above;
    if (dirname(above) === above) return folder;
  }
}
