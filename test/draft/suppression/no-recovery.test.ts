import fc from 'fast-check';
import { beforeAll, expect, it } from '@jest/globals';
import { main } from '../../../src/main.js';
import { labels } from '../../../src/read/shipped.js';
import { memorySystem, type MemorySystem } from '../../support/memory-system.js';
import { participation, TABLES, type Participation } from '../../support/participation.js';
import { recoverCounts, type Printed, type Recovered } from '../../support/recover-counts.js';

const SMALLEST = 5;
const LANGUAGES = ['en', 'ru', 'ky'];
const WORKSHOPS = 50;

/** What is drafted of each project, or of the first ones. */
const DRAFTS = [
  { profile: 'short', audience: 'public' },
  { profile: 'long', audience: 'public' },
  { profile: 'long', audience: 'internal' },
];
type Draft = (typeof DRAFTS)[number];

const records = fc.sample(participation, { numRuns: 1000, seed: 1325 });

/** For each record what the documents of its project print of it, in three languages. */
const printed: (readonly Printed[])[] = [];

beforeAll(async () => {
  for (let start = 0; start < records.length; start += WORKSHOPS) {
    const drafts = start < WORKSHOPS * 2 ? DRAFTS : DRAFTS.slice(0, 1);
    printed.push(...(await printedOf(records.slice(start, start + WORKSHOPS), drafts)));
  }
});

it('leaves no count to be worked out, from all documents of a project together', () => {
  const told = records.flatMap((record, index) => toldBy(together(printed[index] ?? []), record));
  expect(told).toEqual([]);
});

it('prints the same numbers in every document', () => {
  const kinds = printed.map((documents) => new Set(documents.map(asText)).size);
  expect(kinds).toEqual(records.map(() => 1));
});

it('shows some tables, hides some, and shows some in part', () => {
  const tables = printed.flatMap(([document]) => document?.tables ?? []);
  const shown = tables.filter(({ unsaid }) => unsaid.length === 0).length;
  const hidden = tables.filter(({ counts }) => counts.size === 0).length;
  const inPart = tables.length - shown - hidden;
  expect(Math.min(shown, hidden, inPart)).toBeGreaterThan(150);
});

it('would be found out if only the small counts were hidden', () => {
  const told = records.flatMap((record) => toldBy(withoutSmall(record), record));
  expect(told.length).toBeGreaterThan(500);
});

/**
 * What a reader finds out that is not to be known: a count, or nearly, or how many there are in
 * all whom a table does not show, if they are few.
 */
function toldBy(document: Printed, record: Participation): readonly string[] {
  return [true, false].flatMap((doTablesAddUp) =>
    recoverCounts(document, doTablesAddUp)
      .filter((one) => isTrue(one, record) && isTold(one, countsOf(record, one.table)))
      .map((one) => JSON.stringify({ ...one, doTablesAddUp, record })),
  );
}

function isTold(
  { name, interval: { least, most } }: Recovered,
  counts: Readonly<Record<string, number>>,
): boolean {
  const isSmall = (count: number) => count > 0 && count < SMALLEST;
  if (name === undefined) return least === most && isSmall(least);
  // A small count has to have the whole band to itself, any other one a band as wide.
  if (isSmall(counts[name] ?? 0) && least > 1) return true;
  return most - least < SMALLEST - 2;
}

/** A reader who takes a table to add up to a total that it does not, finds out what is not so. */
function isTrue({ table, unsaid, left }: Recovered, record: Participation): boolean {
  const counts = countsOf(record, table);
  const people = unsaid.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  return people >= left.least && people <= left.most;
}

function countsOf(record: Participation, table: string): Readonly<Record<string, number>> {
  return { ...record[table as keyof typeof TABLES] };
}

/** The draft as it would be with the small counts hidden and nothing else. */
function withoutSmall(record: Participation): Printed {
  return {
    total: record.total,
    atLeast: record.at_least,
    tables: Object.keys(TABLES).flatMap((table) => {
      const cells = Object.entries(countsOf(record, table));
      const isSmall = (count: number) => count > 0 && count < SMALLEST;
      return cells.length === 0
        ? []
        : {
            table,
            counts: new Map(cells.filter(([, count]) => !isSmall(count))),
            unsaid: cells.filter(([, count]) => isSmall(count)).map(([name]) => name),
          };
    }),
  };
}

/** All that several documents say. */
function together(documents: readonly Printed[]): Printed {
  const [first] = documents;
  return {
    total: documents.find(({ total }) => total !== undefined)?.total,
    atLeast: documents.find(({ atLeast }) => atLeast !== undefined)?.atLeast,
    tables: (first?.tables ?? []).map(({ table, unsaid }, index) => {
      const counts = new Map(documents.flatMap(({ tables }) => [...(tables[index]?.counts ?? [])]));
      return { table, counts, unsaid: unsaid.filter((name) => !counts.has(name)) };
    }),
  };
}

function asText({ total, atLeast, tables }: Printed): string {
  return JSON.stringify([
    total,
    atLeast,
    tables.map(({ counts, unsaid }) => [[...counts].sort(), [...unsaid].sort()]),
  ]);
}

async function printedOf(
  records: readonly Participation[],
  drafts: readonly Draft[],
): Promise<(readonly Printed[])[]> {
  const system = memorySystem({
    'p/napdraft.yaml': `napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [${LANGUAGES.join()}]\nplan: { title: Plan }\n`,
    'p/profiles/short.yaml': 'id: short\ntitle: Short\nsections: [process]\n',
    'p/profiles/long.yaml': 'id: long\ntitle: Long\nsections: [mandate, process, missing]\n',
    ...Object.fromEntries(
      records.map((record, number) => [`p/workshops/${number}.yaml`, workshopFile(record, number)]),
    ),
  });
  const documents: Awaited<ReturnType<typeof documentsOf>> = [];
  for (const draft of drafts) documents.push(...(await documentsOf(draft, system)));
  return records.map((record, number) =>
    documents.map(({ language, text }) => printedIn(workshopPart(text, number), language, record)),
  );
}

function workshopFile(participants: Participation, number: number): string {
  const workshop = {
    id: `workshop-${number}`,
    title: `Workshop ${number}`,
    kind: 'consultation',
    date: '2024-05',
    place: { country: 'KG' },
    participants,
  };
  return JSON.stringify({ workshop });
}

async function documentsOf({ profile, audience }: Draft, system: MemorySystem) {
  const options = ['--profile', profile, '--audience', audience, '--format', 'md'];
  const exitCode = await main(['render', 'p', ...options, '--no-snapshot'], system);
  if (exitCode !== 0) throw new Error(system.said().stderr);
  const start = audience === 'public' ? 'p/out/p' : `p/out/p.${audience}`;
  return LANGUAGES.map((language) => ({
    language,
    text: String(system.files.get(`${start}.${language}.md`)),
  }));
}

function workshopPart(document: string, number: number): string {
  const parts = document.split(/^#+ (?=.*\bWorkshop \d+)/m);
  const part = parts.find((one) => new RegExp(`^.*\\bWorkshop ${number}\\n`).test(one));
  if (part === undefined) throw new Error(`workshop ${number} is not in the document`);
  return part;
}

/** What one document prints of a record: only names and numbers that stand in its text. */
function printedIn(part: string, language: string, record: Participation): Printed {
  const wordsOf = labels[language] ?? {};
  const label = (key: string) => {
    const wording = wordsOf[key];
    return typeof wording === 'string' ? wording : key;
  };
  const value = (fact: string) => {
    const start = `- **${label(`fact.${fact}`)}:** `;
    return part
      .split('\n')
      .find((line) => line.startsWith(start))
      ?.slice(start.length);
  };
  const total = value('total') ?? '';
  const bound = label('at-least').replace('{count}', '(\\d+)');
  const words = /^\d+$/.test(total) ? [] : [/\d+/.exec(total)?.[0]];
  return {
    total: /^\d+$/.test(total) ? Number(total) : undefined,
    atLeast:
      numberIn(new RegExp(`^${bound}$`), total) ??
      (record.text === total ? Number(words[0]) : undefined),
    tables: Object.keys(TABLES).flatMap((table) => {
      const names = Object.keys(countsOf(record, table));
      if (names.length === 0) return [];
      const cells = (value(table.replace('_', '-')) ?? '').split('; ');
      const counts = new Map(
        names.flatMap((name) => {
          const shown =
            VOCABULARIES[table] === undefined ? name : label(`${VOCABULARIES[table]}.${name}`);
          const cell = cells.find((one) => one.startsWith(`${shown}: `));
          const count = numberIn(/: (\d+)$/, cell ?? '');
          return count === undefined ? [] : [[name, count] as const];
        }),
      );
      return { table, counts, unsaid: names.filter((name) => !counts.has(name)) };
    }),
  };
}

const VOCABULARIES: Readonly<Record<string, string>> = { by_sex: 'sex', by_sector: 'sector' };

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
