import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { partText, setPartText } from '../../../src/insert/docx/parts.js';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { removeFromDocx } from '../../../src/insert/docx/remove-from-docx.js';
import type { Document } from '../../../src/model/document.js';
import { inflated, readZip } from '../../../src/zip/read-zip.js';
import { documents } from '../../support/office/documents.js';
import { flag, places, sections, traits } from './arbitrary-hosts.js';
import { hostOf } from './host.js';
import { TROUBLED_HOSTS } from './troubled-hosts.js';

const END: DocxPlace = { type: 'end' };

describe('a region that is put into a host and taken out', () => {
  it('leaves every entry of any host as it was, and none more', () => {
    fc.assert(
      fc.property(traits, sections, places, flag, (trait, name, place, landscape) => {
        const host = hostOf(trait);
        const docx = inserted(host, documents[name], { place, landscape });
        expect(otherEntries(host, removed(docx))).toEqual([]);
      }),
      { seed: 2000, numRuns: 60 },
    );
  });

  test.each(Object.entries(TROUBLED_HOSTS))('leaves no trace in a host with %s', (_, made) => {
    const host = made();
    expect(otherEntries(host, removed(inserted(host, documents.english)))).toEqual([]);
  });

  it('leaves no trace of another text that it had before', () => {
    const host = hostOf({ styles: 'none' });
    const first = inserted(host, documents.english);
    const second = inserted(first, documents.kyrgyz);
    expect(otherEntries(host, removed(second))).toEqual([]);
  });
});

describe('one of two regions that is taken out', () => {
  const host = hostOf({ styles: 'usual' });
  const one = inserted(host, documents.english, { region: 'one' });
  const both = inserted(one, documents.english, { region: 'two' });

  it('leaves what the other one uses', () => {
    const left = removed(both, 'two');
    const { parts } = openPackage(left);
    const styles = partText(parts, 'word/styles.xml');
    expect(styles).toContain('w:styleId="NapdraftFootnoteText"');
    expect(partText(parts, 'word/footnotes.xml')).toContain('osce.org');
    expect(otherEntries(host, removed(left, 'one'))).toEqual([]);
  });

  it('leaves no trace when it is the first one that goes first', () => {
    expect(otherEntries(host, removed(removed(both, 'one'), 'two'))).toEqual([]);
  });
});

it('leaves a style of ours that the ministry has used since', () => {
  const docx = inserted(hostOf(), documents.english);
  const { parts, main, save } = openPackage(docx);
  const used = '<w:p><w:pPr><w:pStyle w:val="NapdraftHeading2"/></w:pPr></w:p>';
  setPartText(parts, main, partText(parts, main).replace('<w:body>', `<w:body>${used}`));
  const styles = partText(openPackage(removed(save())).parts, 'word/styles.xml');
  expect([...styles.matchAll(/Napdraft\w+/g)].map(([id]) => id)).toEqual(['NapdraftHeading2']);
});

interface Options {
  readonly region?: string;
  readonly place?: DocxPlace;
  readonly landscape?: boolean;
}

function inserted(
  host: Uint8Array,
  document: Document,
  { region = 'plan', place = END, landscape = false }: Options = {},
): Uint8Array {
  const done = insertIntoDocx(host, document, { region, place, overwrite: false, landscape });
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

function removed(docx: Uint8Array, region = 'plan'): Uint8Array {
  const done = removeFromDocx(docx, region, false);
  if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
  return done.bytes;
}

/** The names of entries that one file has and the other has not, or whose content differs. */
function otherEntries(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [contents(one), contents(other)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

function contents(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    readZip(docx).entries.map((entry) => [
      entry.name,
      Buffer.from(inflated(entry)).toString('latin1'),
    ]),
  );
}
