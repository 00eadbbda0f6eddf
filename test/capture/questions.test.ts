import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { choicesOf } from '../../src/capture/choices.js';
import { CAPTURE_OPTIONS } from '../../src/commands/capture-option-names.js';
import { optionOf, type Answers, type Question } from '../../src/capture/question.js';
import { type RecordKind, type Setting } from '../../src/capture/record-kind.js';
import { RECORD_KINDS } from '../../src/model/record-kind-name.js';
import { recordKinds } from '../../src/capture/record-kinds.js';
import type { Project } from '../../src/model/project.js';
import { keyOrder } from '../../src/read/key-order.js';
import { readProject } from '../../src/read/read-project.js';
import { labels } from '../../src/read/shipped.js';

const setting: Setting = {
  language: 'ru',
  languages: ['ru', 'ky', 'en'],
  attribution: 'by-sector',
  themes: ['rural-populations'],
  nameOf: (_, id) => id,
};

/** Answers that lead to every question that depends on another one. */
const ALL: Answers = new Map<string, string | readonly string[]>([
  ['themes', ['rural-populations']],
  ['addressees', ['+ Жогорку Кенеш']],
  ['lead', '+ Министерство труда'],
  ['partners', ['+ Форум женских НПО']],
  ['institution', '+ Министерство труда'],
  ['indicator', 'Женщины в айыл кеңештери'],
  ['target', '30'],
]);

const questions: readonly (readonly [RecordKind, Question])[] = RECORD_KINDS.flatMap((name) => {
  const kind = recordKinds[name];
  return kind.questions(setting, ALL).map((question) => [kind, question] as const);
});

describe('the questions of capture', () => {
  it('each have an option that answers them without a prompt, and no option has no question', () => {
    const asked = new Set(questions.map(([, question]) => optionOf(question)));
    expect([...asked].sort()).toEqual(Object.keys(CAPTURE_OPTIONS).sort());
  });

  it('have an id each, once in a kind of record', () => {
    for (const name of RECORD_KINDS) {
      const ids = recordKinds[name].questions(setting, ALL).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('lead to keys that the format has', () => {
    const wrong = questions.flatMap(([kind, { id, to }]) => {
      if ('made' in to || 'stands' in to) return [];
      const path =
        'listAt' in to
          ? [...to.listAt, 0, to.key]
          : 'itemOf' in to
            ? [...to.itemOf, 0, to.then]
            : 'textAt' in to
              ? to.textAt
              : to.at;
      const keys = keyOrder(kind.stands.in)([...placeOf(kind), ...path.slice(0, -1)]);
      return keys.includes(String(path.at(-1))) ? [] : [`${kind.name}: ${id}`];
    });
    expect(wrong).toEqual([]);
  });

  it.each(['en', 'ru', 'ky'])(
    'offer the words that the format has, all of them, by their names in %s',
    (language) => {
      for (const [kind, { asks, to, id }] of questions) {
        if (!('from' in asks) || !('vocabulary' in asks.from) || 'made' in to) continue;
        const project = EMPTY;
        const context = { project, language, labels: labels[language] ?? {} };
        const offered = choicesOf(asks, new Map(), context).map(({ value }) => value);
        expect([id, offered.toSorted()]).toEqual([id, wordsAt(kind, to).toSorted()]);
      }
    },
  );
});

/** The words of the vocabulary that stands at the target of a question, by the schema. */
function wordsAt(kind: RecordKind, to: Question['to']): readonly string[] {
  const path = 'listAt' in to ? [...to.listAt, 0, to.key] : 'at' in to ? to.at : [];
  const root = schema(kind.stands.in);
  let at: Schema = root;
  for (const step of [...placeOf(kind), ...path]) {
    at = meant(at, root);
    at = (typeof step === 'number' ? at.items : at.properties?.[step]) ?? {};
  }
  const last = meant(at, root);
  return last.enum ?? meant(last.items ?? {}, root).enum ?? [];
}

/** The parts of a JSON Schema that lead to a vocabulary. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly else?: Schema;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly string[];
}

function schema(name: string): Schema {
  const file = join(import.meta.dirname, '..', '..', 'data', 'schema', `${name}.schema.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

function meant(at: Schema, root: Schema): Schema {
  if (at.$ref !== undefined)
    return meant(root.$defs?.[at.$ref.replace('#/$defs/', '')] ?? {}, root);
  return at.else === undefined ? at : meant(at.else, root);
}

const EMPTY = projectOf([
  {
    file: 'napdraft.yaml',
    kind: 'project',
    bytes: new TextEncoder().encode('napdraft: 1\ncountry: KG\nstage: findings\nlanguages: [ru]\n'),
  },
]);

function projectOf(files: Parameters<typeof readProject>[0]): Project {
  const { value } = readProject(files);
  if (value === undefined) throw new Error('the settings of the test cannot be read');
  return value;
}

function placeOf({ stands }: RecordKind): readonly (string | number)[] {
  if ('map' in stands) return stands.map;
  return 'list' in stands ? [...stands.list, 0] : ['objectives', 0, stands.ofObjective, 0];
}
