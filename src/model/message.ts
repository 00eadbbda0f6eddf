/**
 * What is said to the user. The pattern is the English wording with `{0}`, `{1}` where the parts
 * stand; catalogues give its wording in other languages by the pattern itself, so that the code
 * reads as what it says. A pattern is a whole sentence or a whole name: other languages put the
 * words in another order and bend them, so none is glued together from pieces.
 */
export interface Message {
  readonly pattern: string;
  readonly parts: readonly Part[];
}

export type Part = string | number | Message | Plural | Listing;

/** A wording that depends on a number. A catalogue has the forms of it under the last one. */
export interface Plural {
  readonly count: number;
  readonly one: Message;
  readonly other: Message;
}

/** Parts in a row: `a`, `b` and `c`; the rest of a long row as a number. */
export interface Listing {
  readonly items: readonly Part[];
  readonly more: number;
  readonly between: 'and' | 'or';
}

/** The wordings of a language by their English patterns. */
export interface Catalogue {
  readonly language: string;
  readonly wordings: Readonly<Record<string, string | Forms>>;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The languages in which messages can be given. */
export const MESSAGE_LANGUAGES = ['en', 'ru', 'ky'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

export const ENGLISH: Catalogue = { language: 'en', wordings: {} };

/** ``say`finding \`${id}\` has no owner` `` */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Message {
  return { pattern: patternOf(strings), parts };
}

/** A wording that stands in the definition of the format, and is its own pattern. */
export function wordingOfFormat(wording: string): Message {
  return { pattern: wording, parts: [] };
}

export function plural(count: number, one: Message, other: Message): Plural {
  return { count, one, other };
}

export function listing(items: readonly Part[], more = 0): Listing {
  return { items, more, between: 'and' };
}

/** `a`, `b` or `c`. */
export function choice(items: readonly Part[]): Listing {
  return { items, more: 0, between: 'or' };
}

/** The wording of a message: in the language of the catalogue, where it has one, else in English. */
export function wordingOf(message: Message, catalogue: Catalogue = ENGLISH): string {
  return filled(translation(message.pattern, undefined, catalogue), message.parts, catalogue);
}

/** Patterns by where they stand in the code; a rule says the same thing a thousand times. */
const patterns = new WeakMap<TemplateStringsArray, string>();

function patternOf(strings: TemplateStringsArray): string {
  const known = patterns.get(strings);
  if (known !== undefined) return known;
  const pattern = strings
    .map((text, index) => (index === 0 ? text : `{${index - 1}}${text}`))
    .join('');
  patterns.set(strings, pattern);
  return pattern;
}

function filled(wording: string, parts: readonly Part[], catalogue: Catalogue): string {
  if (parts.length === 0) return wording;
  return wording.replace(/\{(\d+)\}/g, (whole, index: string) => {
    const part = parts[Number(index)];
    return part === undefined ? whole : partText(part, catalogue);
  });
}

function partText(part: Part, catalogue: Catalogue): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'number') return String(part);
  if ('pattern' in part) return wordingOf(part, catalogue);
  if ('count' in part) return pluralText(part, catalogue);
  return listingText(part, catalogue);
}

function pluralText({ count, one, other }: Plural, catalogue: Catalogue): string {
  if (!Object.hasOwn(catalogue.wordings, other.pattern)) {
    return wordingOf(count === 1 ? one : other, catalogue);
  }
  return filled(translation(other.pattern, count, catalogue), other.parts, catalogue);
}

function listingText({ items, more, between }: Listing, catalogue: Catalogue): string {
  const texts = items.map((item) => partText(item, catalogue));
  if (more > 0) texts.push(wordingOf(say`${more} more`, catalogue));
  return listFormat(catalogue.language, between).format(texts);
}

const listFormats = new Map<string, Intl.ListFormat>();

/** Kept, as making one costs more than a hundred uses of it. */
function listFormat(language: string, between: Listing['between']): Intl.ListFormat {
  const key = `${language} ${between}`;
  const known = listFormats.get(key);
  if (known !== undefined) return known;
  // British English has no comma before the last one.
  const locale = language === 'en' ? 'en-GB' : language;
  const type = between === 'and' ? 'conjunction' : 'disjunction';
  const format = new Intl.ListFormat(locale, { type });
  listFormats.set(key, format);
  return format;
}

function translation(pattern: string, count: number | undefined, catalogue: Catalogue): string {
  // A pattern may be any words, so also the name of what every object has.
  const entry = Object.hasOwn(catalogue.wordings, pattern) ? catalogue.wordings[pattern] : pattern;
  if (entry === undefined || typeof entry === 'string') return entry ?? pattern;
  const rule = new Intl.PluralRules(catalogue.language).select(count ?? 0);
  return entry[rule] ?? entry.other;
}
