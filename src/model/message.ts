/**
 * What is said to the user. The pattern is the English wording with `{0}`, `{1}` where the parts
 * stand; catalogues give its wording in other languages by the pattern itself, so that the code
 * reads as what it says.
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
}

/** The wordings of a language by their English patterns. */
export interface Catalogue {
  readonly language: string;
  readonly wordings: Readonly<Record<string, string | Forms>>;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** ``say`finding \`${id}\` has no owner` `` */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Message {
  const pattern = strings.map((text, index) => (index === 0 ? text : `{${index - 1}}${text}`));
  return { pattern: pattern.join(''), parts };
}

export function plural(count: number, one: Message, other: Message): Plural {
  return { count, one, other };
}

export function listing(items: readonly Part[], more = 0): Listing {
  return { items, more };
}

/** The wording of a message: in the language of the catalogue, where it has one, else in English. */
export function wordingOf(message: Message, catalogue: Catalogue = ENGLISH): string {
  return filled(translation(message.pattern, undefined, catalogue), message.parts, catalogue);
}

const ENGLISH: Catalogue = { language: 'en', wordings: {} };

function filled(wording: string, parts: readonly Part[], catalogue: Catalogue): string {
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
  const entry = catalogue.wordings[other.pattern];
  if (entry === undefined) return wordingOf(count === 1 ? one : other, catalogue);
  return filled(translation(other.pattern, count, catalogue), other.parts, catalogue);
}

function listingText({ items, more }: Listing, catalogue: Catalogue): string {
  const texts = items.map((item) => partText(item, catalogue));
  if (more > 0) texts.push(wordingOf(say`${more} more`, catalogue));
  const locale = catalogue.language === 'en' ? 'en-GB' : catalogue.language;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
}

function translation(pattern: string, count: number | undefined, catalogue: Catalogue): string {
  const entry = catalogue.wordings[pattern] ?? pattern;
  if (typeof entry === 'string') return entry;
  const rule = new Intl.PluralRules(catalogue.language).select(count ?? 0);
  return entry[rule] ?? entry.other;
}
