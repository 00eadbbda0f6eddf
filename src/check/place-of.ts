import { within, type Located, type Place } from '../model/place.js';

/** Where a field stands, or where the record stands that does not have it. */
export function placeOf<T extends object>(record: Located<T>, field: keyof T & string): Place {
  return record[field] === undefined ? record.at : within(record.at, field);
}
