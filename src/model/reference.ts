import type { Instrument, Provision, Reference } from '../format/reference.js';
import { firstDay, partialDate } from './date.js';

export type { Instrument, NameList, Provision, Reference } from '../format/reference.js';

/** An instrument that was cited, and whether the year that was cited with it is its own. */
export interface FoundInstrument {
  readonly instrument: Instrument;
  readonly year: 'right' | 'wrong' | 'none';
}

/**
 * The instrument that somebody means who writes `S/RES/1325`, `UNSCR 1325 (2000)` or
 * `резолюция 1325`: by its symbol, an alias or the way running text names it.
 */
export function findInstrument(reference: Reference, cited: string): FoundInstrument | undefined {
  const { name, year } = parted(cited);
  const instrument = indexOf(reference).bySpelling.get(folded(name));
  if (instrument === undefined) return undefined;
  if (year === undefined) return { instrument, year: 'none' };
  return { instrument, year: year === instrument.year ? 'right' : 'wrong' };
}

/**
 * The instrument that may be meant by a name that is none: one that this name is known to be
 * mistaken for, or the only one whose name is a single slip away.
 */
export function suggestInstrument(reference: Reference, cited: string): Instrument | undefined {
  const name = folded(parted(cited).name);
  const { byWrongSymbol, bySpelling } = indexOf(reference);
  const mistaken = byWrongSymbol.get(name);
  if (mistaken !== undefined) return mistaken;
  const near = new Set<Instrument>();
  for (const [spelling, instrument] of bySpelling) {
    if (isOneSlipApart(name, spelling)) near.add(instrument);
  }
  const [nearest, ...others] = near;
  return others.length === 0 ? nearest : undefined;
}

/**
 * The paragraph, article, target or indicator of this number, written `8c`, `8 (c)` or `8(c)`; of
 * a range such as 25-28, also each paragraph in it.
 */
export function findProvision(instrument: Instrument, number: string): Provision | undefined {
  const provisions = instrument.provisions ?? [];
  const wanted = foldedNumber(number);
  return (
    provisions.find((provision) => foldedNumber(provision.number) === wanted) ??
    provisions.find((provision) => isInRange(wanted, provision.number))
  );
}

/**
 * Whether an instrument, or a provision of it, can be cited on a day, written `20070630`. A date
 * that is known only to the year counts from its first day, as nobody is to be told of an
 * anachronism that is not certain.
 */
export function isInForce(instrument: Instrument, day: number, provision?: Provision): boolean {
  const from = provision?.in_force_from ?? instrument.in_force_from;
  const date = partialDate(from);
  if (date === undefined) throw new Error(`${instrument.symbol}: \`${from}\` is not a date`);
  return firstDay(date) <= day;
}

interface Index {
  readonly bySpelling: ReadonlyMap<string, Instrument>;
  readonly byWrongSymbol: ReadonlyMap<string, Instrument>;
}

/** A project cites the same few instruments thousands of times; the spellings are folded once. */
const indexes = new WeakMap<Reference, Index>();

function indexOf(reference: Reference): Index {
  const built = indexes.get(reference) ?? createIndex(reference);
  indexes.set(reference, built);
  return built;
}

function createIndex({ instruments }: Reference): Index {
  return {
    bySpelling: new Map(
      instruments.flatMap((instrument) =>
        [
          instrument.symbol,
          ...(instrument.aliases ?? []),
          ...Object.values(instrument.citation),
        ].map((spelling) => [folded(parted(spelling).name), instrument]),
      ),
    ),
    byWrongSymbol: new Map(
      instruments.flatMap((instrument) =>
        (instrument.wrong_symbols ?? []).map((symbol) => [folded(symbol), instrument]),
      ),
    ),
  };
}

/** A name and the year in parentheses that stands in or after it. */
function parted(cited: string): { name: string; year: number | undefined } {
  const match = /\((\d{4})\)/.exec(cited);
  if (match === null) return { name: cited, year: undefined };
  return { name: cited.replace(match[0], ' '), year: Number(match[1]) };
}

/**
 * A spelling without what people vary. The slash stays: `14/04` is a decision, and 1404 would be
 * a resolution.
 */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bno\.?\s*(?=\d)/g, '')
    .replace(/[^\p{Letter}\p{Number}/]/gu, '');
}

function foldedNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑–—]/g, '-')
    .replace(/[\s()]|\.$/g, '');
}

function isInRange(number: string, range: string): boolean {
  const ends = /^(\d+)-(\d+)$/.exec(range);
  if (ends === null || !/^\d+$/.test(number)) return false;
  return Number(ends[1]) <= Number(number) && Number(number) <= Number(ends[2]);
}

/** Whether one letter is changed, missing or too many, or two neighbours have changed places. */
function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const [left, right] = [short.slice(same), long.slice(same)];
  if (left.length < right.length) return right.endsWith(left);
  if (left.slice(1) === right.slice(1)) return true;
  const swapped = `${left.charAt(1)}${left.charAt(0)}${left.slice(2)}`;
  return swapped === right;
}
