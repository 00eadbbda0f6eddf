import fc from 'fast-check';
import type { DocxPlace } from '../../../src/insert/docx/place.js';
import { CHAPTERS, type HostTraits } from './host.js';

export const flag = fc.boolean();
export const traits: fc.Arbitrary<HostTraits> = fc.record(
  {
    styles: fc.constantFrom('usual', 'russian', 'outline', 'none'),
    numbers: fc.constantFrom('none', 'style', 'own'),
    footnotes: flag,
    tables: flag,
    control: fc.constantFrom('none', 'block', 'line', 'chapter'),
    contents: flag,
    sections: flag,
    columns: flag,
    rightToLeft: flag,
    tracked: flag,
    properties: fc.constantFrom('none', 'own', 'empty'),
    prefix: fc.constantFrom('w', 'w', 'ns0'),
    strict: flag,
    encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'),
    main: fc.constantFrom('word/document.xml', 'word/document2.xml', 'content/text.xml'),
    lineBreaks: flag,
  },
  { requiredKeys: [] },
);

export const places: fc.Arbitrary<DocxPlace> = fc.oneof(
  fc.constant({ type: 'end' } as const),
  fc.constant({ type: 'bookmark', name: 'section_wps' } as const),
  fc.record({
    type: fc.constant('heading' as const),
    text: fc.constantFrom(...CHAPTERS),
    side: fc.constantFrom('before', 'after', 'end'),
  }),
);

export const sections = fc.constantFrom(
  ...(['english', 'russian', 'kyrgyz', 'arabic', 'landscape-only'] as const),
);
