import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { templateFunctions } from '../../../src/draft/template-functions.js';
import { isGroup, isList, plainShape, type Shape } from '../../../src/draft/template/shape.js';
import { SECTION_SHAPE } from '../../../src/draft/view/shape.js';
import { createWords } from '../../../src/draft/words.js';

const root = join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(join(root, 'docs', 'templates.md'), 'utf8');

/** What the page sets in code, such as `title` and `(eq a b)`. */
const inCode = new Set(Array.from(page.matchAll(/`\(?(\w+(?:-\w+)*)[^`]*`/g), ([, word]) => word));

const missing = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !inCode.has(name));

function namesIn(shape: Shape): readonly string[] {
  if (isList(shape)) return namesIn(shape[0]);
  if (!isGroup(shape)) return [];
  return Object.entries(shape).flatMap(([name, field]) => [name, ...namesIn(plainShape(field))]);
}

it('explains every name that templates can use', () => {
  expect(missing(namesIn(SECTION_SHAPE))).toEqual([]);
});

it('explains every function', () => {
  const functions = templateFunctions(createWords('en', { own: {}, fallback: {} }, []));
  expect(missing(Object.keys(functions))).toEqual([]);
});

it('names every shipped template', () => {
  const shipped = readdirSync(join(root, 'templates')).map((file) => file.replace('.md.hbs', ''));
  expect(missing(shipped)).toEqual([]);
});
