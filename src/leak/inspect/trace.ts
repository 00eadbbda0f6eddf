/** What a file can tell of those who wrote it, and of what is in it that nobody sees. */
const TRACE_KINDS = [
  'author',
  'last-editor',
  'company',
  'manager',
  'person',
  'template',
  'path',
  'external-link',
  'comment',
  'tracked-change',
  'hidden-text',
  'revision-ids',
  'variable',
  'property',
  'custom-data',
  'embedded-file',
  'macro',
  'signature',
  'thumbnail',
  'picture-place',
  'picture-metadata',
  'html-comment',
  'region',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** What a part of a file carries of one kind. */
export interface Trace {
  readonly kind: TraceKind;
  /** The part of the package; empty where the file is one text. */
  readonly part: string;
  /** How often. */
  readonly count: number;
  /** Each once: names, addresses, days. They may be what must not be told. */
  readonly values: readonly string[];
}

/** A single thing that was seen. */
export interface Sighting {
  readonly kind: TraceKind;
  readonly part: string;
  readonly value?: string;
}

/** What was seen, by kind and part. */
export function tracesOf(sightings: Iterable<Sighting>): readonly Trace[] {
  const traces = new Map<
    string,
    { kind: TraceKind; part: string; count: number; seen: Set<string> }
  >();
  for (const { kind, part, value = '' } of sightings) {
    const key = `${kind} ${part}`;
    const trace = traces.get(key) ?? { kind, part, count: 0, seen: new Set<string>() };
    traces.set(key, trace);
    trace.count += 1;
    if (value.trim() !== '') trace.seen.add(value.trim());
  }
  return [...traces.values()]
    .map(({ seen, ...trace }) => ({ ...trace, values: [...seen] }))
    .sort((one, other) => TRACE_KINDS.indexOf(one.kind) - TRACE_KINDS.indexOf(other.kind));
}
