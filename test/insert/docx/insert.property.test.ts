import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from '../../../src/model/document.js';
import { insertIntoDocx, type DocxInsertion } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { partText } from '../../../src/insert/docx/parts.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { readRegions } from '../../../src/insert/docx/region-state.js';
import { removeFromDocx } from '../../../src/insert/docx/remove-from-docx.js';
import { readZip } from '../../../src/zip/read-zip.js';
import { documents } from '../../support/office/documents.js';
import { flag, places, sections, traits } from './arbitrary-hosts.js';
import { hostOf } from './host.js';

describe('a section in a host of any kind, at any place', () => {
  it('leaves every byte of the text around it and every other part as it was', () => {
    each(({ host, docx }) => {
      const before = openPackage(host);
      const after = openPackage(docx);
      const text = partText(after.parts, after.main);
      const [region] = readRegions(after).regions;
      if (region === undefined) throw new Error('no region');
      expect(text.slice(0, region.start) + text.slice(region.end)).toBe(
        partText(before.parts, before.main),
      );
      expect(untouched(host, docx)).toEqual([]);
    });
  });

  it('is the same after a second time, which changes nothing', () => {
    each(({ docx, section, place, landscape }) => {
      const again = insert(docx, section, place, landscape);
      expect({ change: again.change, isSame: again.bytes === docx }).toEqual({
        change: 'none',
        isSame: true,
      });
    });
  });

  it('comes out again without a trace in the text', () => {
    each(({ host, docx }) => {
      const removed = removeFromDocx(docx, 'plan', false);
      if (isRefused(removed)) throw new Error('refused');
      expect(mainBytes(removed.bytes)).toEqual(mainBytes(host));
      expect(remaining(removed.bytes).filter((name) => name !== '')).toEqual([]);
    });
  });

  it('brought up to date is what it would be if it were new', () => {
    each(({ host, docx, place, landscape }) => {
      const section = documents.kyrgyz;
      const refreshed = insert(docx, section, place, landscape);
      expect(mainBytes(refreshed.bytes)).toEqual(
        mainBytes(insert(host, section, place, landscape).bytes),
      );
    });
  });
});

interface Case {
  readonly host: Uint8Array;
  readonly docx: Uint8Array;
  readonly section: Document;
  readonly place: DocxPlace;
  readonly landscape: boolean;
}

function each(check: (one: Case) => void): void {
  fc.assert(
    fc.property(traits, sections, places, flag, (trait, name, place, landscape) => {
      const host = hostOf(trait);
      const section = documents[name];
      check({
        host,
        section,
        place,
        landscape,
        docx: insert(host, section, place, landscape).bytes,
      });
    }),
    { seed: 1325, numRuns: 120 },
  );
}

function insert(
  host: Uint8Array,
  section: Document,
  place: DocxPlace,
  landscape: boolean,
): DocxInsertion {
  const done = insertIntoDocx(host, section, {
    region: 'plan',
    place,
    overwrite: false,
    landscape,
  });
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done;
}

function mainBytes(docx: Uint8Array): Uint8Array | undefined {
  const { parts, main } = openPackage(docx);
  return parts.get(main);
}

/** The entries that were there before and are not the same, other than those that gain something. */
function untouched(host: Uint8Array, docx: Uint8Array): readonly string[] {
  const after = new Map(readZip(docx).entries.map((entry) => [entry.name, entry]));
  return readZip(host)
    .entries.filter(({ name }) => !GAINING.test(name))
    .filter(({ name, stored, time, crc }) => {
      const now = after.get(name);
      return now?.time !== time || now.crc !== crc || Buffer.compare(now.stored, stored) !== 0;
    })
    .map(({ name }) => name);
}

const GAINING =
  /(?:\.rels|\[Content_Types\]\.xml|(?:document2?|text|styles|numbering|footnotes|custom)\.xml)$/;

/** Texts in which something of ours is left. */
function remaining(docx: Uint8Array): readonly string[] {
  const { parts } = openPackage(docx);
  return [...parts.keys()].filter(
    (name) =>
      /\.(xml|rels)$/.test(name) && /nd_plan_|napdraft\.region|4E44000/.test(partText(parts, name)),
  );
}
