import type { Shape } from '../../src/read/shape.js';

/** What the format itself says of its values, as far as a hint may quote it. */
export function meaningsIn(shapes: Readonly<Record<string, Shape>>): readonly string[] {
  const seen = new Set<unknown>();
  const meanings = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('meaning' in value && 'example' in value && typeof value.meaning === 'string') {
      meanings.add(value.meaning.replace(/\.$/, ''));
    }
    Object.values(value).forEach(visit);
  };
  visit(shapes);
  return [...meanings];
}
