import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', 'src');

/** Which folders a folder may import from besides itself, and which packages it may know. */
const MAY_IMPORT: Readonly<Record<string, { folders: string[]; packages: string[] }>> = {
  format: { folders: [], packages: ['@sinclair/typebox'] },
  model: { folders: ['format'], packages: [] },
  read: { folders: ['model', 'format'], packages: ['yaml'] },
  check: { folders: ['model', 'format'], packages: [] },
  draft: { folders: ['model', 'format'], packages: ['handlebars', 'markdown-it'] },
  write: { folders: ['model'], packages: ['mdast-util-to-markdown', 'mdast', 'node:crypto'] },
  insert: {
    folders: ['model', 'write', 'zip'],
    packages: ['markdown-it', 'node:crypto'],
  },
  zip: { folders: ['model'], packages: ['fflate', 'node:zlib'] },
  import: { folders: ['model', 'capture', 'write', 'zip'], packages: ['csv-parse'] },
  leak: { folders: ['model', 'format', 'insert', 'zip'], packages: ['markdown-it', 'node:zlib'] },
  fix: { folders: ['model'], packages: [] },
  capture: { folders: ['model', 'format'], packages: ['yaml'] },
  report: { folders: ['model'], packages: ['chalk', 'node:crypto'] },
  system: {
    folders: ['model'],
    packages: [
      'node:child_process',
      'node:fs',
      'node:os',
      'node:path',
      'node:process',
      'node:readline',
      'node:stream',
      'node:worker_threads',
      'inquirer',
      '@inquirer/core',
    ],
  },
  workers: { folders: ['draft', 'system'], packages: [] },
  commands: {
    folders: [
      'model',
      'format',
      'read',
      'check',
      'draft',
      'write',
      'insert',
      'leak',
      'fix',
      'capture',
      'import',
      'zip',
      'report',
      'system',
      'version.ts',
    ],
    packages: ['node:path', 'node:crypto', 'node:zlib'],
  },
  cli: { folders: ['model', 'commands', 'report', 'system'], packages: ['commander'] },
  'cli.ts': {
    folders: ['cli', 'model', 'commands', 'system', 'version.ts'],
    packages: ['commander'],
  },
  'main.ts': { folders: ['cli.ts', 'cli', 'model', 'report', 'system'], packages: [] },
  'version.ts': { folders: [], packages: [] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const imports: readonly Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [
      ...text.matchAll(/^(?:import|export)\s(type\s)?[^'"]*?from\s'([^']+)'|import\('([^']+)'\)/gm),
    ].map((match) => ({
      from: file,
      to: match[2] ?? match[3] ?? '',
      isType: match[1] !== undefined,
    }));
  });

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** The folder of `src` that an import leads to, or the package. */
function targetOf({ from, to }: Import): { folder?: string; package?: string } {
  if (!to.startsWith('.')) {
    const [scope = '', name = ''] = to.split('/');
    return {
      package: to.startsWith('@') ? `${scope}/${name}` : to.startsWith('node:') ? to : scope,
    };
  }
  const path = relative(root, join(root, from, '..', to)).replace(/\.js$/, '.ts');
  return { folder: folderOf(path) };
}

describe('the import table of docs/architecture.md', () => {
  it('has every folder of src', () => {
    expect(readdirSync(root).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('holds for every import', () => {
    const broken = imports.filter((one) => {
      const from = folderOf(one.from);
      const allowed = MAY_IMPORT[from];
      const target = targetOf(one);
      if (target.folder === from) return false;
      return target.folder === undefined
        ? allowed?.packages.includes(target.package ?? '') !== true
        : !allowed?.folders.includes(target.folder);
    });
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('keeps the definitions of the format out of the program: only their types are imported', () => {
    const broken = imports.filter(
      (one) => folderOf(one.from) !== 'format' && targetOf(one).folder === 'format' && !one.isType,
    );
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('lets no command know another one', () => {
    const cli = readdirSync(join(root, 'cli'))
      .map((file) => readFileSync(join(root, 'cli', file), 'utf8'))
      .join();
    const commands = [...cli.matchAll(/import\('\.\.\/commands\/([a-z]+)\.js'\)/g)].map(
      ([, name]) => name,
    );
    expect(commands.length).toBeGreaterThan(4);
    const broken = imports.filter(
      ({ from, to }) =>
        from.startsWith('commands/') && commands.some((command) => to === `./${command}.js`),
    );
    expect(broken).toEqual([]);
  });
});
