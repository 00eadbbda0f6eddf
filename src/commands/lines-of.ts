import type { InputFile } from '../read/read-project.js';
import type { System } from '../system/system.js';

/** The lines of the files, for who sits before them; none where others read the log. */
export function linesOf(
  inputs: readonly InputFile[],
  system: Pick<System, 'ci'>,
): ((file: string, line: number) => string | undefined) | undefined {
  if (system.ci !== undefined) return undefined;
  const bytes = new Map(inputs.map((input) => [input.file, input.bytes]));
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const content = bytes.get(file);
    if (content === undefined) return undefined;
    const lines = known.get(file) ?? new TextDecoder().decode(content).split(/\r\n?|\n/);
    known.set(file, lines);
    return lines[line - 1];
  };
}
