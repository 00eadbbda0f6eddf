import type { Step } from '../model/place.js';
import { newName } from './new-name.js';
import {
  listed,
  type Answer,
  type Answers,
  type Plain,
  type PlainMap,
  type Question,
  type Target,
} from './question.js';

/** What stands in for what the answers name only: the ids of records that are made in passing. */
export type MadeIds = ReadonlyMap<string, string>;

/**
 * The record that the answers make, with its keys in the order of the questions.
 *
 * @param before The record as it stands, when it is there already: what it has besides stays.
 * @param source The first language of the project, in which a text alone is a plain string.
 */
export function recordOf(
  questions: readonly Question[],
  answers: Answers,
  made: MadeIds,
  { before = {}, source }: { readonly before?: PlainMap; readonly source: string },
): PlainMap {
  let record: Plain = before;
  for (const question of questions) {
    const answer = answers.get(question.id);
    if (answer === undefined) continue;
    record = withAnswer(record, withMadeIds(question, made), resolved(answer, made), source);
  }
  // It was a mapping, and every target leads into it.
  return record as PlainMap;
}

/** The answer with the ids of what it names that was made. */
export function resolved(answer: Answer, made: MadeIds): Answer {
  const idOf = (value: string) => {
    const name = newName(value);
    return name === undefined ? value : (made.get(name) ?? value);
  };
  return typeof answer === 'string' ? idOf(answer) : answer.map(idOf);
}

/** A question about one item of a list, as what the effect of a theme is, when the item is new. */
function withMadeIds(question: Question, made: MadeIds): Question {
  const { to } = question;
  if (!('itemOf' in to)) return question;
  return { ...question, to: { ...to, is: listed(resolved(to.is, made))[0] ?? to.is } };
}

function withAnswer(record: Plain, question: Question, answer: Answer, source: string): Plain {
  const { to } = question;
  if ('made' in to || 'stands' in to) return record;
  if ('listAt' in to) {
    const old = itemsAt(record, to.listAt);
    const items = listed(answer).map(
      (value) => old.find((item) => item[to.key] === value) ?? { [to.key]: value },
    );
    return put(record, to.listAt, items);
  }
  if ('itemOf' in to) {
    const items = itemsAt(record, to.itemOf).map((item) =>
      wordOf(item[to.key]) === to.is
        ? { ...item, [to.then]: inLanguage(item[to.then], textOf(answer), to.language, source) }
        : item,
    );
    return put(record, to.itemOf, items);
  }
  if ('textAt' in to) {
    const old = get(record, to.textAt);
    return put(record, to.textAt, inLanguage(old, textOf(answer), to.language, source));
  }
  return put(record, to.at, valueOf(question, answer));
}

function textOf(answer: Answer): string {
  return listed(answer).join('\n');
}

function valueOf({ asks }: Question, answer: Answer): Plain {
  if (asks.as === 'several') return listed(answer);
  const text = textOf(answer);
  return asks.as === 'number' || asks.as === 'year' ? Number(text) : text;
}

/** A text with a wording more: a plain string where it is the only one, and the source language. */
function inLanguage(old: Plain | undefined, text: string, language: string, source: string): Plain {
  const wordings: PlainMap =
    typeof old === 'string' ? { [source]: old } : isMap(old) && !('absent' in old) ? old : {};
  const all = { ...wordings, [language]: text };
  return Object.keys(all).length === 1 && language === source ? text : all;
}

function itemsAt(record: Plain, path: readonly Step[]): readonly PlainMap[] {
  const list = get(record, path);
  return Array.isArray(list) ? list.filter(isMap) : [];
}

/** A value as text; nothing for what holds others. */
export function wordOf(value: Plain | undefined): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** The value at a path; undefined where there is none. */
export function get(value: Plain | undefined, path: readonly Step[]): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (typeof step === 'number')
      at = Array.isArray(at) ? (at[step] as Plain | undefined) : undefined;
    else at = isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }
  return at;
}

/** The value with another one at a path; mappings and lists on the way are made. */
export function put(value: Plain | undefined, path: readonly Step[], leaf: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return leaf;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...(value as readonly Plain[])] : [];
    list[step] = put(list[step], rest, leaf);
    return list;
  }
  const map = isMap(value) && !('absent' in value) ? value : {};
  return { ...map, [step]: put(map[step], rest, leaf) };
}

export function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answers that a record gives already, by which its open questions are known. */
export function answersOf(record: PlainMap, questions: readonly Question[], source: string) {
  const answers = new Map<string, Answer>();
  for (const question of questions) {
    const answer = answerIn(record, question.to, source);
    if (answer !== undefined) answers.set(question.id, answer);
  }
  return answers;
}

function answerIn(record: PlainMap, to: Target, source: string): Answer | undefined {
  if ('made' in to || 'stands' in to) return undefined;
  if ('listAt' in to) {
    const values = itemsAt(record, to.listAt).map((item) => wordOf(item[to.key]));
    return values.length === 0 ? undefined : values;
  }
  if ('itemOf' in to) {
    const item = itemsAt(record, to.itemOf).find((each) => each[to.key] === to.is);
    return wordingIn(item?.[to.then], to.language, source);
  }
  if ('textAt' in to) return wordingIn(get(record, to.textAt), to.language, source);
  const value = get(record, to.at);
  if (value === undefined || value === null || isMap(value)) return undefined;
  // What is left is a list or no collection.
  return Array.isArray(value) ? (value as readonly Plain[]).map(wordOf) : wordOf(value);
}

function wordingIn(text: Plain | undefined, language: string, source: string): string | undefined {
  if (typeof text === 'string') return language === source ? text : undefined;
  const value = isMap(text) ? text[language] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a record says that there is no answer, and why: then nobody is asked again. */
export function isSettled(record: PlainMap, { to }: Question): boolean {
  const path = 'at' in to ? to.at : 'textAt' in to ? to.textAt : 'listAt' in to ? to.listAt : [];
  return path.some((_, index) => {
    const value = get(record, path.slice(0, index + 1));
    return isMap(value) && 'absent' in value && value['absent'] !== 'not-yet-decided';
  });
}
