import type { Audience } from '../model/audience.js';
import type { Block, Document, Inline, Table } from '../model/document.js';
import type { Withheld } from './sieve.js';
import type { Suppressed } from './suppression/count-suppressed.js';
import type { Words } from './words.js';

/** What is said of a draft to those who decide whether it leaves the house. */
export interface Release {
  /** The title of the draft. */
  readonly title: string;
  readonly audience: Audience;
  /** The day on which it was made, in EDTF. */
  readonly date: string;
  readonly withheld: Withheld;
  /** The smallest number of people that is shown. */
  readonly smallest: number;
  readonly suppressed: Suppressed;
  /** The faults that are let pass, as far as the working group may read of them. */
  readonly waivers: readonly SheetWaiver[];
  /** How many more there are on records that it may not read. */
  readonly hiddenWaivers: number;
  /** How many withheld texts and marks of persons were looked for in the files. */
  readonly sought: number;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface SheetWaiver {
  readonly rule: string;
  readonly reason: string;
  readonly byRole: string | undefined;
  readonly date: string;
}

/**
 * The page on which a draft is released: whom it is for, what it does not say, what was let pass
 * and what was found. It has numbers and rules, and nothing of what is withheld. It is for the
 * working group, whomever the draft is for.
 */
export function releaseSheet(release: Release, words: Words): Document {
  const label = labelIn(words);
  return {
    language: words.language,
    direction: words.direction,
    title: label('sheet.title'),
    audience: 'working-group',
    blocks: [
      heading(1, label('sheet.title')),
      { type: 'quote', children: [paragraph(strong(label('audience.working-group')))] },
      paragraph(
        ...named(label('sheet.draft'), release.title),
        { type: 'break' },
        ...named(label('sheet.audience'), label(`sheet.audience.${release.audience}`)),
        { type: 'break' },
        ...named(label('sheet.date'), words.date(release.date)),
      ),
      heading(2, label('sheet.withheld')),
      sentence(withheldCounts(release.withheld, label), label('sheet.withheld.none')),
      heading(2, label('sheet.small')),
      paragraph(text(label('sheet.small.rule', { count: release.smallest }))),
      sentence(suppressedCounts(release.suppressed, label), label('sheet.small.none')),
      heading(2, label('sheet.waivers')),
      ...waiverBlocks(release, words, label),
      heading(2, label('sheet.check')),
      paragraph(
        text(
          `${label('sheet.check.passed', { count: release.sought })} ${label('sheet.check.limit')}`,
        ),
      ),
      fileTable(release.files, label),
      heading(2, label('sheet.approval')),
      paragraph(text(`${label('sheet.approval.role')} ${BLANK}`)),
      paragraph(text(`${label('sheet.approval.date')} ${BLANK}`)),
    ],
  };
}

type Label = (key: string, parts?: Readonly<Record<string, string | number>>) => string;

/** Where something is written by hand. */
const BLANK = '…'.repeat(20);

function labelIn(words: Words): Label {
  return (key, parts) => words.label(key, parts) ?? `<${key}>`;
}

function withheldCounts({ recordsFor, fieldsOf }: Withheld, label: Label): readonly string[] {
  return [
    ...counted(recordsFor, (visibility) => `sheet.records.${visibility}`, label),
    ...counted(fieldsOf, (fieldClass) => `sheet.fields.${fieldClass}`, label),
  ];
}

function suppressedCounts(suppressed: Suppressed, label: Label): readonly string[] {
  return counted(suppressed, (kind) => `sheet.small.${kind}`, label);
}

/** The counts that are not zero, each with what it is of. */
function counted(
  counts: Readonly<Record<string, number>>,
  keyOf: (name: string) => string,
  label: Label,
): readonly string[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    count === 0 ? [] : [label(keyOf(name), { count })],
  );
}

function waiverBlocks(
  { waivers, hiddenWaivers }: Pick<Release, 'waivers' | 'hiddenWaivers'>,
  words: Words,
  label: Label,
): readonly Block[] {
  const listed = waivers.slice(0, MOST_WAIVERS);
  const further = waivers.length - listed.length;
  const notes = [
    ...(further === 0 ? [] : [label('sheet.waivers.more', { count: further })]),
    ...(hiddenWaivers === 0 ? [] : [label('sheet.waivers.hidden', { count: hiddenWaivers })]),
  ];
  if (waivers.length + hiddenWaivers === 0) return [paragraph(text(label('sheet.waivers.none')))];
  const rows = listed.map(({ rule, reason, byRole, date }): readonly Inline[] => [
    { type: 'code', value: rule },
    text(reason),
    text(byRole ?? label('absent.not-recorded')),
    text(words.date(date)),
  ]);
  const headers = ['rule', 'reason', 'role', 'date'].map((key) => label(`sheet.waivers.${key}`));
  return [
    ...(rows.length === 0 ? [] : [table(headers, rows)]),
    ...notes.map((note) => paragraph(text(note))),
  ];
}

/** So that all of it stays on a page. */
const MOST_WAIVERS = 5;

function fileTable(files: Release['files'], label: Label): Table {
  return table(
    [label('sheet.file'), label('sheet.hash')],
    files.map(({ name, sha256 }) => [text(name), { type: 'code', value: sha256 }]),
  );
}

function table(headers: readonly string[], rows: readonly (readonly Inline[])[]): Table {
  return {
    type: 'table',
    orientation: 'portrait',
    columns: headers.map((header) => ({ header: [text(header)] })),
    rows: rows.map((cells) => ({
      type: 'cells',
      cells: cells.map((inline) => ({ paragraphs: [[inline]] })),
    })),
  };
}

/** Counts in one line, for those who have a page. */
function sentence(counts: readonly string[], none: string): Block {
  return paragraph(text(counts.length === 0 ? none : `${counts.join('; ')}.`));
}

function heading(level: number, value: string): Block {
  return { type: 'heading', level, children: [text(value)] };
}

function named(term: string, value: string): readonly Inline[] {
  return [strong(`${term}:`), text(` ${value}`)];
}

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
