import type { Block, Document } from '../../model/document.js';
import { unseenParagraph } from '../../write/docx/paragraph.js';
import { sectionProperties } from '../../write/docx/section-properties.js';
import type { Site } from '../../write/docx/site.js';
import { writeFragment, type Fragment } from '../../write/docx/write-fragment.js';
import { shiftHeadings } from '../markdown/shift-headings.js';
import { strictly } from './dialect.js';
import type { HostText } from './host-text.js';
import { addOwnStyles, withOwnStyles } from './missing-styles.js';
import type { WordPackage } from './open-package.js';
import { childrenOf, outline, spliced, type Range } from './outline.js';
import { setPartText } from './parts.js';
import type { Spot } from './place.js';
import { putFragment } from './put-fragment.js';
import { readSiteAt, sectionAt } from './read-site.js';
import { marked } from './marked.js';
import { withRelationships } from './with-relationships.js';

/** A region to be put: its name, what it says, and whether wide tables may lie. */
export interface NewRegion {
  readonly name: string;
  readonly document: Document;
  readonly landscape: boolean;
  /** The region as it was, where that is still in the text. */
  readonly replaced?: Range;
}

export interface PutRegion {
  /** In the main part. */
  readonly range: Range;
  /** Whether pages could be turned for tables. */
  readonly isTurned: boolean;
}

/** Puts a region into a host. */
export function putRegion(
  pack: WordPackage,
  text: HostText,
  spot: Spot,
  region: NewRegion,
): PutRegion {
  const { parts, main, strict } = pack;
  const { offset } = spot;
  const written = writeRegion(pack, text, spot, region);
  const { fragment, isTurned, ids } = written;
  const isWhole = fragment.sections.every(({ orientation }) => orientation === 'portrait');
  const control = isWhole ? ids.control : undefined;
  const xml = marked(written.body, region.name, { bookmark: ids.bookmark, control });
  setPartText(
    parts,
    main,
    spliced(text.xml, { start: offset, end: spot.replaces?.end ?? offset }, xml),
  );
  putFragment(parts, main, fragment, strict);
  addOwnStyles(pack, written.site, xml + fragment.footnotes);
  return { range: { start: offset, end: offset + xml.length }, isTurned };
}

/** A region in the words of a host, still without its marks. */
export interface WrittenRegion {
  readonly body: string;
  readonly fragment: Fragment;
  readonly site: Site;
  /** Numbers that are free for its marks. */
  readonly ids: { readonly bookmark: number; readonly control: number };
  readonly isTurned: boolean;
}

export function writeRegion(
  { parts, main, strict }: WordPackage,
  text: HostText,
  { offset, level }: Spot,
  region: NewRegion,
): WrittenRegion {
  const levels = shiftHeadings(region.document, Math.min(level, 6));
  const isTurned = region.landscape && mayBeTurned(text, offset);
  const document = isTurned ? levels : upright(levels);
  const { name, replaced } = region;
  const site = readSiteAt(parts, main, { text, offset, region: name, replaced });
  const { bookmark, control } = site.first;
  const first = { ...site.first, bookmark: bookmark + 1, control: control + 1 };
  const own = withOwnStyles({ ...site, first });
  const written = writeFragment(document, own);
  const fragment = strict ? strictFragment(written) : written;
  const sections = sectionsXml(text, offset, { fragment, site: own, document });
  const body = keptApart(text, offset, strict ? strictly(sections) : sections);
  return {
    body: withRelationships(body, { within: text.xml, strict }),
    fragment,
    site,
    ids: { bookmark, control },
    isTurned,
  };
}

/** The sections of a fragment; a section of another orientation has breaks around it. */
function sectionsXml(
  text: HostText,
  offset: number,
  {
    fragment,
    site,
    document,
  }: { readonly fragment: Fragment; readonly site: Site; readonly document: Document },
): string {
  const host = sectionAt(text, offset);
  const own = host && text.xml.slice(host.start, host.end);
  const pieces: string[] = [];
  let current: 'portrait' | 'landscape' = 'portrait';
  const turn = () => {
    const lying = sectionProperties(site.page, current, document.direction);
    pieces.push(unseenParagraph(current === 'portrait' ? (own ?? lying) : lying, BREAK_HEIGHT));
  };
  for (const { orientation, xml } of fragment.sections) {
    if (orientation !== current) turn();
    pieces.push(xml);
    current = orientation;
  }
  if (current === 'landscape') turn();
  return pieces.join('');
}

/**
 * A section that begins with a page of its own kind, or counts pages anew, would do so a second
 * time after a turned page; there tables stay upright.
 */
function mayBeTurned(text: HostText, offset: number): boolean {
  const section = sectionAt(text, offset);
  if (section === undefined) return true;
  const properties = outline(text.xml.slice(section.start, section.end), 2);
  return !['w:titlePg', 'w:pgNumType', 'w:cols'].some((name) => {
    const [found] = childrenOf(properties, name);
    if (found === undefined) return false;
    const tag = text.xml.slice(section.start + found.start, section.start + found.open);
    return name === 'w:titlePg' || /\sw:(start|num)=/.test(tag);
  });
}

function upright(document: Document): Document {
  const blocks = document.blocks.map((block): Block =>
    block.type === 'table' ? { ...block, orientation: 'portrait' } : block,
  );
  return { ...document, blocks };
}

/** Two tables with nothing between them become one. */
function keptApart({ blocks }: HostText, offset: number, xml: string): string {
  const before = blocks.findLast(({ end }) => end <= offset);
  const isTable = before?.kind === 'table' && xml.startsWith('<w:tbl>');
  return isTable ? unseenParagraph('', BREAK_HEIGHT) + xml : xml;
}

function strictFragment(fragment: Fragment): Fragment {
  const { footnotes, abstractNums, nums } = fragment;
  return {
    ...fragment,
    footnotes: strictly(footnotes),
    abstractNums: strictly(abstractNums),
    nums: strictly(nums),
  };
}

/** The paragraph that ends a section, one point high. */
const BREAK_HEIGHT = 20;
