/** The formats of a draft. They stand apart from the writers, so that the command line knows them without loading any. */
export const OUTPUT_FORMATS = ['md', 'docx'] as const;
export type OutputFormatName = (typeof OUTPUT_FORMATS)[number];
