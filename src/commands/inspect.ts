import { resolve } from 'node:path';
import type { Trace } from '../leak/inspect/trace.js';
import { visible } from '../report/visible.js';
import type { System } from '../system/system.js';
import { isMarkdown } from './host-formats.js';
import type { GlobalOptions } from './options.js';

export interface InspectOptions {
  readonly json: boolean;
  /** Whether to fail when the file carries something that is not ours. */
  readonly check: boolean;
}

/** Lists what a file carries besides its text: who wrote it, where, and what nobody sees. */
export async function inspect(
  host: string,
  options: InspectOptions & GlobalOptions,
  system: System,
): Promise<number> {
  const path = resolve(system.workingFolder, options.folder, host);
  const traces = await tracesIn(path, await system.readBytes(path));
  // In the log of a job, which others read, no name is quoted.
  const shown = system.ci === undefined ? traces : traces.map(withoutValues);
  system.stdout(
    options.json ? `${JSON.stringify({ traces: shown }, undefined, 2)}\n` : linesOf(shown),
  );
  return options.check && traces.some(({ kind }) => kind !== 'region') ? 1 : 0;
}

async function tracesIn(path: string, bytes: Uint8Array): Promise<readonly Trace[]> {
  if (isMarkdown(path)) {
    const { inspectMarkdown } = await import('../leak/inspect/inspect-markdown.js');
    return inspectMarkdown(new TextDecoder().decode(bytes));
  }
  const { inspectDocx } = await import('../leak/inspect/inspect-docx.js');
  return inspectDocx(bytes);
}

function withoutValues(trace: Trace): Trace {
  return { ...trace, values: [] };
}

/** A kind, how often and where to a line, so that the lines of one kind can be searched for. */
function linesOf(traces: readonly Trace[]): string {
  const lines = traces.map(({ kind, part, count, values }) =>
    [kind.padEnd(WIDEST), String(count).padStart(5), part, values.join('; ')]
      .filter((cell) => cell !== '')
      .join('  '),
  );
  return lines.map((line) => `${visible(line)}\n`).join('');
}

/** The widest name of a kind. */
const WIDEST = 'picture-metadata'.length;
