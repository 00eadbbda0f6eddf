import { SEVERITIES, type Reported, type Severity } from '../model/diagnostic.js';
import { groupBy } from '../model/lookup.js';
import { say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import type { Span } from '../model/place.js';
import { counts } from './counts.js';
import { sentence } from './sentence.js';
import { spelledOut } from './visible.js';

/** The report as it is printed on paper, in words, apart from any format. */
export interface ReportView {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly kinds: {
    readonly header: readonly [kind: string, meaning: string, number: string];
    readonly rows: readonly KindRow[];
  };
  readonly header: readonly [place: string, kind: string, what: string, remedy: string];
  readonly files: readonly { readonly file: string; readonly rows: readonly FaultRow[] }[];
  /** What the project lets pass; undefined when there is nothing. */
  readonly waived: WaivedView | undefined;
  /** Where to find out more; undefined when there is nothing to find out. */
  readonly more: string | undefined;
}

export interface WaivedView {
  readonly title: string;
  readonly header: readonly [place: string, what: string, reason: string];
  readonly rows: readonly WaivedRow[];
}

export interface WaivedRow {
  readonly place: string;
  readonly what: string;
  readonly reason: string;
  /** Who decided it, where that is said, and when. */
  readonly decided: string;
}

export interface KindRow {
  readonly severity: Severity;
  readonly name: string;
  readonly meaning: string;
  readonly count: number;
}

export interface FaultRow {
  readonly severity: Severity;
  readonly place: string;
  readonly record: string | undefined;
  readonly kind: string;
  readonly code: string;
  readonly what: string;
  /** The other places that it is about, each in a line of its own. */
  readonly related: readonly string[];
  readonly remedy: string;
}

type Words = (message: Message) => string;

export function reportView(all: readonly Reported[], catalogue: Catalogue | undefined): ReportView {
  const words: Words = (message) => wordingOf(message, catalogue);
  const reported = all.filter(({ waived }) => waived === undefined);
  const found = counts(reported);
  return {
    language: catalogue?.language ?? 'en',
    title: words(say`What the check of the files found`),
    lead: words(reported.length === 0 ? NOTHING : EXPLAINED),
    kinds: {
      header: [words(say`Kind`), words(say`What it means`), words(say`Number`)],
      rows: SEVERITIES.map((severity) => ({
        severity,
        name: words(KINDS[severity].name),
        meaning: words(KINDS[severity].meaning),
        count: found[severity],
      })),
    },
    header: [
      words(say`Place`),
      words(say`Kind`),
      words(say`What is wrong`),
      words(say`What to do`),
    ],
    files: [...groupBy(reported, ({ file }) => file)].map(([file, ofFile]) => ({
      file: spelledOut(file),
      rows: ofFile.map((one) => row(one, words)),
    })),
    waived: waivedView(all, words),
    more: reported.length === 0 ? undefined : words(MORE),
  };
}

function waivedView(all: readonly Reported[], words: Words): WaivedView | undefined {
  const rows = all.flatMap(({ waived, file, span, message }) =>
    waived === undefined
      ? []
      : [
          {
            place: spelledOut(span === undefined ? file : `${file}:${span.line}`),
            what: spelledOut(sentence(message)),
            reason: spelledOut(sentence(waived.reason)),
            decided: spelledOut([waived.byRole ?? '', waived.date].join(' ').trim()),
          },
        ],
  );
  if (rows.length === 0) return undefined;
  return {
    title: words(say`What the project lets pass`),
    header: [words(say`Place`), words(say`What is wrong`), words(say`Why it may stay`)],
    rows,
  };
}

function row(one: Reported, words: Words): FaultRow {
  const { severity, code, file, span, record, message, related = [], hint } = one;
  return {
    severity,
    code,
    kind: words(KINDS[severity].name),
    place: placeInFile(span, words),
    record: record === undefined ? undefined : spelledOut(record),
    what: spelledOut(sentence(message)),
    related: related.map((other) => {
      const place = placeInFile(other.span, words);
      const where = other.file === file ? place : `${other.file}, ${place}`;
      return spelledOut(`${where}: ${other.message}`);
    }),
    remedy: hint === undefined ? '' : spelledOut(sentence(hint)),
  };
}

function placeInFile(span: Span | undefined, words: Words): string {
  return words(span === undefined ? say`the whole file` : say`line ${span.line}`);
}

const NOTHING = say`Nothing is wrong with the files: a section can be drafted from them.`;

const EXPLAINED = say`There is a table for each file. Every row says where something is wrong, what it is, and what to do about it.`;

const MORE = say`The word in small letters names the fault. \`napdraft explain\` and this word give the reason, the guide behind it, and examples.`;

const KINDS: Readonly<Record<Severity, { readonly name: Message; readonly meaning: Message }>> = {
  error: {
    name: say`Error`,
    meaning: say`must be mended before a section can be drafted`,
  },
  warning: {
    name: say`Warning`,
    meaning: say`should be mended or decided before the plan is adopted`,
  },
  info: { name: say`Note`, meaning: say`need not be mended at this stage` },
};
