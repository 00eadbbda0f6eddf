import type { Path, Plain, PlainMap } from './record-edit.js';

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** Whether two values are the same; the order of keys says nothing. */
export function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (!isMap(one)) return one === other;
  const keys = Object.keys(one);
  return (
    isMap(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/** The value at a path; undefined when there is none. */
export function valueAt(root: Plain, path: Path): Plain | undefined {
  let value: Plain | undefined = root;
  for (const step of path) {
    if (typeof step === 'number') value = isList(value) ? value[step] : undefined;
    else value = isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The data with a value put at a path, or with nothing at it; what lies on the way is made. */
export function withValueAt(root: Plain, path: Path, value: Plain | undefined): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (typeof step === 'number') {
    const items = isList(root) ? root : [];
    const item = rest.length === 0 ? value : withValueAt(items[step] ?? null, rest, value);
    return [
      ...items.slice(0, step),
      ...(item === undefined ? [] : [item]),
      ...items.slice(step + 1),
    ];
  }
  const map = isMap(root) ? root : {};
  const old = Object.hasOwn(map, step) ? (map[step] ?? null) : null;
  const made = rest.length === 0 ? value : withValueAt(old, rest, value);
  const others = Object.entries(map).filter(([key]) => key !== step);
  return Object.fromEntries(made === undefined ? others : [...others, [step, made]]);
}
