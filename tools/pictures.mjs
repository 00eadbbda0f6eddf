// Makes the pictures of docs/insert.md anew: a plan before and after the Bishkek section is put in.
// It needs the built program, LibreOffice (soffice) and pdftoppm.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { palettePng } from './palette-png.mjs';

const root = join(import.meta.dirname, '..');
const host = join(root, 'data', 'samples', 'host', 'plan.docx');
const pictures = join(root, 'docs', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'napdraft-pictures-'));

try {
  if (['soffice', 'pdftoppm'].every((program) => isInstalled(program))) make();
  else console.error('soffice and pdftoppm are needed to make the pictures; nothing was done');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function make() {
  mkdirSync(pictures, { recursive: true });
  const after = join(folder, 'after.docx');
  const sample = join(root, 'data', 'samples', 'kyrgyzstan-2007');
  const bin = join(root, 'bin', 'napdraft.js');
  const place = ['--placeholder', '{{раздел}}', '--lang', 'ru', '-o', after, '-q'];
  run(process.execPath, [bin, '-C', sample, 'insert', host, ...place]);
  picture(host, 2, 'plan-before.png');
  picture(after, 2, 'plan-after.png');
  picture(after, 4, 'plan-after-table.png');
}

/** A page of a Word file as LibreOffice shows it. */
function picture(docx, page, name) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
  const pdf = join(folder, docx.split('/').at(-1).replace('.docx', '.pdf'));
  const pages = ['-f', String(page), '-l', String(page), '-singlefile', '-r', '72'];
  run('pdftoppm', [...pages, pdf, join(folder, 'page')]);
  const png = palettePng(readFileSync(join(folder, 'page.ppm')));
  writeFileSync(join(pictures, name), png);
  console.log(`docs/pictures/${name}: ${Math.round(png.length / 1000)} KB`);
}

function run(program, words) {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

function isInstalled(program) {
  return spawnSync(program, ['-v']).error === undefined;
}
