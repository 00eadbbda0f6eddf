import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import { CODES } from '../../src/model/codes.js';
import { MESSAGE_LANGUAGES } from '../../src/model/message.js';
import { shippedExplanations } from '../../src/read/shipped-messages.js';

const codes = Object.keys(CODES);
const folder = join(import.meta.dirname, '..', '..', 'data', 'explanations');

test('no explanation is of a code that does not exist', () => {
  const files = readdirSync(folder).map((name) => basename(name, '.yaml'));
  expect(files.filter((code) => !codes.includes(code))).toEqual([]);
});

describe.each(MESSAGE_LANGUAGES)('in %s', (language) => {
  test('every code is explained, in the order of the catalogue', async () => {
    expect(Object.keys(await shippedExplanations(language))).toEqual(codes);
  });

  test('the reason ends without a full stop, as the title does, and the rest are sentences', async () => {
    const all = Object.entries(await shippedExplanations(language));
    const wrong = all.filter(([, { title, means, why, remedy }]) => {
      const isClause = !title.endsWith('.') && !why.endsWith('.');
      return !isClause || !means.endsWith('.') || !/[.:]$/.test(remedy);
    });
    expect(wrong.map(([code]) => code)).toEqual([]);
  });
});

test('what is written in Russian and Kyrgyz is in Cyrillic letters', async () => {
  for (const language of ['ru', 'ky'] as const) {
    const all = Object.entries(await shippedExplanations(language));
    const wrong = all.filter(([, { title, means, why, remedy }]) =>
      [title, means, why, remedy].some((text) => !/\p{sc=Cyrl}/u.test(text)),
    );
    expect(wrong).toEqual([]);
  }
});

test('a rule is named where the code has one', async () => {
  const all = await shippedExplanations('en');
  const wrong = Object.entries(CODES).filter(([code, entry]) => {
    const rule = 'rule' in entry ? /^[A-Z]+-\d+/.exec(entry.rule)?.[0] : undefined;
    const guides = Object.entries(all).find(([known]) => known === code)?.[1].guides;
    return rule !== undefined && guides !== undefined && !guides.startsWith(rule);
  });
  expect(wrong.map(([code]) => code)).toEqual([]);
});

test('examples are YAML, if they are said to be', async () => {
  for (const { bad, good } of Object.values(await shippedExplanations('en'))) {
    for (const example of [bad, good]) {
      if ('yaml' in example) expect(parseDocument(example.yaml).errors).toEqual([]);
    }
  }
});

/** Mappings whose keys are names that somebody has given. */
const FREE = ['by_region', 'by_age', 'by_sector', 'rules', 'thresholds'];

test('good examples have no key that the format does not have', async () => {
  const known = keysOfFormat();
  const all = Object.entries(await shippedExplanations('en'));
  const unknown = all.flatMap(([code, { good }]) => {
    const value: unknown = 'yaml' in good ? parseDocument(good.yaml).toJS() : undefined;
    return keysIn(value)
      .filter((key) => !known.has(key) && !/^[a-z]{2}$/.test(key))
      .map((key) => `${code}: ${key}`);
  });
  expect(unknown).toEqual([]);
});

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    key,
    ...(FREE.includes(key) ? [] : keysIn(child)),
  ]);
}

function keysOfFormat(): ReadonlySet<string> {
  const folder = join(import.meta.dirname, '..', '..', 'data', 'schema');
  const keys = new Set<string>();
  const visit = (value: unknown, isProperties: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (isProperties) keys.add(key);
      visit(child, !isProperties && key === 'properties');
    }
  };
  for (const name of readdirSync(folder)) {
    visit(JSON.parse(readFileSync(join(folder, name), 'utf8')), false);
  }
  return keys;
}
