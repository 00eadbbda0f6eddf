import type { HeadingNumber, Site } from '../../write/docx/site.js';
import { firstNumbers } from './first-numbers.js';
import { readHostText, type HostText } from './host-text.js';
import { childrenOf, spliced, type Element, type Range } from './outline.js';
import type { ReadonlyParts } from './parts.js';
import { readPage } from './read-page.js';
import { readStyles } from './read-styles.js';
import { NO_USAGE, readUsage } from './read-usage.js';
import { firstFreeId, relatedPart } from './relationships.js';
import { defaultStyle, inherited, type StyleTable } from './style-table.js';

/** What a fragment has to know of a host that is made for it, for the end of its text. */
export function readSite(parts: ReadonlyParts, main: string): Site {
  const { xml, body, styles } = readHostText(parts, main);
  return {
    ...readStyles(styles, NO_USAGE),
    page: readPage(xml, body.lastSection),
    first: { ...firstNumbers(parts, main), table: 1 },
    headingNumbers: [],
    // Such a host is set to the language and the direction of what is put in.
    spoken: { language: undefined, direction: undefined },
    tableSequence: undefined,
    relationshipPrefix: 'rId',
  };
}

/** What a region has to know of the host around it. */
export function readSiteAt(
  parts: ReadonlyParts,
  main: string,
  {
    text,
    offset,
    region,
    replaced = { start: offset, end: offset },
  }: {
    readonly text: HostText;
    readonly offset: number;
    readonly region: string;
    /** What of the text is not the host's own. */
    readonly replaced?: Range | undefined;
  },
): Site {
  const { xml, blocks, styles } = text;
  const usage = readUsage(xml, blocks, styles);
  const { styles: found, tableFontSize } = readStyles(styles, usage);
  const tableSequence = mostUsedSequence(spliced(xml, replaced, ''));
  // Names of our own stay the same whatever else the host links to.
  const relationshipPrefix = `nd_${region}_`;
  const footnotes = relatedPart(parts, main, 'footnotes');
  const links = {
    relationship: firstFreeId(parts, main, relationshipPrefix),
    footnoteRelationship:
      footnotes === undefined ? 1 : firstFreeId(parts, footnotes, relationshipPrefix),
  };
  return {
    styles: found,
    tableFontSize,
    page: readPage(xml, sectionAt(text, offset)),
    first: {
      ...firstNumbers(parts, main),
      ...links,
      table: tableSequence === undefined ? 1 : countOf(xml.slice(0, offset), tableSequence) + 1,
    },
    headingNumbers: found.headings.map((style, index) =>
      headingNumber(styles, style, usage.headingNumbers[index + 1]),
    ),
    spoken: spokenBy(styles),
    tableSequence,
    relationshipPrefix,
  };
}

/** The `w:sectPr` of the section that an offset is in: the next one that ends a section. */
export function sectionAt({ body, blocks }: HostText, offset: number): Element | undefined {
  const ending = blocks.find(({ start, endsSection }) => endsSection && start >= offset);
  return childrenOf(ending?.properties, 'w:sectPr')[0] ?? body.lastSection;
}

function headingNumber(
  styles: StyleTable,
  style: string | undefined,
  own: Exclude<HeadingNumber, 'style'> | undefined,
): HeadingNumber | undefined {
  if (own !== undefined) return own;
  const num = inherited(styles, style, (each) => each.num);
  return num === undefined || num === '0' ? undefined : 'style';
}

function spokenBy(styles: StyleTable): Site['spoken'] {
  const { language, rightToLeft } = styles.defaults;
  const turned = inherited(styles, defaultStyle(styles)?.id, (each) => each.rightToLeft);
  return { language, direction: (turned ?? rightToLeft) === true ? 'rtl' : 'ltr' };
}

/** The host counts its tables by this name, unless it counts pictures and formulas only. */
function mostUsedSequence(xml: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, name = ''] of xml.matchAll(SEQUENCE)) {
    if (TABLE_LABEL.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function countOf(xml: string, name: string): number {
  return [...xml.matchAll(SEQUENCE)].filter(([, other]) => other === name).length;
}

const SEQUENCE = /<w:instrText[^>]*>\s*SEQ\s+"?([^\s"\\<]+)/g;
const TABLE_LABEL = /^(tab|таб|кест|жадв|чадв|ҷадв|jadv|cədv|աղյ|ცხრ|جد)/i;
