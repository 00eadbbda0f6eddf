import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { sourceOf } from './shipped-data.mjs';
import { compile } from './validators.mjs';

const LANGUAGES = ['en', 'ru', 'ky'];

/** What every file of `data/explanations` says, by the code that it is named after. */
export function explanations(root) {
  const { explanation: validate } = compile({ explanation: SCHEMA });
  const folder = `${root}/data/explanations`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    files.sort().map((name) => {
      const document = parseDocument(readFileSync(`${folder}/${name}`, 'utf8'));
      const [fault] = [...document.errors, ...document.warnings];
      const value = document.toJS();
      if (fault !== undefined || !validate(value)) {
        const reason = fault?.message ?? JSON.stringify(validate.errors);
        throw new Error(`${folder}/${name}: ${reason}`);
      }
      return [basename(name, '.yaml'), value];
    }),
  );
}

/** A module for each language, so that no more is loaded than is printed. */
export function explanationModules(all, codes) {
  return Object.assign(
    {},
    ...LANGUAGES.map((language) => ({
      [`explanations-${language}.js`]: sourceOf('explanations', inLanguage(all, codes, language)),
      [`explanations-${language}.d.ts`]: TYPES,
    })),
  );
}

const TYPES = `import type { Explanations } from '../../model/explanation.js';

export declare const explanations: Explanations;
`;

/** In the order of the catalogue of codes; a file of no code is left out, and a test says so. */
function inLanguage(all, codes, language) {
  const entries = Object.entries(codes).flatMap(([code, { title }]) => {
    const given = all[code];
    if (given === undefined) return [];
    const { means, why, remedy, guides, bad, good } = given;
    return [
      [
        code,
        {
          title: language === 'en' ? title : given.title[language],
          means: means[language],
          why: why[language],
          guides,
          bad,
          good,
          remedy: remedy[language],
        },
      ],
    ];
  });
  return Object.fromEntries(entries);
}

const BEGIN =
  '<!-- The build writes what follows, from src/model/codes.ts and data/explanations. -->';

/** `docs/diagnostics.md` with its sections brought up to date; its beginning is written by hand. */
export function withSections(page, all, codes) {
  const [introduction] = page.split(BEGIN);
  const sections = Object.entries(codes)
    .filter(([code]) => all[code] !== undefined)
    .map(([code, entry]) => section(code, entry, all[code]));
  return `${introduction}${BEGIN}\n\n${sections.join('\n\n')}\n`;
}

function section(code, { title, gravity }, { means, why, guides, bad, good, remedy }) {
  return [
    `## ${code}`,
    `${title}.`,
    sentences(means.en),
    `Why: ${why.en}${guides === undefined ? '' : ` (${guides})`}.`,
    `Bad:`,
    fenced(bad),
    `Good:`,
    fenced(good),
    sentences(`Remedy: ${lowerFirst(remedy.en)}`),
    `Severity: ${severities(gravity)}.`,
  ].join('\n\n');
}

/** One sentence a line, as all our pages are written. */
function sentences(text) {
  return text.replaceAll(/(?<=[.!?]["”)`]?) (?=\p{Lu})/gu, '\n');
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function fenced({ yaml, text }) {
  return yaml === undefined ? `\`\`\`\n${text}\`\`\`` : `\`\`\`yaml\n${yaml}\`\`\``;
}

function severities(gravity) {
  if (typeof gravity === 'string') return gravity;
  return Object.entries(gravity)
    .map(([stage, severity]) => `${severity} at stage \`${stage}\``)
    .join(', ');
}

const EXAMPLE = {
  type: 'object',
  properties: { yaml: { type: 'string' }, text: { type: 'string' } },
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
};

const SCHEMA = {
  $id: 'urn:napdraft:schema:1:explanation',
  type: 'object',
  required: ['title', 'means', 'why', 'bad', 'good', 'remedy'],
  properties: {
    // The English title stands in the catalogue of codes.
    title: inEach(LANGUAGES.slice(1)),
    means: inEach(LANGUAGES),
    why: inEach(LANGUAGES),
    guides: { type: 'string' },
    bad: EXAMPLE,
    good: EXAMPLE,
    remedy: inEach(LANGUAGES),
  },
  additionalProperties: false,
};

function inEach(languages) {
  return {
    type: 'object',
    required: languages,
    properties: Object.fromEntries(
      languages.map((language) => [language, { type: 'string', minLength: 1 }]),
    ),
    additionalProperties: false,
  };
}
