import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AUDIENCES } from '../../src/model/audience.js';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'privacy.md'), 'utf8');
const [, promised = ''] = page.split('## What is promised');
const [table = ''] = promised.split('\n## ');
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2);

describe('docs/privacy.md', () => {
  it('names for every promise a test that is there', () => {
    expect(rows.length).toBeGreaterThan(15);
    const lacking = rows.filter((row) => {
      const name = /\| `(test\/[\w./-]+\.test\.ts)` +\|$/.exec(row)?.[1];
      return name === undefined || !existsSync(join(root, name));
    });
    expect(lacking).toEqual([]);
  });

  it('says of every audience whom it is for', () => {
    for (const audience of AUDIENCES) expect(page).toContain(`\n| \`${audience}\``);
  });

  it('is found from the README and from the page on the architecture', () => {
    for (const from of ['README.md', 'docs/architecture.md']) {
      expect(readFileSync(join(root, from), 'utf8')).toMatch(/\]\((?:docs\/)?privacy\.md\)/);
    }
  });
});
