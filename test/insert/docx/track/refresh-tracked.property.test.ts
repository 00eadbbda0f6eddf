import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  insertIntoDocx,
  type DocxInsertOptions,
} from '../../../../src/insert/docx/insert-into-docx.js';
import { isRefused } from '../../../../src/insert/docx/refusal.js';
import { removeAsChange } from '../../../../src/insert/docx/remove-as-change.js';
import type { Document } from '../../../../src/model/document.js';
import { documents } from '../../../support/office/documents.js';
import { places, sections, traits } from '../arbitrary-hosts.js';
import { hostOf } from '../host.js';
import { revisions } from './revisions.js';
import { structureAfter } from './stories.js';

const TRACK = { author: 'Working group', date: '2026-11-24T10:00:00Z' };

describe('a tracked refresh', () => {
  it('is the old section when all changes are rejected', () => {
    each(({ first, docx }) => {
      expect(structureAfter(docx, 'reject')).toEqual(structureAfter(first, 'reject'));
    });
  });

  it('is the new section when all changes are accepted', () => {
    each(({ first, docx, section, options }) => {
      const plain = insert(first, section, { ...options, track: undefined });
      expect(structureAfter(docx, 'accept')).toEqual(structureAfter(plain, 'accept'));
    });
  });

  it('is the same after a second time, which changes nothing', () => {
    each(({ docx, section, options }) => {
      expect(insertIntoDocx(docx, section, options)).toEqual({
        bytes: docx,
        change: 'none',
        notes: [],
      });
    });
  });

  it('leads from the old section still when the data changes again', () => {
    each(({ first, docx, options }) => {
      const again = insert(docx, documents.russian, options);
      expect(structureAfter(again, 'reject')).toEqual(structureAfter(first, 'reject'));
    });
  });
});

describe('a tracked removal', () => {
  it('is the host when it is accepted, and the host with the section when it is rejected', () => {
    each(({ host, first }) => {
      const removed = removeAsChange(first, 'plan', { overwrite: false, signature: TRACK });
      if (isRefused(removed)) throw new Error(JSON.stringify(removed.refused));
      const { bytes } = removed;
      expect(structureAfter(bytes, 'reject')).toEqual(structureAfter(first, 'reject'));
      expect(structureAfter(bytes, 'accept')).toEqual(structureAfter(host, 'accept'));
    });
  });
});

interface Case {
  readonly host: Uint8Array;
  /** The host with the old section. */
  readonly first: Uint8Array;
  readonly docx: Uint8Array;
  readonly section: Document;
  readonly options: DocxInsertOptions;
}

function each(check: (one: Case) => void): void {
  fc.assert(
    fc.property(traits, sections, places, revisions, (trait, name, place, section) => {
      const options = { region: 'plan', place, overwrite: false, landscape: false, track: TRACK };
      const old = { ...options, track: undefined };
      const host = hostOf(trait);
      const first = insert(host, documents[name], old);
      check({ host, first, section, options, docx: insert(first, section, options) });
    }),
    { seed: 1325, numRuns: 30 },
  );
}

function insert(host: Uint8Array, section: Document, options: DocxInsertOptions): Uint8Array {
  const done = insertIntoDocx(host, section, options);
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}
