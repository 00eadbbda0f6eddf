import { isRightToLeft, isSameLanguage, languageProperty } from './language.js';
import type { Part, State } from './state.js';

/** How the text around a run makes it look. */
export interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly linked: boolean;
  readonly part: Part;
  /** In half points, where it is not that of the style. */
  readonly size?: number | undefined;
}

export const PLAIN: Look = { strong: false, emphasis: false, linked: false, part: 'document' };
export const STRONG: Look = { ...PLAIN, strong: true };

/** The `w:rPr` of text in a language; of the document's language when none is given. */
export function textProperties(look: Look, language: string | undefined, state: State): string {
  const foreign = foreignLanguage(language, state);
  const style = look.linked ? styleProperty(state.site.styles.hyperlink) : '';
  const turned = directionProperty(language, state);
  return wrapped(style + weight(look) + sizeOf(look) + turned + languageOf(foreign));
}

/** The `w:rPr` of code: never checked for spelling, and read from left to right. */
export function codeProperties(look: Look, state: State): string {
  const underline = look.linked ? '<w:u w:val="single"/>' : '';
  const style = styleProperty(state.site.styles.code);
  return wrapped(style + weight(look) + '<w:noProof/>' + sizeOf(look) + underline);
}

/** The `w:rPr` of the mark of a footnote, raised even where the host has no style for it. */
export function footnoteMarkProperties(state: State): string {
  const style = state.site.styles.footnoteReference;
  return wrapped(style === undefined ? '<w:vertAlign w:val="superscript"/>' : styleProperty(style));
}

/** Whether text in a language is read from right to left. */
export function runsRightToLeft(language: string | undefined, state: State): boolean {
  return language === undefined || language === state.document.language
    ? state.document.direction === 'rtl'
    : isRightToLeft(language);
}

function wrapped(properties: string): string {
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

function styleProperty(style: string | undefined): string {
  return style === undefined ? '' : `<w:rStyle w:val="${style}"/>`;
}

function weight(look: Look): string {
  const bold = look.strong ? '<w:b/><w:bCs/>' : '';
  return look.emphasis ? `${bold}<w:i/><w:iCs/>` : bold;
}

function sizeOf({ size }: Look): string {
  return size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function directionProperty(language: string | undefined, state: State): string {
  if (runsRightToLeft(language, state)) return '<w:rtl/>';
  return state.site.spoken.direction === 'rtl' ? '<w:rtl w:val="0"/>' : '';
}

/** The language that a run has to name: any but the one that the host takes its text for. */
function foreignLanguage(language: string | undefined, state: State): string | undefined {
  const own = language ?? state.document.language;
  const { language: spoken = state.document.language } = state.site.spoken;
  return isSameLanguage(own, spoken) ? undefined : own;
}

function languageOf(foreign: string | undefined): string {
  return foreign === undefined ? '' : languageProperty(foreign);
}
