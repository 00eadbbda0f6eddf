// `npm run bench`: what the program costs, as ratios against a named peer in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { writeLargeProject } from './large-project.mjs';
import { inPairs, isInstalled, show } from './measure.mjs';

const bin = join(import.meta.dirname, '..', 'bin', 'napdraft.js');
const { execPath: node } = process;
const folder = mkdtempSync(join(tmpdir(), 'napdraft-bench-'));

try {
  show(
    'napdraft --help / node -e 0',
    inPairs([node, bin, '--help'], [node, '-e', '0'], { runs: 25 }),
    'at most 1.2',
  );

  const projects = Object.fromEntries(
    [200, 2000].map((count) => {
      const project = join(folder, `p${count}`);
      writeLargeProject(project, count);
      return [count, [node, bin, 'render', project, '--format', 'docx', '--no-snapshot', '-q']];
    }),
  );
  show(
    'render 2,000 recommendations / 200',
    inPairs(projects[2000], projects[200], { runs: 5 }),
    'at most 11: the cost is linear',
  );

  const project = join(folder, 'p2000');
  const made = spawnSync(node, [bin, 'render', project, '--format', 'md', '--no-snapshot', '-q']);
  if (made.status !== 0) throw new Error(`no Markdown was made: ${made.stderr}`);
  if (isInstalled('pandoc')) {
    const markdown = join(project, 'out', 'p2000.en.md');
    for (const [reader, aim] of [
      ['markdown', 'at least 4'],
      ['gfm+footnotes', 'for comparison: a reader that understands less'],
    ]) {
      const pandoc = ['pandoc', '-f', reader, markdown, '-o', join(folder, 'pandoc.docx')];
      show(
        `pandoc -f ${reader}, the same Markdown to DOCX / napdraft render to DOCX`,
        inPairs(pandoc, projects[2000], { runs: 5 }),
        aim,
      );
    }
  } else {
    console.log('pandoc is not installed: the comparison with it was not made');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
