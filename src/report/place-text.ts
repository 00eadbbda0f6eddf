import type { Reported } from '../model/diagnostic.js';

/** A place as terminals and editors lead to it: `plan/land.yaml:12:9`. */
export function placeText({ file, span }: Pick<Reported, 'file' | 'span'>): string {
  return span === undefined ? file : `${file}:${span.line}:${span.column}`;
}
