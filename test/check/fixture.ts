import type { InputFile } from '../../src/read/read-project.js';
import type { Code, Stage } from '../../src/model/diagnostic.js';

/**
 * A small project in one text. Its first line names the stage; each file begins with a line that
 * names it; a line that is to be reported says so at its end:
 *
 *     # stage: draft
 *     # file: plan/violence.yaml
 *     area: violence # ! theme-not-decided
 */
export interface Fixture {
  readonly stage: Stage;
  readonly files: readonly InputFile[];
  /** As `file:line code`, in the order of the files and lines. */
  readonly marks: readonly string[];
}

export function fixture(text: string): Fixture {
  const [head = '', ...parts] = text.split(/^# file: /m);
  const files = parts.map((part) => {
    const [file = '', ...lines] = part.split('\n');
    return { file, lines };
  });
  return {
    // A fixture that names another stage fails, as nothing is reported at it.
    stage: head.replace('# stage: ', '').trim() as Stage,
    files: files.map(({ file, lines }) => ({
      file,
      kind: kindOf(file),
      bytes: new TextEncoder().encode(lines.join('\n')),
    })),
    marks: files.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) => marksOf(line).map((code) => `${file}:${index + 1} ${code}`)),
    ),
  };
}

function marksOf(line: string): readonly Code[] {
  // What is no code is never reported, and the test says so.
  return [...line.matchAll(/# ! ([a-z-]+)/g)].map(([, code]) => code as Code);
}

function kindOf(file: string): InputFile['kind'] {
  if (file.startsWith('workshops/')) return 'workshop';
  if (file.startsWith('plan/')) return 'plan';
  return file === 'institutions.yaml' ? 'institutions' : 'project';
}
