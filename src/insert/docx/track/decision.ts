/** How tracked changes are decided. */
export type Decision = 'accepted' | 'rejected';

/** What a change is that stands around runs, or on the mark of a paragraph, or on a row. */
export const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Whether a change takes away what it is on. */
export function isGone(change: string, decision: Decision): boolean {
  return decision === 'accepted'
    ? change === 'w:del' || change === 'w:moveFrom'
    : change === 'w:ins' || change === 'w:moveTo';
}
