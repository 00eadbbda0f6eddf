import type { Reported } from '../model/diagnostic.js';
import type { ReportFormat } from './report-formats.js';

/** What is reported, as text: for people, or for a program. */
export type Reporter = (
  reported: readonly Reported[],
  options: { readonly color: boolean },
) => string;

/** Every format of the report, loaded when it is asked for. */
export const reporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
} satisfies Record<ReportFormat, () => Promise<Reporter>>;
