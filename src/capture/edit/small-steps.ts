import { isList, isMap, isSame } from './plain-value.js';
import type { Path, Plain, PlainMap, ValueEdit } from './record-edit.js';

/**
 * The edits that make one value of another and touch what differs only, so that the comments and
 * the style of the rest stay. They are to be made one after the other.
 */
export function smallSteps(at: Path, before: Plain, after: Plain): readonly ValueEdit[] {
  if (isSame(before, after)) return [];
  if (isMap(before) && isMap(after) && isFull(before) && isFull(after)) {
    return mapSteps(at, before, after);
  }
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0) {
    return listSteps(at, before, after);
  }
  return [{ kind: 'set', at, value: after }];
}

/** What is new comes first, so that the map is never left empty on the way. */
function mapSteps(at: Path, before: PlainMap, after: PlainMap): readonly ValueEdit[] {
  const steps = Object.entries(after).flatMap(([key, value]): readonly ValueEdit[] => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined;
    return old === undefined
      ? [{ kind: 'set', at: [...at, key], value }]
      : smallSteps([...at, key], old, value);
  });
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...steps, ...gone.map((key): ValueEdit => ({ kind: 'remove', at: [...at, key] }))];
}

/** What both lists begin with stays, and what they end with if the rest can be taken out. */
function listSteps(
  at: Path,
  before: readonly Plain[],
  after: readonly Plain[],
): readonly ValueEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  if (after.length < before.length) {
    while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  }
  const changed = after.slice(head, shorter - tail).flatMap((value, index) => {
    const old = before[head + index];
    return old === undefined ? [] : smallSteps([...at, head + index], old, value);
  });
  const goneFrom = shorter - tail;
  const gone = before
    .slice(goneFrom, before.length - tail)
    .map((): ValueEdit => ({ kind: 'remove', at: [...at, goneFrom] }));
  const added = after.slice(before.length).map((value, index): ValueEdit => ({
    kind: 'set',
    at: [...at, before.length + index],
    value,
  }));
  return [...changed, ...gone, ...added];
}

function isFull(map: PlainMap): boolean {
  return Object.keys(map).length > 0;
}
