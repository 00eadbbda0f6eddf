import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { schemasOf } from './schemas.mjs';
import { compile } from './validators.mjs';

/** The data that is shipped, checked, as modules; so nothing of it is parsed when the tool runs. */
export function shippedModules(root, format) {
  const { profile } = compile(schemasOf(format));
  return {
    ...moduleOf('profiles', PROFILE_TYPES, byName(`${root}/data/profiles`, profile)),
    ...moduleOf('labels', LABEL_TYPES, byName(`${root}/data/labels`, compile(LABELS).labels)),
    ...messageModules(`${root}/data/messages`),
    ...moduleOf('reference', REFERENCE_TYPES, mergedLists(`${root}/data/reference`, format)),
  };
}

const PROFILE_TYPES = `import type { ProfileFile } from '../../format/profile.js';

export declare const profiles: Readonly<Record<string, ProfileFile>>;
`;

const LABEL_TYPES = `/** The wordings of a language: a text, or one text for each plural form. */
export type Labels = Readonly<Record<string, string | PluralForms>>;
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

export declare const labels: Readonly<Record<string, Labels>>;
`;

const REFERENCE_TYPES = `import type { Reference } from '../../format/reference.js';

export declare const reference: Reference;
`;

const MESSAGE_TYPES = `import type { Catalogue } from '../../model/message.js';

export declare const messages: Catalogue['wordings'];
`;

/** A module for each language, so that no more is loaded than is said. */
function messageModules(folder) {
  const languages = byName(folder, compile(LABELS).labels);
  const modules = Object.entries(languages).map(([language, wordings]) => ({
    [`messages-${language}.js`]: sourceOf('messages', wordings),
    [`messages-${language}.d.ts`]: MESSAGE_TYPES,
  }));
  return Object.assign({}, ...modules);
}

const LABELS = {
  labels: {
    $id: 'urn:napdraft:schema:1:labels',
    type: 'object',
    additionalProperties: {
      if: { type: 'object' },
      then: {
        type: 'object',
        required: ['other'],
        properties: Object.fromEntries(
          ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [form, { type: 'string' }]),
        ),
        additionalProperties: false,
      },
      else: { type: 'string' },
    },
  },
};

/** As JSON in a text, which the machine reads in half the time that it takes for the same in code. */
function moduleOf(name, types, value) {
  return { [`${name}.js`]: sourceOf(name, value), [`${name}.d.ts`]: types };
}

/** The source of a module that holds a value. A text is parsed faster than a literal. */
export function sourceOf(name, value) {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
}

/** The files of a folder by their names without the ending. */
function byName(folder, validate) {
  return Object.fromEntries(
    yamlFiles(folder).map((path) => {
      const value = parsed(path);
      accept(path, value, validate);
      return [basename(path, '.yaml'), value];
    }),
  );
}

/** The lists of all files of the reference data; those with the same key are one list. */
function mergedLists(folder, { referenceFiles = {}, namedDefinitions }) {
  const kinds = Object.fromEntries(
    Object.entries(referenceFiles).map(([kind, schema]) => [kind, { schema, title: kind }]),
  );
  const validators = compile(schemasOf({ files: kinds, namedDefinitions }));
  const lists = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (const path of yamlFiles(folder)) {
    for (const [kind, list] of Object.entries(parsed(path))) {
      if (lists[kind] === undefined) throw new Error(`${path}: no list is called \`${kind}\``);
      accept(path, { [kind]: list }, validators[kind]);
      lists[kind].push(...list);
    }
  }
  return lists;
}

function yamlFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function parsed(path) {
  const document = parseDocument(readFileSync(path, 'utf8'), { stringKeys: true });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw new Error(`${path}: ${fault.message}`);
  return document.toJS();
}

function accept(path, value, validate) {
  if (validate(value)) return;
  const faults = validate.errors
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) => {
      return `  ${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
    });
  throw new Error(`${path} does not fit its schema:\n${faults.join('\n')}`);
}
