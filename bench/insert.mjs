// `node bench/insert.mjs [folder of peers]`: what it costs to put 200 blocks into a large plan.
// Run it on a machine that does nothing else.
// The peer is no dependency: install it somewhere, as in
//   npm install --prefix /tmp/peers --ignore-scripts docx@9.15.2
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { writeLargeHost } from './large-host.mjs';
import { writeLargeProject } from './large-project.mjs';
import { inPairs, show } from './measure.mjs';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'bin', 'napdraft.js');
const { execPath: node } = process;
const peer = join(process.argv[2] ?? root, 'node_modules', 'docx');
const folder = mkdtempSync(join(tmpdir(), 'napdraft-bench-'));

try {
  const host = join(folder, 'plan.docx');
  const megabytes = writeLargeHost(host);
  const project = join(folder, 'project');
  // 23 findings, recommendations and actions make 200 paragraphs, tables and headings.
  writeLargeProject(project, 23);
  const insert = [
    ...[node, bin, '-C', project, 'insert', host, '--at', 'Chapter 20'],
    ...['--region', 'section', '-o', join(folder, 'out.docx'), '--overwrite', '-q'],
  ];
  const name = `200 blocks into a plan of ${megabytes.toFixed(1)} MB`;
  show(
    `${name} / node -e 0`,
    inPairs(insert, [node, '-e', '0'], { runs: 11 }),
    'at most 0.45 s on the clock',
  );
  if (existsSync(peer)) {
    const script = join(folder, 'patch.cjs');
    writeFileSync(script, patchScript(peer, host, join(folder, 'patched.docx')));
    show(
      `${name} / patchDocument of docx`,
      inPairs(insert, [node, script], { runs: 3 }),
      'at most 0.1',
    );
  } else {
    console.log('docx is not installed: the comparison with its patchDocument was not made');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The same with the peer: 200 paragraphs in the place of a placeholder. */
function patchScript(library, host, output) {
  return `const { readFileSync, writeFileSync } = require('node:fs');
const { PatchType, Paragraph, TextRun, patchDocument } = require(${JSON.stringify(library)});
const children = Array.from({ length: 200 }, (_, index) =>
  new Paragraph({ children: [new TextRun('Block ' + index + '. Women take part in decisions.')] }));
patchDocument({
  outputType: 'nodebuffer',
  data: readFileSync(${JSON.stringify(host)}),
  patches: { section: { type: PatchType.DOCUMENT, children } },
}).then((bytes) => writeFileSync(${JSON.stringify(output)}, bytes));
`;
}
