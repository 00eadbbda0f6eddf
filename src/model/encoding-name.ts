/** The encodings that a text file may be said to have. */
export const ENCODINGS = ['utf-8', 'windows-1251'] as const;
export type EncodingName = (typeof ENCODINGS)[number];
