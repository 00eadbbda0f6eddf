/** Records by id; of two that share an id the first, as the reader reports the others. */
export function byId<T extends { readonly id: string }>(
  records: readonly T[],
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const record of records) if (!index.has(record.id)) index.set(record.id, record);
  return index;
}

/** Records in groups by a key, each group in the order of the records. */
export function groupBy<T>(
  records: readonly T[],
  key: (record: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group === undefined) groups.set(key(record), [record]);
    else group.push(record);
  }
  return groups;
}
