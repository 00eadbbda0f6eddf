import type { Document } from 'yaml';
import type { Code, Diagnostic } from '../model/diagnostic.js';
import type { Step } from '../model/place.js';
import { composeYaml } from './compose-yaml.js';
import { lineIndex } from './line-index.js';
import { plainValue } from './plain-value.js';
import { foreignFile } from './slips/file-slips.js';
import { simpleYaml } from './simple-yaml/simple-yaml.js';
import { simpleSource } from './simple-yaml/simple-source.js';
import { yamlSource, type YamlSource } from './source-file.js';
import { syntaxFaults } from './syntax-faults.js';
import { say, type Message } from '../model/message.js';

/** What a YAML text holds. */
export interface Parsed {
  /** Mappings, lists, texts, numbers, booleans and null; undefined if the text is not to be used. */
  readonly value: unknown;
  readonly source: YamlSource;
  readonly diagnostics: readonly Diagnostic[];
  /** The places that stand as null in the value because of a fault that is reported. */
  readonly unusable: readonly (readonly Step[])[];
}

export function parseYaml(file: string, text: string): Parsed {
  const simple = simpleYaml(text);
  if (simple === undefined) return parseAnyYaml(file, text);
  const source = simpleSource(file, text, () => parseAnyYaml(file, text).source);
  return { value: simple, source, diagnostics: [], unusable: [] };
}

/** With the parser of all YAML, which also knows where everything stands. */
export function parseAnyYaml(file: string, text: string): Parsed {
  const lines = lineIndex(text);
  const { document, errors, refusal } = composeYaml(text);
  const source = yamlSource(file, document, text, lines);
  const stop = (code: Code, offset: number, said: { message: Message; hint: Message }): Parsed => {
    const span = lines.span(offset, offset + 1);
    return {
      value: undefined,
      source,
      diagnostics: [{ code, at: { file, path: [] }, span, message: said.message, hint: said.hint }],
      unusable: [],
    };
  };

  const foreign = foreignFile(text);
  if (foreign !== undefined) return stop('invalid-yaml', 0, foreign);
  if (errors.length > 0) {
    const diagnostics = syntaxFaults(file, text, lines, errors);
    return { value: undefined, source, diagnostics, unusable: [] };
  }
  if (refusal !== undefined) return stop('yaml-not-plain', refusal.offset, refusal);
  if (isEmpty(document)) return stop('empty-file', 0, NO_DATA);
  return { source, ...plainValue(file, document, text, lines) };
}

const NO_DATA = {
  message: say`the file has no data`,
  hint: say`delete it, or write the record into it`,
};

function isEmpty({ contents }: Document): boolean {
  if (contents === null) return true;
  return 'value' in contents && contents.value === null;
}
