import { resolve } from 'node:path';
import type { Plain } from '../capture/question.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import type { SourceFile } from '../model/place.js';
import { decode } from '../read/decode.js';
import { parseYaml } from '../read/parse-yaml.js';
import type { System } from '../system/system.js';

/**
 * The data of a YAML or JSON file that is no file of the project, or of standard input for `-`; read
 * with the same limits as those of the project. A `UserError` that says where a fault is.
 */
export async function readInput(path: string, system: System): Promise<Plain> {
  const bytes =
    path === '-'
      ? await system.readStandardInput()
      : await system.readBytes(resolve(system.workingFolder, path));
  const decoded = decode(path, bytes);
  if (decoded.value === undefined) throw faulty(path, decoded.diagnostics, undefined);
  const { value, source, diagnostics } = parseYaml(path, decoded.value);
  if (diagnostics.length > 0) throw faulty(path, diagnostics, source);
  // What is read from YAML without a fault is plain data.
  return value as Plain;
}

function faulty(
  path: string,
  diagnostics: readonly Diagnostic[],
  source: SourceFile | undefined,
): UserError {
  const [first, ...others] = diagnostics.map((fault) => said(path, fault, source));
  if (first === undefined) throw new Error('a file was refused without a fault');
  return new UserError(others.length === 0 ? first : say`${first} (${others.length} more)`, 3);
}

/** `records.yaml:3:7: the text that begins with " does not end; write " at its end too` */
function said(
  path: string,
  { at, span, part, message, hint }: Diagnostic,
  source: SourceFile | undefined,
): Message {
  const place = span ?? source?.span(at.path, part ?? 'value');
  const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
  return hint === undefined ? say`${where}: ${message}` : say`${where}: ${message}; ${hint}`;
}
