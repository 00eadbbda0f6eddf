import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseMarkdown } from '../../../src/draft/parse-markdown.js';
import { createValues } from '../../../src/draft/values.js';
import { writeDocx } from '../../../src/insert/docx/write-docx.js';
import { main } from '../../../src/main.js';
import { COMMONMARK_EXAMPLES } from '../../support/commonmark-examples.js';
import { memorySystem } from '../../support/memory-system.js';
import { schemaErrors, schemaFolder } from '../../support/office/schema-errors.js';
import { sdkErrors } from '../../support/office/sdk-errors.js';
import { shippedHost } from '../../support/office/shipped-host.js';

const samples = join(import.meta.dirname, '..', '..', '..', 'data', 'samples');

describe.each(['kyrgyzstan-2007', 'exemplia-invented'])('the Word drafts of %s', (sample) => {
  it.each(['narrative-and-matrix', 'matrix-only', 'donor-logframe'])(
    'are valid with the profile %s, in every language',
    async (profile) => {
      const system = memorySystem(filesOf(sample));
      const args = ['render', sample, '--format', 'docx', '--profile', profile, '--no-snapshot'];
      expect(await main(args, system)).toBe(0);
      for (const language of ['en', 'ru', 'ky']) {
        const docx = system.files.get(`${sample}/out/${sample}.${language}.docx`);
        if (!(docx instanceof Uint8Array)) throw new Error(`no draft in ${language}`);
        expect(await faultsOf(docx)).toEqual([]);
      }
    },
  );
});

describe('the examples of the CommonMark specification, as templates', () => {
  it('make a valid Word document, all 652 in one', async () => {
    const values = createValues();
    const blocks = COMMONMARK_EXAMPLES.flatMap(({ markdown }) =>
      parseMarkdown(markdown, values, 'en'),
    );
    expect(await faultsOf(docxOf(blocks))).toEqual([]);
  });

  // Each on its own takes a minute, and the schemas may not be shipped: only where they are at hand.
  (schemaFolder === undefined ? it.skip : it)('are valid one by one against the schemas', () => {
    const faulty = COMMONMARK_EXAMPLES.filter(({ markdown }) => {
      const docx = docxOf(parseMarkdown(markdown, createValues(), 'en'));
      return schemaErrors(docx, schemaFolder ?? '').length > 0;
    });
    expect(faulty.map(({ number }) => number)).toEqual([]);
  });
});

function docxOf(blocks: ReturnType<typeof parseMarkdown>): Uint8Array {
  return writeDocx(
    { language: 'en', direction: 'ltr', title: 'CommonMark', blocks },
    { host: shippedHost(), properties: {} },
  );
}

async function faultsOf(docx: Uint8Array): Promise<readonly string[]> {
  const errors = await sdkErrors(docx);
  return schemaFolder === undefined ? errors : [...errors, ...schemaErrors(docx, schemaFolder)];
}

function filesOf(sample: string): Record<string, string> {
  const folder = join(samples, sample);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`${sample}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
}
