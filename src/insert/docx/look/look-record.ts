import { digestOf } from '../region-marks.js';
import type { Trait } from './trait.js';

/** What is kept of a look: enough to tell whether another one is the same. */
export interface LookRecord {
  readonly digest: string;
  /** How each length is rounded, one bit for each, so that it is far from where that changes. */
  readonly seams: string;
}

export function lookRecord(look: readonly Trait[]): LookRecord {
  const bits = look.flatMap((trait) => (typeof trait === 'number' ? [seamOf(trait)] : []));
  const seams = packed(bits);
  return { digest: digestWith(look, unpacked(seams)), seams };
}

/** Whether a look is the one that is known, but for lengths that a program has rounded. */
export function isSameLook(record: LookRecord, look: readonly Trait[]): boolean {
  return record.digest === digestWith(look, unpacked(record.seams));
}

export function lookText({ digest, seams }: LookRecord): string {
  return `v=1 look=${digest} seams=${seams}`;
}

/** Undefined for what a later version wrote, or somebody else. */
export function readLook(value: string): LookRecord | undefined {
  const [, digest, seams = ''] = RECORD.exec(value.trim()) ?? [];
  return digest === undefined ? undefined : { digest, seams };
}

const RECORD = /^v=1 look=([\da-f]{32}) seams=([\w-]*)$/;

/** Of lengths for which there was no room any more only the number counts. */
function digestWith(look: readonly Trait[], bits: readonly number[]): string {
  let index = 0;
  const facts = look.map((trait) => {
    if (typeof trait === 'string') return trait;
    const bit = bits[index];
    index += 1;
    return bit === undefined ? '#' : `#${Math.round((trait + bit * (STEP / 2)) / STEP)}`;
  });
  return digestOf(facts.join('\n'));
}

/** A number in the middle between two steps is in the middle of one when they are shifted by half. */
function seamOf(length: number): 0 | 1 {
  const rest = ((length % STEP) + STEP) % STEP;
  return rest > STEP / 4 && rest < (3 * STEP) / 4 ? 1 : 0;
}

function packed(bits: readonly number[]): string {
  const bytes = new Uint8Array(Math.min(Math.ceil(bits.length / 8), MOST_BYTES));
  for (const [index, bit] of bits.entries()) {
    const at = index >> 3;
    if (bit === 1 && at < bytes.length) bytes[at] = (bytes[at] ?? 0) | (1 << (index & 7));
  }
  return Buffer.from(bytes).toString('base64url');
}

function unpacked(seams: string): readonly number[] {
  return [...Buffer.from(seams, 'base64url')].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
  );
}

/** Two points, in twentieths of one: less is not seen. */
const STEP = 40;
/** A property of a file has 255 characters in Word; this is room for 1,200 lengths. */
const MOST_BYTES = 150;
