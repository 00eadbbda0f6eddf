import { cpSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Puts the program, as it is built, into a folder and gives the path of its script: one of its own,
 * for tests that run it for long, as it may be built anew meanwhile.
 */
export function ownProgram(folder: string): string {
  for (const part of ['bin', 'dist', 'data', 'templates']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  return join(folder, 'bin', 'napdraft.js');
}
