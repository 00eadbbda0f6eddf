import { hash } from 'node:crypto';

/**
 * A region has three marks, so that it is found again whatever a word processor leaves of them: a
 * hidden bookmark from its first paragraph to its last one, a content control with a title, and a
 * custom property of the file with what is known of it.
 */
export const MARKS = {
  bookmark: (region: string) => `${BOOKMARK}${region.replaceAll('-', '_')}`,
  control: (region: string) => `${CONTROL}${region}`,
  property: (region: string) => `${PROPERTY}${region}`,
  /** What a region looks like, and what it looked like before its tracked changes. */
  look: (region: string) => `${LOOK}${region}`,
  lookBefore: (region: string) => `${LOOK}${region}.before`,
  /** What a region was put in the place of; in pieces, from 1. */
  placeholder: (region: string, piece: number) => `${PLACEHOLDER}${region}.${piece}`,
} as const;

/** The name of the region that a mark is of; undefined for marks of others. */
export function regionOf(kind: keyof typeof PREFIXES, name: string): string | undefined {
  const [prefix, rest] = [PREFIXES[kind], name.slice(PREFIXES[kind].length)];
  if (!name.startsWith(prefix)) return undefined;
  const region = kind === 'bookmark' ? rest.replaceAll('_', '-') : rest;
  return isRegionName(region) ? region : undefined;
}

/** The name of a bookmark has 40 characters at most. */
export function isRegionName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,33}$/.test(name);
}

/** What is kept of a region: by this it is known what state it is in. */
export interface RegionRecord {
  /** The level of its topmost headings. */
  readonly level: number;
  /** The hash of its text as it was written. */
  readonly text: string;
  /** The hash of what it was written from. */
  readonly source: string;
  /** What stood there before the tracked changes with which it was written. */
  readonly before?: RecordBefore | undefined;
}

/** A text, and what it was written from unless it was edited by hand; or no text at all. */
type RecordBefore = 'nothing' | { readonly text: string; readonly source: string | undefined };

export function recordText({ level, text, source, before }: RegionRecord): string {
  const written = `v=1 level=${level} text=${text} source=${source}`;
  if (before === undefined) return written;
  if (before === 'nothing') return `${written} before=nothing`;
  return `${written} before=${before.text} from=${before.source ?? 'edited'}`;
}

/** Undefined for what a later version wrote, or somebody else. */
export function readRecord(value: string): RegionRecord | undefined {
  const [, level, text = '', source = '', nothing, before, from] = RECORD.exec(value.trim()) ?? [];
  if (level === undefined) return undefined;
  const record = { level: Number(level), text, source };
  if (nothing !== undefined) return { ...record, before: 'nothing' };
  if (before === undefined) return record;
  return { ...record, before: { text: before, source: from === 'edited' ? undefined : from } };
}

const RECORD =
  /^v=1 level=(\d) text=([\da-f]{32}) source=([\da-f]{32})(?: before=(?:(nothing)$|([\da-f]{32}) from=([\da-f]{32}|edited)$)|$)/;

/** 128 bits, which tell any two texts apart. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32);
}

/** The hash of no text. */
export const EMPTY_TEXT = digestOf('');

const BOOKMARK = '_nd_r_';
const CONTROL = 'napdraft:region:';
const PROPERTY = 'napdraft.region.';
const LOOK = 'napdraft.look.';
const PLACEHOLDER = 'napdraft.placeholder.';
const PREFIXES = { bookmark: BOOKMARK, control: CONTROL, property: PROPERTY } as const;
