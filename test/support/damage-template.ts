import type { Seed } from './template-trials.js';

/** Gives numbers between 0 and 1. */
type Random = () => number;

/**
 * A template with one to three damages, of the kinds that hands make and attacks are made of.
 *
 * @param sound templates that are right, of which most are made
 * @param attacks what is no template, of which the others are made, and which goes into all
 */
export function damagedTemplate(
  sound: readonly Seed[],
  attacks: readonly Seed[],
  random: Random,
): Seed {
  const any = () => pick(random() < 0.7 ? sound : attacks, random);
  const seed = any();
  if (seed === undefined) throw new Error('there is nothing to damage');
  let { text } = seed;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const other = any()?.text ?? '';
    text = (pick(DAMAGES, random) ?? String)(text, other, random);
  }
  return { name: seed.name, text };
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

type Damage = (text: string, other: string, random: Random) => string;

const DAMAGES: readonly Damage[] = [
  (text, _, random) => splice(text, place(text, random), 0, pick(SCRAPS, random) ?? ''),
  (text, _, random) => splice(text, place(text, random), 0, pick(SCRAPS, random) ?? ''),
  (text, _, random) => splice(text, place(text, random), 1 + Math.floor(random() * 3), ''),
  (text, _, random) => splice(text, place(text, random), Math.floor(random() * 200), ''),
  (text, _, random) => text.slice(0, place(text, random)),
  // A part of another template, whole tags more often than not.
  (text, other, random) => splice(text, place(text, random), 0, part(other, random)),
  (text, other, random) => splice(text, place(text, random), 0, pick(tags(other), random) ?? ''),
  // A tag in place of another, or many times.
  (text, other, random) => {
    const tag = pick(tags(text), random);
    return tag === undefined ? text : text.replace(tag, () => pick(tags(other), random) ?? '');
  },
  (text, _, random) => {
    const tag = pick(tags(text), random);
    const times = 2 + Math.floor(random() * 40);
    return tag === undefined ? text : text.replace(tag, () => tag.repeat(times));
  },
  // A name in place of another, in one tag or in all.
  (text, _, random) => {
    const name = pick(text.match(/[a-z_]{2,}/gi) ?? [], random);
    return name === undefined ? text : text.replace(name, () => pick(NAMES, random) ?? '');
  },
  (text, _, random) => {
    const name = pick(text.match(/[a-z_]{2,}/gi) ?? [], random);
    return name === undefined ? text : text.replaceAll(name, () => pick(NAMES, random) ?? '');
  },
  // A line too many, one too few, and one elsewhere.
  (text, _, random) => onLines(text, random, (line) => [line, line]),
  (text, _, random) => onLines(text, random, () => []),
  (text, _, random) => onLines(text, random, (line) => [`  ${line}`]),
  (text, other, random) => onLines(text, random, (line) => [line, ...plainLine(other, random)]),
  // The whole in loops.
  (text, _, random) => {
    const loop = pick(['areas', '@root.areas', 'workshops', '../areas', 'facts'], random) ?? '';
    const times = 1 + Math.floor(random() * 8);
    return `${`{{#each ${loop}}}`.repeat(times)}${text}${'{{/each}}'.repeat(times)}`;
  },
  (text, _, random) => text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', ''], random) ?? ''),
];

const SCRAPS = [
  ...['{{', '}}', '{{{', '}}}', '{{{{', '}}}}', '{{#', '{{/', '{{>', '{{#>', '{{#*', '{{*', '{{&'],
  ...['{{^}}', '{{else}}', '{{!', '{{!--', '--}}', '~', '\\', '\\\\', '"', "'", '[', ']', '(', ')'],
  ...['=', '|', ' as |a|', '../', './', '@', '@root.', '.', '..', ' ', '\t', '\0', '\uFEFF'],
  ...['\uE000\uE002\uE001', '\uD800', '\u202E', '\u2028', '😀', 'null', 'undefined', 'true', '1e9'],
  ...['{{#if title}}', '{{#each areas}}', '{{#with plan}}', '{{/if}}', '{{/each}}', '{{/with}}'],
  ...['{{> record}}', '{{> facts}}', '{{> objective}}', '{{> areas}}', '{{label "title"}}'],
  ...['{{list title title}}', '{{eq title 1}}', '{{#unless areas}}', '{{/unless}}'],
  ...['{{lookup . "constructor"}}', '{{log title}}', '{{constructor}}', '{{> (label "title")}}'],
  '{{#if title}}'.repeat(30),
  '('.repeat(300),
  '{{title}}'.repeat(300),
  'x'.repeat(5000),
];

const NAMES = [
  ...['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['__lookupGetter__', '__lookupSetter__', '__defineGetter__', 'helperMissing', 'lookup'],
  ...['blockHelperMissing', 'log', 'each', 'if', 'unless', 'with', 'else', 'this', 'label', 'list'],
  ...['eq', 'areas', 'title', 'plan', 'facts', 'workshops', 'statement', 'findings', 'matrix'],
  ...['@root', '@index', '@key', '@first', '@partial-block', '../title', '../../areas', 'null'],
];

function onLines(
  text: string,
  random: Random,
  change: (line: string) => readonly string[],
): string {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  return lines.flatMap((line, index) => (index === at ? change(line) : [line])).join('\n');
}

/** A line that prints something by itself. */
function plainLine(text: string, random: Random): readonly string[] {
  const plain = text.split('\n').filter((line) => !/\{\{[#/~]|\{\{else/.test(line));
  return [pick(plain, random) ?? ''];
}

function tags(text: string): readonly string[] {
  return text.match(/\{\{[^{}]*\}\}/g) ?? [];
}

function part(text: string, random: Random): string {
  const start = place(text, random);
  return text.slice(start, start + Math.floor(random() * 300));
}

function place(text: string, random: Random): number {
  return Math.floor(random() * (text.length + 1));
}

function splice(text: string, at: number, length: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + length);
}
