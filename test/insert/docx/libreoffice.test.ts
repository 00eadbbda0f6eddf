import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { insertIntoDocx } from '../../../src/insert/docx/insert-into-docx.js';
import { openPackage } from '../../../src/insert/docx/open-package.js';
import { partText } from '../../../src/insert/docx/parts.js';
import { isRefused } from '../../../src/insert/docx/refusal.js';
import { readRegions } from '../../../src/insert/docx/region-state.js';
import { removeFromDocx } from '../../../src/insert/docx/remove-from-docx.js';
import { rangeText } from '../../../src/insert/docx/text-of-range.js';
import { documents } from '../../support/office/documents.js';
import { CHAPTERS, hostOf, type HostTraits } from './host.js';

/** It need not be installed; then these tests are left out. */
const OFFICE = 'soffice';
const isInstalled = spawnSync(OFFICE, ['--version']).status === 0;

const HOSTS: Readonly<Record<string, HostTraits>> = {
  plain: {},
  'with Russian ids and numbered headings': { styles: 'russian', numbers: 'style', tables: true },
  'with footnotes, changes and a title page': { footnotes: true, tracked: true, sections: true },
  'with content controls and properties': { control: 'block', properties: 'own' },
};

describe('a section that LibreOffice has saved', () => {
  (isInstalled ? test : test.skip)('is taken out again, with all that came with it', () => {
    const place = { type: 'heading', text: CHAPTERS[1], side: 'after' } as const;
    const options = { region: 'plan', place, overwrite: false, landscape: false };
    const host = hostOf({ footnotes: true, tables: true });
    const inserted = insertIntoDocx(host, documents.english, options);
    if (isRefused(inserted)) throw new Error('refused');
    const removed = removeFromDocx(savedByLibreOffice(inserted.bytes), 'plan', false);
    if (isRefused(removed)) throw new Error('refused');
    expect(textOf(removed.bytes)).toEqual(textOf(savedByLibreOffice(host)));
    expect(statesIn(removed.bytes)).toEqual([]);
  });

  (isInstalled ? test : test.skip)(
    'is known again beside others in the same host',
    () => {
      const text = '{{section}}';
      const host = hostOf({ footnotes: true, more: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>` });
      const regions = [
        ['narrative', documents.english, { type: 'placeholder', text }],
        ['area', documents.russian, { type: 'heading', text: CHAPTERS[2], side: 'end' }],
        ['annex', documents['landscape-only'], { type: 'end' }],
      ] as const;
      const put = (docx: Uint8Array, [region, document, place]: (typeof regions)[number]) => {
        const options = { region, place, overwrite: false, landscape: false };
        const done = insertIntoDocx(docx, document, options);
        if (isRefused(done)) throw new Error(JSON.stringify(done.refused));
        return done;
      };
      const full = regions.reduce((docx, region) => put(docx, region).bytes, host);
      const saved = savedByLibreOffice(full);
      expect(statesIn(saved)).toEqual(['narrative whole', 'area whole', 'annex whole']);
      expect(regions.map((region) => put(saved, region).change)).toEqual(['none', 'none', 'none']);
      const left = regions.reduce((docx, [region]) => {
        const removed = removeFromDocx(docx, region, false);
        if (isRefused(removed)) throw new Error('refused');
        return removed.bytes;
      }, saved);
      expect(textOf(left)).toEqual(textOf(savedByLibreOffice(host)));
    },
    60_000,
  );

  (isInstalled ? test : test.skip).each(Object.entries(HOSTS))(
    'is known again as it was written, and brought up to date, in a host %s',
    (_, traits) => {
      const place = { type: 'heading', text: CHAPTERS[1], side: 'end' } as const;
      for (const name of ['english', 'russian', 'landscape-only'] as const) {
        // One of them with turned pages, whose region has no content control.
        const landscape = name === 'english';
        const options = { region: 'plan', place, overwrite: false, landscape };
        const inserted = insertIntoDocx(hostOf(traits), documents[name], options);
        if (isRefused(inserted)) throw new Error('refused');
        const saved = savedByLibreOffice(inserted.bytes);
        expect({ name, states: statesIn(saved) }).toEqual({ name, states: ['plan whole'] });
        const again = insertIntoDocx(saved, documents[name], options);
        expect(isRefused(again) || again.change).toBe('none');
        const refreshed = insertIntoDocx(saved, documents.kyrgyz, options);
        if (isRefused(refreshed)) throw new Error('refused');
        expect(refreshed.change).toBe('refreshed');
        expect(textOutside(refreshed.bytes)).toEqual(textOf(savedByLibreOffice(hostOf(traits))));
      }
    },
    180_000,
  );
});

function savedByLibreOffice(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), docx);
    const to = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync(OFFICE, [profile, '--headless', ...to, join(folder, 'plan.docx')]);
    return Uint8Array.from(readFileSync(join(folder, 'out', 'plan.docx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function statesIn(docx: Uint8Array): readonly string[] {
  const { regions, lost } = readRegions(openPackage(docx));
  return [
    ...regions.map(({ name, isEdited }) => `${name} ${isEdited ? 'edited' : 'whole'}`),
    ...lost.map((name) => `${name} lost`),
  ];
}

function textOutside(docx: Uint8Array): readonly string[] {
  const pack = openPackage(docx);
  const xml = partText(pack.parts, pack.main);
  const [region] = readRegions(pack).regions;
  if (region === undefined) throw new Error('no region');
  const { start, end } = region;
  return [
    ...rangeText(xml, { start: 0, end: start }),
    ...rangeText(xml, { start: end, end: xml.length }),
  ];
}

function textOf(docx: Uint8Array): readonly string[] {
  const { parts, main } = openPackage(docx);
  const xml = partText(parts, main);
  return rangeText(xml, { start: 0, end: xml.length });
}
