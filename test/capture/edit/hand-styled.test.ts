import { describe, expect, it } from '@jest/globals';
import { isMap, Lexer, parse, parseDocument, type Node, type Scalar } from 'yaml';
import { editYaml } from '../../../src/capture/edit/edit-yaml.js';
import { inverse } from '../../../src/capture/edit/inverse.js';
import {
  isRefusal,
  type Edited,
  type Path,
  type RecordEdit,
} from '../../../src/capture/edit/record-edit.js';
import { edited, type TextEdit } from '../../../src/model/text-edit.js';
import { handStyledYaml } from '../../support/hand-styled-yaml.js';

const FILES = 2000;

const RECORD = {
  id: 'mediators-in-every-district',
  area: 'conflict-prevention',
  statement: {
    ru: 'Подготовить медиаторов: по одному в каждом районе # до 2027 года',
    ky: 'Ар бир районго ортомчу даярдоо\n\n  Каржылоо: жергиликтүү бюджет\nМөөнөтү: 2027',
  },
  from: ['courses-in-the-capital-only', 'no'],
  source_number: '4.10',
  votes: 12,
  date: '2025-06-11',
  text: 'y',
};

/** What a reader that takes every value for a text has. */
type Spelled = string | null | Spelled[] | SpelledMap;
interface SpelledMap {
  [key: string]: Spelled;
}

function spelled(text: string): SpelledMap {
  return parse(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' }) as SpelledMap;
}

/** The number of a file and what was asked, so that a failure can be found again. */
function done(seed: number, text: string, edit: RecordEdit): Edited {
  const result = editYaml(text, [edit]);
  if (isRefusal(result)) {
    throw new Error(`file ${seed}: ${JSON.stringify(edit)}: ${result.refusal.pattern}\n${text}`);
  }
  return result;
}

/** The text before, as the changes themselves lead to the text after and back. */
function undone(before: string, { text, changes }: Edited): string {
  return edited(before, changes) === text ? edited(text, inverse(changes, before)) : '';
}

function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((lexeme) => lexeme.startsWith('#'));
}

/** What a text loses by changes. */
function lost(text: string, changes: readonly TextEdit[]): string {
  return changes.map(({ start, end }) => text.slice(start, end)).join('');
}

const files = Array.from({ length: FILES }, (_, seed) => {
  const file = handStyledYaml(seed);
  return { ...file, seed, data: spelled(file.text), comments: commentsIn(file.text) };
});

function recordsOf(data: SpelledMap, list: string): Spelled[] {
  const value = data[list];
  return Array.isArray(value) ? value : [];
}

describe('on 2,000 files styled by hand', () => {
  it('adding a record inserts it and takes nothing away but a sign of an empty list', () => {
    for (const { text, list, seed, data, comments } of files) {
      const result = done(seed, text, { kind: 'add', list: [list], record: RECORD });
      const after = spelled(result.text);
      // In YAML 1.1 `no`, `y` and a date would be other things if they were not quoted.
      const old = parse(result.text, { version: '1.1', logLevel: 'error' }) as SpelledMap;
      const lostText = lost(text, result.changes).trim();
      expect({
        seed,
        others: { ...after, [list]: recordsOf(after, list).slice(0, -1) },
        record: recordsOf(old, list).at(-1),
        comments: commentsIn(result.text),
        isInserted: /^(?:\[ ?\]|null|~)?$/.test(lostText),
        undone: undone(text, result),
      }).toEqual({
        seed,
        others: { ...data, [list]: recordsOf(data, list) },
        record: RECORD,
        comments,
        isInserted: true,
        undone: text,
      });
    }
  });

  it('setting a value changes no byte outside that value', () => {
    for (const { text, list, seed, data, comments } of files) {
      const at = [...recordPath(data, list, seed), ...targetOf(data, list, seed)];
      const value = VALUES[seed % VALUES.length] ?? '';
      const whole = at.at(-2) === 'disposition' ? at.slice(0, -1) : at;
      const result = done(seed, text, { kind: 'set', at, value });
      expect({
        seed,
        others: withoutAt(spelled(result.text), whole),
        value: parseDocument(result.text, { version: '1.1' }).getIn(at),
        comments: commentsIn(result.text),
        outside: outside(text, at, result.changes),
        undone: undone(text, result),
      }).toEqual({
        seed,
        others: withoutAt(data, whole),
        value,
        comments,
        outside: [],
        undone: text,
      });
    }
  });

  it('taking out a record or a key leaves the others and the comments outside it', () => {
    for (const { text, list, seed, data, comments } of files) {
      const record = recordPath(data, list, seed);
      const key = Object.keys(valueAt(data, record) ?? {})[0] ?? '';
      const at = seed % 2 === 0 ? record : [...record, key];
      const result = done(seed, text, { kind: 'remove', at });
      const gone = commentsIn(lost(text, result.changes));
      expect({
        seed,
        data: spelled(result.text),
        comments: [...commentsIn(result.text), ...gone].sort(),
        foreign: gone.filter((comment) => comment.startsWith('# Аягы') || comment === '# тизме'),
        undone: undone(text, result),
      }).toEqual({
        seed,
        data: withoutAt(data, at),
        comments: [...comments].sort(),
        foreign: [],
        undone: text,
      });
    }
  });
});

const VALUES = [
  'Отложить до 2026 года',
  'on',
  "Комиссиянын «чечими»: don't wait",
  'Биринчи абзац\n\nЭкинчи абзац: # жыйынтык\n',
  'Ар бир районго ортомчу даярдоо жана алардын ишин жергиликтүү бюджеттен каржылоо керек деп чечилди',
  '0x1F',
  ' боштук менен',
];

/** A record of the list, or another mapping where the list has none. */
function recordPath(data: SpelledMap, list: string, seed: number): Path {
  const { length } = recordsOf(data, list);
  if (length > 0) return [list, seed % length];
  return ['workshop' in data ? 'workshop' : 'rationale'];
}

function valueAt(data: SpelledMap, at: Path): Spelled | undefined {
  let value: Spelled | undefined = data;
  for (const step of at) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isRecord(value) ? value[step] : undefined;
  }
  return value;
}

function isRecord(value: Spelled | undefined): value is SpelledMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a file of this number is changed: a value, or one that is missing so far. */
function targetOf(data: SpelledMap, list: string, seed: number): Path {
  const record = valueAt(data, recordPath(data, list, seed));
  const statement = isRecord(record) ? record['statement'] : undefined;
  const hasLanguages = isRecord(statement);
  const targets: readonly Path[] = [
    hasLanguages ? ['statement', 'ky'] : ['statement'],
    ['lead'],
    ['text'],
    ['votes'],
    ['disposition', 'note'],
  ];
  return targets[seed % targets.length] ?? [];
}

/** The data without what stands at a path. */
function withoutAt(data: SpelledMap | Spelled[], at: Path): Spelled {
  const [step = '', ...rest] = at;
  const child = Array.isArray(data) ? data[Number(step)] : data[step];
  const isHere = rest.length === 0 || typeof child !== 'object' || child === null;
  const kept = isHere ? [] : [withoutAt(child, rest)];
  if (Array.isArray(data)) return data.toSpliced(Number(step), 1, ...kept);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      key === step ? kept.map((one) => [key, one] as const) : [[key, value] as const],
    ),
  );
}

/** The changes that touch anything but the value at a path, or take something away for a new one. */
function outside(text: string, at: Path, changes: readonly TextEdit[]): readonly TextEdit[] {
  const stretch = stretchOf(text, at);
  return changes.filter(({ start, end }) =>
    stretch === undefined ? end > start : start < stretch.start || end > stretch.end,
  );
}

/** From the key of a value to the end of its lines, as the parser has it. */
function stretchOf(text: string, at: Path): { start: number; end: number } | undefined {
  const document = parseDocument(text, { logLevel: 'error' });
  const around = document.getIn(at.slice(0, -1), true);
  if (!isMap<Scalar<string>, Node>(around)) return undefined;
  const pair = around.items.find(({ key }) => key.value === at.at(-1));
  const start = pair?.key.range?.[0];
  const end = pair?.value?.range?.[2];
  return start === undefined || end === undefined ? undefined : { start, end };
}
