import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { canTrace } from './support/traced.js';
import { runnable } from './support/runnable.js';

const root = join(import.meta.dirname, '..');

describe('the sources', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

  it('import nothing that opens a connection', () => {
    const network =
      /(?:from|import\(|require\()\s*'(?:node:)?(?:net|http2?|https|dns|tls|dgram)(?:\/[a-z]+)?'/;
    expect(files.filter(({ text }) => network.test(text)).map(({ file }) => file)).toEqual([]);
    expect(network.test("import { connect } from 'node:net';")).toBe(true);
    expect(network.test("await import('node:dns/promises')")).toBe(true);
  });

  it('call nothing that opens a connection', () => {
    const calls = /(?<![\w.'`])(?:fetch\(|new (?:WebSocket|XMLHttpRequest|EventSource)\b)/;
    expect(files.filter(({ text }) => calls.test(text)).map(({ file }) => file)).toEqual([]);
    expect(calls.test('await fetch(url)')).toBe(true);
  });
});

const traceable = canTrace();
if (!traceable) console.warn('strace is not there or may not trace; no connection was looked for');

(traceable ? describe : describe.skip)('traced by the system', () => {
  const script = join(root, 'bin', 'napdraft.js');

  test.each<readonly string[]>([
    ['validate'],
    ['validate', '--format', 'html=report.html', '--format', 'docx=report.docx'],
    ['validate', '--since', 'HEAD'],
    ['status'],
    ['render', '--sheet', '--lang', 'en'],
    ['insert', 'plan.md', '--at', 'end', '--lang', 'en'],
    ['anchors', 'plan.md'],
    ['remove', 'plan.md', '--all'],
    ['inspect', 'plan.md'],
    ['explain', 'personal-data'],
    ['schema', 'workshop'],
    ['init', 'other', '--country', 'KG'],
    ['capture', 'capital-2025', '--no-input'],
    ['import', 'list.csv', 'capital-2025', '--dry-run'],
    ['import', '--template', 'out.xlsx'],
    ['form'],
    ['undo', '--dry-run'],
    ['purge', '--workshop', 'capital-2025', '--dry-run'],
  ])('%s %s %s opens no connection', (...words) => {
    expect(connectionsOf(script, words)).toEqual([]);
  });

  it('would see one', () => {
    const opens = runnable(`
      import { connect } from 'node:net';
      connect(9, '127.0.0.1').on('error', () => {});
    `);
    expect(connectionsOf(opens, [])).toHaveLength(1);
  });
});

/** The calls by which a process and all its children reach for another one, as strace shows them. */
function connectionsOf(script: string, words: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'napdraft-network-'));
  cpSync(join(root, 'data', 'samples', 'exemplia-invented'), folder, { recursive: true });
  writeFileSync(join(folder, 'plan.md'), '# Plan\n');
  writeFileSync(join(folder, 'list.csv'), 'What was found;Priority area\nNo lawyer.;Justice\n');
  const log = join(folder, 'strace.log');
  const traced = ['-f', '-e', 'trace=network', '-o', log, '--', process.execPath, script];
  const { status, error } = spawnSync('strace', [...traced, ...words], { cwd: folder });
  expect([error, status]).toEqual([undefined, expect.any(Number)]);
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /\b(?:connect|sendto|sendmsg|bind|listen)\(/.test(line));
}
