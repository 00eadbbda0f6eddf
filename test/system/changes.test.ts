import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { changes } from '../../src/system/changes.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-watch-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the changes of folders', () => {
  it('come as one batch when they have come to rest, also in a folder that was made later', async () => {
    const later = join(folder, 'plan');
    const batches = changes([folder, later])[Symbol.asyncIterator]();
    writeFileSync(join(folder, 'a.yaml'), '1');
    writeFileSync(join(folder, 'b.yaml'), '1');
    expect(await batches.next()).toEqual({
      done: false,
      value: [join(folder, 'a.yaml'), join(folder, 'b.yaml')],
    });
    mkdirSync(later);
    expect(await batches.next()).toEqual({ done: false, value: [later] });
    writeFileSync(join(later, 'c.yaml'), '1');
    expect(await batches.next()).toEqual({ done: false, value: [join(later, 'c.yaml')] });
    await batches.return?.();
  });

  it('end with Ctrl-C', async () => {
    const batches = changes([folder])[Symbol.asyncIterator]();
    const next = batches.next();
    process.emit('SIGINT');
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
