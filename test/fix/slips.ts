import fc from 'fast-check';

/** A slip of somebody who types a file: where in the text, and of which kind. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom(...(['drop', 'double', 'swap', 'unquote', 'date', 'to-come'] as const)),
});

export const slips = fc.array(slip, { minLength: 1, maxLength: 3 });

type Slip = (typeof slips extends fc.Arbitrary<readonly (infer S)[]> ? S : never) & object;

/** A text with slips in it; each lies in a word after its place. */
export function withSlips(text: string, made: readonly Slip[]): string {
  return made.reduce((slipped, { at, kind }) => {
    const from = Math.floor(at * slipped.length);
    return slipped.slice(0, from) + SLIPS[kind](slipped.slice(from));
  }, text);
}

const SLIPS: Readonly<Record<Slip['kind'], (rest: string) => string>> = {
  drop: (rest) => rest.replace(/([a-z_-]{2})[a-z_-]/, '$1'),
  double: (rest) => rest.replace(/([a-z_-])(?=[a-z_-]{2})/, '$1$1'),
  swap: (rest) => rest.replace(/([a-z])([a-z_-])(?=[a-z])/, '$2$1'),
  unquote: (rest) => rest.replace(/"([^"\n]*)"/, '$1'),
  date: (rest) =>
    rest.replace(/"(\d{4})-(\d\d)-(\d\d)"/, '$3.$2.$1').replace(/"(\d{4})-0(\d)"/, '$1-$2'),
  'to-come': (rest) => rest.replace(/: [^\s{[|>][^\n]*/, ': TBD'),
};
