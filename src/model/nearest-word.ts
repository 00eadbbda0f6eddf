/**
 * The word that was probably meant: the one with the fewest letters wrong, missing, too many or
 * exchanged (Damerau-Levenshtein), at most two and fewer than half. Case and the choice between
 * space, hyphen and underscore are no difference.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word);
  let nearest: string | undefined;
  let least = Math.min(2, Math.ceil(wanted.length / 2) - 1) + 1;
  for (const candidate of candidates) {
    const distance = distanceBelow(least, wanted, folded(candidate));
    if (distance === undefined) continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/**
 * The one candidate that a single slip of the keyboard makes the word of. Undefined when several
 * could be meant, and when the slip would be in a digit: `goal-2` is not `goal-1` mistyped.
 */
export function onlySlipOf(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word);
  const limit = Math.min(1, Math.ceil(wanted.length / 2) - 1) + 1;
  const near = new Set<string>();
  for (const candidate of candidates) {
    if (distanceBelow(limit, wanted, folded(candidate)) !== undefined) near.add(candidate);
  }
  const [only, ...others] = near;
  return others.length === 0 && only !== undefined && digitsOf(only) === digitsOf(word)
    ? only
    : undefined;
}

function digitsOf(word: string): string {
  return word.replaceAll(/\D/g, '');
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '-');
}

/** The distance of two words if it is below a limit. */
function distanceBelow(limit: number, a: string, b: string): number | undefined {
  if (Math.abs(a.length - b.length) >= limit) return undefined;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isExchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          at(last, column) + 1,
          at(next, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isExchanged ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) >= limit) return undefined;
    beforeLast = last;
    last = next;
  }
  const distance = at(last, b.length);
  return distance < limit ? distance : undefined;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
