import type { Document } from '../model/document.js';
import type { OutputFormatName } from './output-format-names.js';

/** What a writer may need besides the document. */
interface OutputContext {
  /** The parts of the Word document that the draft is put into. */
  readonly host: ReadonlyMap<string, Uint8Array>;
  /** The only author that a file carries. */
  readonly organisation: string | undefined;
  /** The hash of what is rendered, by which a draft that comes back is known. */
  readonly hash: string | undefined;
}

export interface OutputFormat {
  readonly extension: string;
  readonly write: (document: Document, context: OutputContext) => string | Uint8Array;
}

/** Every format of a draft, loaded when it is asked for. */
export const outputFormats = {
  md: async (): Promise<OutputFormat> => {
    const { writeMarkdown } = await import('../write/markdown.js');
    return { extension: 'md', write: (document) => writeMarkdown(document) };
  },
  docx: async (): Promise<OutputFormat> => {
    const { writeDocx } = await import('../insert/docx/write-docx.js');
    return {
      extension: 'docx',
      write: (document, { host, organisation, hash }) =>
        writeDocx(document, {
          host,
          ...(organisation === undefined ? {} : { organisation }),
          properties: hash === undefined ? {} : { 'napdraft.render': hash },
        }),
    };
  },
} satisfies Record<OutputFormatName, () => Promise<OutputFormat>>;
