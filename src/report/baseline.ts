import { CODES } from '../model/codes.js';
import type { Code, Reported, Stage } from '../model/diagnostic.js';
import { fingerprintsOf } from './fingerprint.js';

/**
 * The faults that a project had when it began to be checked. They are counted apart, so that a
 * check can be strict on what is new from the first day.
 */
export interface Baseline {
  readonly version: 1;
  /** The stage at which they were found; at another one, others are looked for. */
  readonly stage: Stage;
  readonly faults: readonly OldFault[];
}

/** The fingerprint decides; the rest is for whoever reads the file or a change of it. */
interface OldFault {
  readonly fingerprint: string;
  readonly code: string;
  readonly at: string;
}

/** A report, parted by a baseline. */
export interface Parted {
  readonly fresh: readonly Reported[];
  readonly old: readonly Reported[];
  /** The entries of the baseline that match no fault any more. */
  readonly gone: readonly OldFault[];
}

/** Whether a baseline may hold the faults of a code: none of safety. */
export type MayHold = (code: Code) => boolean;

/** The baseline that holds the faults of a report. */
export function baselineOf(
  reported: readonly Reported[],
  stage: Stage,
  mayHold: MayHold,
): Baseline {
  const faults = withFingerprints(reported)
    .filter(({ fault }) => isHoldable(fault, mayHold))
    .map(({ fault, fingerprint }) => ({ fingerprint, code: fault.code, at: whereabouts(fault) }));
  return { version: 1, stage, faults: faults.toSorted(inOrder) };
}

export function partByBaseline(
  reported: readonly Reported[],
  { stage, faults }: Baseline,
  { mayHold, at }: { readonly mayHold: MayHold; readonly at: Stage },
): Parted {
  const known = new Set(faults.map(({ fingerprint }) => fingerprint));
  const found = withFingerprints(reported).map(({ fault, fingerprint }) => ({
    fault,
    fingerprint,
    isOld: known.has(fingerprint) && isHoldable(fault, mayHold),
  }));
  const matched = new Set(found.flatMap(({ isOld, fingerprint }) => (isOld ? fingerprint : [])));
  return {
    fresh: found.flatMap(({ isOld, fault }) => (isOld ? [] : fault)),
    old: found.flatMap(({ isOld, fault }) => (isOld ? fault : [])),
    gone: stage === at ? faults.filter(({ fingerprint }) => !matched.has(fingerprint)) : [],
  };
}

/** One entry a line, in an order of its own: so a change of the file shows what has changed. */
export function baselineText({ version, stage, faults }: Baseline): string {
  const lines = faults.map((fault) => `    ${JSON.stringify(fault)}`).join(',\n');
  const list = faults.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  return `{\n  "version": ${version},\n  "stage": ${JSON.stringify(stage)},\n  "faults": ${list}\n}\n`;
}

/** Undefined when the text is no baseline that this version of the program wrote. */
export function parseBaseline(text: string): Baseline | undefined {
  const value = parsedJson(text);
  return isBaseline(value) ? value : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  return (
    isRecord(value) &&
    value.version === 1 &&
    typeof value.stage === 'string' &&
    Array.isArray(value.faults) &&
    value.faults.every(
      (fault) =>
        isRecord(fault) &&
        ['fingerprint', 'code', 'at'].every((key) => typeof fault[key] === 'string'),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What is waived has its reason already, and a file that cannot be read hides what is in it. */
function isHoldable({ code, waived }: Reported, mayHold: MayHold): boolean {
  return waived === undefined && !('unreadable' in CODES[code]) && mayHold(code);
}

function withFingerprints(reported: readonly Reported[]) {
  const fingerprints = fingerprintsOf(reported);
  return reported.map((fault, index) => ({ fault, fingerprint: fingerprints[index] ?? '' }));
}

function whereabouts({ record, pathInRecord, file, path }: Reported): string {
  return record === undefined ? `${file}${path}` : `${record}${pathInRecord ?? ''}`;
}

function inOrder(a: OldFault, b: OldFault): number {
  return compare(a.code, b.code) || compare(a.at, b.at) || compare(a.fingerprint, b.fingerprint);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
