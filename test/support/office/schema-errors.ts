import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/**
 * The folder with the schemas of ISO/IEC 29500-4 (transitional), `wml.xsd` and those that it
 * imports. They come with the standard and may not be shipped, so who has them names the folder.
 */
export const schemaFolder = process.env['OOXML_SCHEMAS'];

/** What the schemas of the standard find wrong with the parts of a file. */
export function schemaErrors(docx: Uint8Array, folder: string): readonly string[] {
  const errors: string[] = [];
  const parts = Object.entries(unzipSync(docx));
  for (const [schema, isOurs] of Object.entries(SCHEMAS)) {
    const validator = validatorOf(join(folder, schema));
    for (const [name, bytes] of parts.filter(([part]) => isOurs(part))) {
      const xml = XmlDocument.fromBuffer(bytes);
      try {
        validator.validate(xml);
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        errors.push(...error.details.map(({ message, line }) => `${name}:${line}: ${message}`));
      } finally {
        xml.dispose();
      }
    }
    validator.dispose();
  }
  return errors;
}

const SCHEMAS: Readonly<Record<string, (part: string) => boolean>> = {
  'wml.xsd': (part) => /^word\/[^/]+\.xml$/.test(part),
  'shared-documentPropertiesCustom.xsd': (part) => part === 'docProps/custom.xml',
};

function validatorOf(file: string): XsdValidator {
  if (!existsSync(file)) throw new Error(`there is no schema ${file}`);
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  try {
    return XsdValidator.fromDoc(schema);
  } finally {
    schema.dispose();
  }
}
