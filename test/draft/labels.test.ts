import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GAP_KEYS } from '../../src/draft/section.js';
import { labels } from '../../src/read/shipped.js';

const root = join(import.meta.dirname, '..', '..');
const english = labels['en'] ?? {};

describe('the wordings of the languages', () => {
  it('are there for English, Russian and Kyrgyz', () => {
    expect(Object.keys(labels).sort()).toEqual(['en', 'ky', 'ru']);
  });

  it.each(['ru', 'ky'])('have the same keys in %s as in English', (language) => {
    expect(Object.keys(labels[language] ?? {})).toEqual(Object.keys(english));
  });

  it.each(['ru', 'ky'])('have the same parts to fill in %s as in English', (language) => {
    const own = labels[language] ?? {};
    const differing = Object.keys(english).filter(
      (key) => partsOf(own[key]) !== partsOf(english[key]),
    );
    expect(differing).toEqual([]);
  });

  it('have every plural form that their language asks for', () => {
    const lacking = Object.entries(labels).flatMap(([language, entries]) =>
      Object.entries(entries).flatMap(([key, entry]) => {
        if (typeof entry === 'string') return [];
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        return forms.filter((form) => !(form in entry)).map((form) => `${language} ${key} ${form}`);
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('have the wordings that the shipped templates ask for', () => {
    const folder = join(root, 'templates');
    const asked = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/label "([^"]+)"/g)].map(
        ([, key]) => key ?? '',
      ),
    );
    expect(asked.filter((key) => !(key in english))).toEqual([]);
  });

  it('have a wording for every gap', () => {
    expect(GAP_KEYS.filter((key) => !(`gap.${key}` in english))).toEqual([]);
  });

  it('have a wording for every word of the vocabularies that is printed', () => {
    const vocabularies = {
      'workshop-kind': ['workshop', 'workshop', 'kind'],
      sector: ['workshop', 'workshop', 'participants', 'sectors'],
      group: ['workshop', 'workshop', 'participants', 'groups'],
      risk: ['workshop', 'workshop', 'risks'],
      attribution: ['workshop', 'workshop', 'attribution'],
      'finding-kind': ['workshop', 'findings', 'kind'],
      horizon: ['workshop', 'recommendations', 'horizon'],
      recurrence: ['plan', 'objectives', 'actions', 'timeframe', 'recurrence'],
      cost: ['plan', 'objectives', 'actions', 'cost', 'status'],
      origin: ['plan', 'objectives', 'actions', 'origin'],
      column: ['profile', 'matrix', 'columns', 'field'],
      status: ['project', 'plan', 'status'],
    };
    const lacking = Object.entries(vocabularies).flatMap(([prefix, [kind = '', ...path]]) => {
      const words = wordsAt(kind, path);
      return words.map((word) => `${prefix}.${word}`).filter((key) => !(key in english));
    });
    expect(lacking).toEqual([]);
  });
});

function partsOf(entry: (typeof english)[string] | undefined): string {
  const wording = typeof entry === 'string' ? entry : (entry?.other ?? '');
  return [...wording.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();
}

interface Schema {
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly enum?: readonly string[];
}

/** The words that the published schema allows at a path. */
function wordsAt(kind: string, path: readonly string[]): readonly string[] {
  const file = join(root, 'data', 'schema', `${kind}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const found = path.reduce<readonly Schema[]>(
    (schemas, key) =>
      schemas.flatMap((one) => opened(one, schema)).flatMap((one) => one.properties?.[key] ?? []),
    [schema],
  );
  const words = found.flatMap((one) => opened(one, schema)).flatMap((one) => one.enum ?? []);
  if (words.length === 0) throw new Error(`${kind} has no words at ${path.join('.')}`);
  return [...new Set(words)].filter((word) => !ABSENCES.has(word));
}

const ABSENCES = new Set(['not-yet-decided', 'withheld', 'not-applicable']);

/** A schema with all that it may turn out to be. */
function opened(schema: Schema, root: Schema): readonly Schema[] {
  const referred =
    schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
  const parts = [referred, schema.items, schema.then, schema.else];
  return [schema, ...parts.flatMap((part) => (part === undefined ? [] : opened(part, root)))];
}
