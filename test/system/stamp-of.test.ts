import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { stampOf } from '../../src/system/stamp-of.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'napdraft-stamp-'));
  writeFileSync(join(folder, 'w.yaml'), 'workshop: {}\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('the stamp of a file stays the same, also by another name, until it is written to', () => {
  const path = join(folder, 'w.yaml');
  const before = stampOf(path);
  symlinkSync(path, join(folder, 'link.yaml'));
  expect(stampOf(path)).toEqual(before);
  expect(stampOf(join(folder, 'link.yaml'))).toEqual(before);
  writeFileSync(path, 'workshop: { id: w }\n');
  expect(stampOf(path)?.mark).not.toBe(before?.mark);
});

it('setting the time of a file back does not bring its stamp back', () => {
  const path = join(folder, 'w.yaml');
  const long = new Date('2007-06-03T00:00:00Z');
  utimesSync(path, long, long);
  const changed = stampOf(path)?.changed ?? 0;
  expect(changed).toBeGreaterThan(long.getTime());
});

it('what is no file has no stamp', () => {
  expect([folder, join(folder, 'none'), join(folder, 'w.yaml', 'x')].map(stampOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
