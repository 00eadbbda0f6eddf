import { describe, expect, test } from '@jest/globals';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import { isUserError } from '../../../src/model/errors.js';
import { documents } from '../../support/office/documents.js';
import { brokenPromises } from './broken-promises.js';
import { COSTLY_HOSTS, HOSTILE_HOSTS } from './hostile-hosts.js';

describe('a host is refused with exit code 3 that', () => {
  test.each(Object.entries(HOSTILE_HOSTS))('%s', (_, made) => {
    expect(exitCodeFor(made())).toBe(3);
  });
});

describe('a host is read without haste and without harm that has', () => {
  test.each(Object.entries(COSTLY_HOSTS))('%s', (_, made) => {
    expect(brokenPromises(made(), { type: 'end' })).toEqual([]);
  });
});

/** 0 when the section was put in. */
function exitCodeFor(host: Uint8Array): number {
  try {
    insertIntoDocx(host, documents.english, {
      region: 'plan',
      place: { type: 'end' },
      overwrite: false,
      landscape: false,
    });
    return 0;
  } catch (error) {
    if (isUserError(error)) return error.exitCode;
    throw error;
  }
}
