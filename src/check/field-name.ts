import type { Place } from '../model/place.js';

/** The key by which the user knows a value: the last one on the way to it. */
export function fieldName(place: Place): string {
  return place.path.findLast((step) => typeof step === 'string') ?? place.file;
}
