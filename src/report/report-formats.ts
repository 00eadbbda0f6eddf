/** The formats of the report. They stand apart from the reporters, so that the command line knows them without loading any. */
export const REPORT_FORMATS = ['text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
