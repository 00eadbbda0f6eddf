import { interval, type PartialDate } from '../model/date.js';

/** The wordings of one language: a text, or one text for each plural form. */
export type Labels = Readonly<Record<string, string | PluralForms>>;
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Names of countries by two-letter code and language. */
export type Countries = readonly {
  readonly code: string;
  readonly name: Readonly<Record<string, string | undefined>>;
}[];

/** How a language says things that are not in the data. */
export interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * The wording for a key, with `{name}` replaced. The form of a plural is chosen by `count`.
   * Undefined when there is no such key.
   */
  label(key: string, parts?: Readonly<Record<string, string | number>>): string | undefined;
  /** "a, b and c". */
  list(entries: readonly string[]): string;
  number(value: number): string;
  /** A date or interval in EDTF, as precise as it is. */
  date(edtf: string): string;
  /** The name of a country by its two-letter code. */
  country(code: string): string;
}

/**
 * @param labels the wordings of the language, and those that stand in for the ones it lacks
 * @param countries names that are used there, where CLDR has none or others ("Киргизия")
 */
export function createWords(
  language: string,
  labels: { readonly own: Labels; readonly fallback: Labels },
  countries: Countries,
): Words {
  const locale = localeOf(language);
  const plural = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const names = new Map(countries.map(({ code, name }) => [code, name[language]]));
  return {
    language,
    direction: RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
    label: (key, parts = {}) => {
      const entry = entryIn(labels.own, key) ?? entryIn(labels.fallback, key);
      if (entry === undefined) return undefined;
      const form =
        typeof entry === 'string'
          ? entry
          : (entry[plural.select(Number(parts['count'] ?? 0))] ?? entry.other);
      return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const part = parts[name];
        if (part === undefined) return whole;
        return typeof part === 'number' ? numbers.format(part) : part;
      });
    },
    list: (entries) => conjunction.format(entries),
    number: (value) => numbers.format(value),
    date: (edtf) => dateIn(locale, edtf),
    country: (code) => names.get(code) ?? regions.of(code) ?? code,
  };
}

/** The key may be any word of a template, so also one that every object has. */
function entryIn(labels: Labels, key: string): Labels[string] | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** English as the United Nations write it: 3 July 2007. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function dateIn(locale: string, edtf: string): string {
  const ends = interval(edtf);
  // The reader has reported it; print it as it was written.
  if (ends === undefined) return edtf;
  const start = format(locale, ends.start);
  return edtf.includes('/') ? `${start} – ${format(locale, ends.end)}` : start;
}

function format(locale: string, date: PartialDate): string {
  if (date.month === undefined) return String(date.year);
  const options: Intl.DateTimeFormatOptions = {
    // Noon in UTC, so that no time zone moves it to another day.
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(date.day === undefined ? {} : { day: 'numeric' }),
    calendar: 'gregory',
    numberingSystem: 'latn',
  };
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1, 12));
  return new Intl.DateTimeFormat(locale, options).format(day);
}
