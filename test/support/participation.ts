import fc from 'fast-check';

type Counts = Readonly<Record<string, number>>;

/** Who took part in a workshop, as a record may have it. */
export interface Participation {
  readonly total?: number;
  readonly at_least?: number;
  readonly text?: string;
  readonly by_sex?: Counts;
  readonly by_sector?: Counts;
  readonly by_region?: Counts;
  readonly by_age?: Counts;
}

export const TABLES = {
  by_sex: ['women', 'men', 'other'],
  by_sector: ['government', 'parliament', 'civil-society', 'academia', 'media', 'donor'],
  by_region: ['Osh', 'Naryn', 'Talas', 'Batken', 'Chuy', 'Jalal-Abad', 'Issyk-Kul'],
  by_age: ['18-29', '30-44', '45-64', '65+'],
} as const satisfies Partial<Record<keyof Participation, readonly string[]>>;
type TableName = keyof typeof TABLES;

/**
 * Records of which most have small counts somewhere: with tables that add up to the total, that
 * lack somebody, and that contradict each other; with and without a total, exact or in words.
 */
export const participation: fc.Arbitrary<Participation> = fc
  .tuple(
    fc.oneof(fc.nat(12), fc.nat(80)),
    fc.record({
      by_sex: fc.option(table('by_sex'), { nil: undefined }),
      by_sector: fc.option(table('by_sector'), { nil: undefined }),
      by_region: fc.option(table('by_region'), { nil: undefined }),
      by_age: fc.option(table('by_age'), { nil: undefined }),
    }),
    fc.constantFrom('exact', 'exact', 'none', 'at least', 'in words', 'in parts'),
  )
  .map(([people, tables, told]) => {
    const counted = Object.entries(tables).flatMap(([name, spread]) => {
      const counts = spread?.(people) ?? {};
      return Object.keys(counts).length === 0 ? [] : [[name, counts] as const];
    });
    return { ...totalAs(told, people), ...Object.fromEntries(counted) };
  });

/** How people spread over a table: by weights, so that the counts add up, or anyhow. */
function table(name: TableName): fc.Arbitrary<(people: number) => Counts> {
  const names = fc.subarray([...TABLES[name]], { minLength: 1 });
  const weight = fc.constantFrom(0, 1, 1, 2, 5, 20);
  const count = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 5, max: 40 }),
  );
  const full = { minLength: 7, maxLength: 7 };
  return fc
    .tuple(
      names,
      fc.array(weight, full),
      fc.array(count, full),
      fc.constantFrom('adds up', 'adds up', 'lacks one', 'anyhow'),
    )
    .map(([chosen, weights, counts, how]) => (people) => {
      const given =
        how === 'anyhow' ? counts : apportioned(people, weights.slice(0, chosen.length));
      const cells = chosen.map((name, index) => [name, given[index] ?? 0] as const);
      return Object.fromEntries(how === 'lacks one' ? cells.slice(1) : cells);
    });
}

function apportioned(people: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => (all === 0 ? 0 : Math.floor((people * weight) / all)));
  const left = people - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === 0 ? part + left : part));
}

function totalAs(told: string, people: number): Participation {
  switch (told) {
    case 'exact':
      return { total: people };
    case 'at least':
      return { at_least: people };
    case 'in words':
      return { text: `about ${people}` };
    case 'in parts':
      return { total: people, text: `${people}, and of them ${Math.floor(people / 2)} women` };
    default:
      return {};
  }
}
