import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  insertIntoDocx,
  type DocxInsertOptions,
} from '../../../../src/insert/docx/insert-into-docx.js';
import { isRefused } from '../../../../src/insert/docx/refusal.js';
import type { Document } from '../../../../src/model/document.js';
import { decideOnChanges } from '../../../support/decide-on-changes.js';
import { documents } from '../../../support/office/documents.js';
import { places, sections, traits } from '../arbitrary-hosts.js';
import { hostOf } from '../host.js';
import { storyOf, structureAfter, withoutMarks } from './stories.js';

const TRACK = { author: 'Working group', date: '2026-11-24T10:00:00Z' };

describe('a tracked insertion into a host of any kind, at any place', () => {
  it('gives the text of the host back when all changes are rejected', () => {
    each(({ host, docx }) => {
      const rejected = decideOnChanges(storyOf(docx), 'reject');
      const before = decideOnChanges(storyOf(host), 'reject');
      expect(withoutMarks(rejected.main)).toBe(before.main);
      expect(notesIn(rejected.footnotes)).toEqual(notesIn(before.footnotes));
    });
  });

  it('is the plain insertion when all changes are accepted', () => {
    each(({ host, docx, section, options }) => {
      const plain = insert(host, section, { ...options, track: undefined });
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

  it('is replaced by one of new data, as if it were the first', () => {
    each(({ host, docx, options }) => {
      const once = insert(host, documents.kyrgyz, options);
      const again = insert(docx, documents.kyrgyz, options);
      expect(storyOf(again).main).toBe(storyOf(once).main);
    });
  });
});

interface Case {
  readonly host: Uint8Array;
  readonly docx: Uint8Array;
  readonly section: Document;
  readonly options: DocxInsertOptions;
}

function each(check: (one: Case) => void): void {
  fc.assert(
    fc.property(traits, sections, places, (trait, name, place) => {
      const host = hostOf(trait);
      const section = documents[name];
      const options = { region: 'plan', place, overwrite: false, landscape: false, track: TRACK };
      check({ host, section, options, docx: insert(host, section, options) });
    }),
    { seed: 1325, numRuns: 50 },
  );
}

function insert(host: Uint8Array, section: Document, options: DocxInsertOptions): Uint8Array {
  const done = insertIntoDocx(host, section, options);
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

/** The notes themselves; the lines that part them from the text come with the first one. */
function notesIn(footnotes = ''): readonly string[] {
  return footnotes.match(/<w:footnote w:id=.*?<\/w:footnote>/gs) ?? [];
}
