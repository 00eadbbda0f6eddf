import type { Site, Styles } from '../../write/docx/site.js';
import { strictly } from './dialect.js';
import { ensurePart } from './ensure-part.js';
import { NEW_STYLES } from './new-parts.js';
import type { WordPackage } from './open-package.js';
import { attribute, childrenOf, outline, withoutElements, type Element } from './outline.js';
import { partText, setPartText, type Parts } from './parts.js';
import { relatedPart } from './relationships.js';
import { appendedToRoot } from './root-content.js';

/**
 * The site with styles of ours for what the host has none for and cannot do without: a heading
 * would be plain text and in no table of contents, a footnote as large as the text. They have the
 * names by which Word itself would make them on their first use.
 */
export function withOwnStyles(site: Site): Site {
  const { headings, footnoteText, footnoteReference } = site.styles;
  const styles: Styles = {
    ...site.styles,
    headings: headings.map((style, index) => style ?? headingId(index + 1)),
    footnoteText: footnoteText ?? FOOTNOTE_TEXT,
    footnoteReference: footnoteReference ?? FOOTNOTE_REFERENCE,
  };
  return { ...site, styles };
}

/** Gives the host those of our styles that a text written for the site uses. */
export function addOwnStyles(pack: WordPackage, site: Site, written: string): void {
  const added = ownStyles(site).filter(({ id }) => written.includes(`Style w:val="${id}"`));
  if (added.length === 0) return;
  const { parts, main, strict } = pack;
  const part = ensurePart(parts, main, NEW_STYLES, strict);
  const xml = partText(parts, part);
  const styles = added.map((style) => style.xml).join('');
  const own = strict ? strictly(styles) : styles;
  setPartText(parts, part, appendedToRoot(xml, outline(xml, 1), own));
}

/** Takes those of our styles out that no text uses, and no other style is made after. */
export function removeOwnStyles(parts: Parts, main: string): void {
  const part = relatedPart(parts, main, 'styles');
  if (part === undefined || !parts.has(part)) return;
  const xml = partText(parts, part);
  if (!xml.includes(OWN)) return;
  const styles = childrenOf(outline(xml, 2), 'w:style');
  const isOurs = (style: Element) => attribute(xml, style, 'w:styleId')?.startsWith(OWN) === true;
  const others = withoutElements(xml, styles.filter(isOurs));
  const used = new Set([others, ...textsOf(parts, part)].flatMap(ownIdsIn));
  const unused = styles.filter(
    (style) => isOurs(style) && !used.has(attribute(xml, style, 'w:styleId') ?? ''),
  );
  setPartText(parts, part, withoutElements(xml, unused));
}

/** All parts that can name a style; a theme, which lies deeper, names none and may be damaged. */
function textsOf(parts: Parts, styles: string): readonly string[] {
  const folder = styles.slice(0, styles.lastIndexOf('/') + 1);
  return [...parts.keys()]
    .filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes('/'))
    .filter((name) => name.endsWith('.xml') && name !== styles)
    .map((name) => partText(parts, name));
}

function ownIdsIn(xml: string): readonly string[] {
  return [...xml.matchAll(OWN_ID)].map(([, id = '']) => id);
}

interface OwnStyle {
  readonly id: string;
  readonly xml: string;
}

/** Those that the host has not. */
function ownStyles({ styles }: Site): readonly OwnStyle[] {
  const headings = styles.headings.flatMap((style, index) =>
    style === undefined ? ownHeading(index + 1, styles.headings) : [],
  );
  return [
    ...headings,
    ...(styles.footnoteText === undefined ? [NOTE_STYLE] : []),
    ...(styles.footnoteReference === undefined ? [MARK_STYLE] : []),
  ];
}

/** It looks like the nearest heading above it that the host has. */
function ownHeading(level: number, headings: Styles['headings']): OwnStyle {
  const id = headingId(level);
  const above = headings.slice(0, level - 1).findLast((style) => style !== undefined);
  const base = above === undefined ? '' : `<w:basedOn w:val="${above}"/>`;
  const spacing = above === undefined ? '<w:spacing w:before="240" w:after="120"/>' : '';
  const look = above === undefined ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : '';
  return {
    id,
    xml:
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/>${base}` +
      `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>${NO_NUMBER}${spacing}` +
      `<w:outlineLvl w:val="${level - 1}"/></w:pPr>${look}</w:style>`,
  };
}

function headingId(level: number): string {
  return `${OWN}Heading${level}`;
}

/** How the ids of our styles begin, by which they are known. */
const OWN = 'Napdraft';
const OWN_ID = /"(Napdraft\w+)"/g;

const FOOTNOTE_TEXT = `${OWN}FootnoteText`;
const FOOTNOTE_REFERENCE = `${OWN}FootnoteReference`;

const NOTE_STYLE: OwnStyle = {
  id: FOOTNOTE_TEXT,
  xml:
    `<w:style w:type="paragraph" w:styleId="${FOOTNOTE_TEXT}"><w:name w:val="footnote text"/>` +
    '<w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
};

const MARK_STYLE: OwnStyle = {
  id: FOOTNOTE_REFERENCE,
  xml:
    `<w:style w:type="character" w:styleId="${FOOTNOTE_REFERENCE}"><w:name w:val="footnote reference"/>` +
    '<w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
};

/** The number of the heading above would count this one as its equal. */
const NO_NUMBER = '<w:numPr><w:numId w:val="0"/></w:numPr>';
