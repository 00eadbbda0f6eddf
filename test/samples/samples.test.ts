import { describe, expect, it, test } from '@jest/globals';
import { check } from '../../src/check/check.js';
import { readProject } from '../../src/read/read-project.js';
import { reference } from '../../src/read/shipped.js';
import { toReported } from '../../src/report/to-reported.js';
import { faultsOf, schemaUrl } from './file-schemas.js';
import { sampleFiles } from './sample.js';

describe.each(['kyrgyzstan-2007', 'exemplia-invented'])('the sample %s', (sample) => {
  const files = sampleFiles(sample);

  test.each(files)('$file has the form of its kind of file', ({ kind, data }) => {
    expect(faultsOf(kind, data)).toEqual([]);
  });

  test.each(files)('$file names its schema in the first line, for editors', (file) => {
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(file.text)?.[1];
    expect(new URL(named ?? '', file.url).href).toBe(schemaUrl(file.kind).href);
  });

  it('is read without a fault, and every reference leads to its record', () => {
    expect(readProject(files.filter(({ kind }) => kind !== 'profile')).diagnostics).toEqual([]);
  });

  it('has no error at its stage', () => {
    const { value, sources } = readProject(files.filter(({ kind }) => kind !== 'profile'));
    if (value === undefined) throw new Error('the sample cannot be read');
    const reported = toReported(check(value, reference), sources, value.settings.stage);
    expect(reported.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
