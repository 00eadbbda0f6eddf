import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { main } from '../../src/main.js';
import { explanations as english } from '../../src/read/generated/explanations-en.js';
import { explanations as kyrgyz } from '../../src/read/generated/explanations-ky.js';
import { explanations as russian } from '../../src/read/generated/explanations-ru.js';
import { labels, reference } from '../../src/read/shipped.js';
import { memorySystem } from '../support/memory-system.js';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'samples', 'exemplia-invented');

/**
 * A hundred pages of forty lines as plans have them, in English, Russian and Kyrgyz: from drafts of
 * the invented sample, names of instruments and bodies, labels, and our own explanations. Examples
 * of what must not be said are left out.
 */
export async function cleanPages(): Promise<readonly string[]> {
  const shipped = textsIn([
    labels,
    reference.instruments,
    reference.pillars,
    reference.countries,
    [english, russian, kyrgyz].flatMap((all) =>
      Object.values(all).map(({ title, means, why, remedy }) => [title, means, why, remedy]),
    ),
  ]);
  const lines = [...(await draftLines()), ...shipped].filter((line) => line.trim() !== '');
  const page = fc.array(fc.constantFrom(...lines), { minLength: 40, maxLength: 40 });
  return fc.sample(page, { seed: 2007, numRuns: 100 }).map((chosen) => chosen.join('\n'));
}

async function draftLines(): Promise<readonly string[]> {
  const system = memorySystem(sampleFiles());
  const exitCode = await main(['render', '--format', 'md', '--no-snapshot'], system);
  if (exitCode !== 0) throw new Error('the sample cannot be rendered');
  const drafts = [...system.files].filter(([name]) => name.startsWith('out/'));
  return drafts.flatMap(([, content]) => String(content).split('\n'));
}

/** The files of the invented sample, by their names in its folder. */
export function sampleFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' });
  const data = names.filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(data.map((name) => [name, readFileSync(join(SAMPLE, name), 'utf8')]));
}

/** All texts of the invented sample, also those that are not for everybody. */
export function sampleTexts(): readonly string[] {
  return textsIn(Object.values(sampleFiles()).map((text): unknown => parse(text)));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
