import { hash } from 'node:crypto';
import type { Reported } from '../model/diagnostic.js';

/**
 * A name for a fault that stays when lines are moved, files are renamed, records change their
 * order or the message is worded anew: code, id of the record and the way to the value in it.
 * Where there is no record, the file and the way in it.
 *
 * Two faults of one code in one value have the same fingerprint.
 */
export function fingerprintOf({ code, file, path, record, pathInRecord }: Reported): string {
  const place = record === undefined ? [file, path] : [record, pathInRecord ?? ''];
  return digest([code, ...place]);
}

/** The fingerprints of a whole report, each different: the second of a kind is named so. */
export function fingerprintsOf(reported: readonly Reported[]): readonly string[] {
  const seen = new Map<string, number>();
  return reported.map((one) => {
    const fingerprint = fingerprintOf(one);
    const nth = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, nth);
    return nth === 1 ? fingerprint : digest([fingerprint, String(nth)]);
  });
}

/** The parts stand in an array, so that no two rows of them read the same when put together. */
function digest(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex');
}
