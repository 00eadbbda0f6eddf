import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { writeDocx } from '../../../src/insert/docx/write-docx.js';
import { documents } from '../../support/office/documents.js';
import { schemaErrors, schemaFolder } from '../../support/office/schema-errors.js';
import { sdkErrors } from '../../support/office/sdk-errors.js';
import { shippedHost } from '../../support/office/shipped-host.js';

const options = { organisation: 'Working Group', properties: { 'napdraft.render': 'abc' } };
const files = Object.entries(documents).map(([name, document]) => ({
  name,
  docx: writeDocx(document, { ...options, host: shippedHost() }),
}));
const english = new Map(
  Object.entries(unzipSync(writeDocx(documents.english, { ...options, host: shippedHost() }))),
);
files.push({
  name: 'Russian in a host with text',
  docx: writeDocx(documents.russian, { ...options, host: english }),
});

describe('a Word file is valid', () => {
  test.each(files)('to the Open XML SDK: $name', async ({ docx }) => {
    expect(await sdkErrors(docx)).toEqual([]);
  });

  (schemaFolder === undefined ? test.skip : test).each(files)(
    'to the schemas of ISO/IEC 29500: $name',
    ({ docx }) => {
      expect(schemaErrors(docx, schemaFolder ?? '')).toEqual([]);
    },
  );
});
