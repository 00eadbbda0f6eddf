import type { Reported, Severity } from '../model/diagnostic.js';
import type { Explanations } from '../model/explanation.js';
import type { Catalogue } from '../model/message.js';
import type { TextReportFormat } from './report-formats.js';

export interface ReportOptions {
  readonly color: boolean;
  /** The wordings of the report's own language; English when not given. */
  readonly catalogue?: Catalogue;
  /** Why each fault is one, in the same language; not said when not given. */
  readonly explanations?: Explanations;
  /** A line of a file, without its break; not given when nothing of the files may be quoted. */
  readonly lineOf?: (file: string, line: number) => string | undefined;
  /** The columns that a line for people may take; not broken when not given. */
  readonly width?: number;
  /** The command that mends what can be mended; not given where it was tried, or cannot be. */
  readonly fixCommand?: string;
  /** The version of napdraft. */
  readonly version?: string;
  /** The mildest fault that makes the command fail; an error when not given. */
  readonly failOn?: Severity;
}

/** What is reported, as text: for people, or for a program. */
export type Reporter = (reported: readonly Reported[], options: ReportOptions) => string;

/** Every format of the report that is text, loaded when it is asked for. */
export const reporters = {
  text: async () => (await import('./text.js')).text,
  short: async () => (await import('./short.js')).short,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  html: async () => (await import('./html.js')).html,
} satisfies Record<TextReportFormat, () => Promise<Reporter>>;
