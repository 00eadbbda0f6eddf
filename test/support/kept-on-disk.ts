import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { stateAfter, type InterviewState } from '../../src/capture/interview-state.js';
import { readJournal } from '../../src/commands/journal-text.js';

/** A recommendation as its file has it. */
export interface KeptRecord {
  readonly statement: string;
  readonly [key: string]: unknown;
}

/** The recommendations in a workshop file. It throws when that is no YAML, or cut off. */
export function recordsIn(project: string, file: string): readonly KeptRecord[] {
  const data: unknown = parse(readFileSync(join(project, file), 'utf8'));
  if (typeof data !== 'object' || data === null || !('workshop' in data)) {
    throw new Error(`${file} has lost its beginning`);
  }
  // The tests write nothing else into this list.
  return 'recommendations' in data ? (data.recommendations as KeptRecord[]) : [];
}

/** What the journals of a project have that is not saved yet, each as far as its session has come. */
export function draftsIn(project: string): readonly InterviewState[] {
  const folder = join(project, '.napdraft', 'drafts');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => {
      const { events } = readJournal(readFileSync(join(folder, name), 'utf8'));
      return stateAfter(events.map(({ event }) => event));
    });
}
