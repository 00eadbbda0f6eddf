import { createRequire } from 'node:module';

export interface CommonmarkExample {
  readonly number: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

/** The examples of the CommonMark specification, whose package has no types. */
const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly CommonmarkExample[];
};

/** The specification prints tabs as arrows. */
export const COMMONMARK_EXAMPLES: readonly CommonmarkExample[] = tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));
