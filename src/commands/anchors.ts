import { resolve } from 'node:path';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { exitCodeOf, hostFormat, isRefused, type Anchors } from './host-formats.js';
import type { GlobalOptions } from './options.js';
import { tellRefusal } from './tell-refusal.js';

export interface AnchorsOptions {
  readonly json: boolean;
}

/** Lists what a host has that a region can be put at, and the regions that it has. */
export async function anchors(
  host: string,
  options: AnchorsOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const path = resolve(system.workingFolder, options.folder, host);
  const format = await hostFormat(path);
  const found = format.anchors(await system.readBytes(path));
  if (isRefused(found)) {
    await tellRefusal({ ...found, host }, options, system);
    return exitCodeOf(found);
  }
  system.stdout(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : linesOf(found));
  return 0;
}

/** A kind and a name to a line, so that the lines of one kind can be searched for. */
function linesOf({ headings, bookmarks, controls, placeholders, regions }: Anchors): string {
  const lines = [
    ...headings.map(({ level, text }) => `heading ${level}  ${'  '.repeat(level - 1)}${text}`),
    ...bookmarks.map((name) => `bookmark   ${name}`),
    ...controls.map((name) => `control    ${name}`),
    ...placeholders.map((text) => `placeholder ${text}`),
    ...regions.map(({ name, state }) => `region     ${name} (${state})`),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
