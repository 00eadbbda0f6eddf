import { isRightToLeft, officeTag } from '../../write/docx/language.js';
import { attribute, childrenOf, appended, outline, spliced, type Element } from './outline.js';

export interface Wording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The styles of a host with the language of all text that names none, and its direction. */
export function stylesInLanguage(xml: string, { language, direction }: Wording): string {
  const text = defaultOf(xml, 'w:rPr');
  const lang = childrenOf(text, 'w:lang')[0];
  let result = xml;
  if (lang !== undefined) result = withLanguage(xml, lang, language);
  else if (text !== undefined) result = appended(xml, text, `<w:lang ${said(language)}/>`);
  return direction === 'rtl' ? fromRightToLeft(result) : result;
}

/** The settings of a host, where the language for new text stands. */
export function settingsInLanguage(xml: string, { language }: Wording): string {
  const [lang] = childrenOf(outline(xml, 2), 'w:themeFontLang');
  return lang === undefined ? xml : withLanguage(xml, lang, language);
}

function defaultOf(xml: string, properties: 'w:rPr' | 'w:pPr'): Element | undefined {
  const [defaults] = childrenOf(outline(xml, 5), 'w:docDefaults');
  return childrenOf(childrenOf(defaults, `${properties}Default`)[0], properties)[0];
}

/** Also what no fragment writes, such as the line above footnotes, then begins on the right. */
function fromRightToLeft(xml: string): string {
  const paragraphs = defaultOf(xml, 'w:pPr');
  if (paragraphs === undefined || childrenOf(paragraphs, 'w:bidi').length > 0) return xml;
  const later = paragraphs.children.find(({ name }) => AFTER_BIDI.has(name));
  if (later === undefined) return appended(xml, paragraphs, '<w:bidi/>');
  return spliced(xml, { start: later.start, end: later.start }, '<w:bidi/>');
}

function withLanguage(xml: string, element: Element, language: string): string {
  const name = nameOf(language);
  const value = attribute(xml, element, name);
  const tag = xml.slice(element.start, element.open);
  const changed =
    value === undefined
      ? tag.replace(/\s*\/?>$/, (end) => ` ${said(language)}${end}`)
      : tag.replace(new RegExp(`(\\s${name}=)("[^"]*"|'[^']*')`), `$1"${officeTag(language)}"`);
  return spliced(xml, { start: element.start, end: element.open }, changed);
}

function said(language: string): string {
  return `${nameOf(language)}="${officeTag(language)}"`;
}

function nameOf(language: string): string {
  return isRightToLeft(language) ? 'w:bidi' : 'w:val';
}

/** What the schema of `w:pPr` has after the direction and a host may have among its defaults. */
const AFTER_BIDI = new Set([
  'w:adjustRightInd',
  'w:snapToGrid',
  'w:spacing',
  'w:ind',
  'w:contextualSpacing',
  'w:mirrorIndents',
  'w:suppressOverlap',
  'w:jc',
  'w:textDirection',
  'w:textAlignment',
  'w:textboxTightWrap',
  'w:outlineLvl',
]);
