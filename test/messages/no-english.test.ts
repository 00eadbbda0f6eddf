import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { choicesOf } from '../../src/capture/choices.js';
import { recordKinds } from '../../src/capture/record-kinds.js';
import { initQuestions } from '../../src/commands/init-questions.js';
import { main } from '../../src/main.js';
import { wordingOf, type Catalogue } from '../../src/model/message.js';
import type { Project } from '../../src/model/project.js';
import type { Choice, Prompter, TextQuestion } from '../../src/model/prompt.js';
import { labels } from '../../src/read/shipped.js';
import { shippedCatalogue } from '../../src/read/shipped-messages.js';
import { memorySystem } from '../support/memory-system.js';
import { scriptedPrompter } from '../support/scripted-prompter.js';

/** Names, and what is typed as it is: they are the same in every language. */
const ALLOWED = new Set([
  ...['napdraft', 'git', 'GitHub', 'GitLab', 'LibreOffice', 'Word', 'Excel', 'PowerPoint'],
  ...['Office', 'OpenDocument', 'Windows', 'Markdown', 'PowerShell', 'Git', 'LFS', 'Raw'],
  ...[
    'UTF',
    'ISO',
    'CI',
    'DOCX',
    'XLSX',
    'CSV',
    'JSON',
    'YAML',
    'XML',
    'HTML',
    'PDF',
    'RTF',
    'ZIP',
  ],
  ...['Enter', 'Esc', 'Tab', 'Ctrl-C', 'Ctrl-D', 'Alt', 'id'],
  // The languages and countries, audiences, profiles and other choices of options.
  ...[
    'en',
    'ru',
    'ky',
    'kaa',
    'KG',
    'public',
    'working-group',
    'internal',
    'restricted',
    'end',
    'draft',
  ],
  ...['narrative-and-matrix', 'matrix-only', 'donor-logframe', 'short', 'medium', 'long'],
  ...['problem', 'gap', 'need', 'obstacle', 'good-practice'],
  ...['unit', 'percentage', 'nominal', 'ordinal', 'qualitative', 'horizon', 'json', 'docx'],
  // Examples of what is typed, and commands.
  ...['bishkek', 'wps-plan', 'main', 'inspect', 'validate', 'FILE'],
]);

/** The words in Latin letters that are no names. What is typed stands in backticks. */
function english(text: string): readonly string[] {
  const words = text
    .replace(/`[^`]*`/g, ' ')
    // Options, paths, endings of files and words behind a slash.
    .replace(/(?<![\p{L}\d])(?:--?[a-z][a-z-]*|[\w.-]*\/[\w./-]*|[\w-]*\.[a-z]{2,5}\b)/gu, ' ');
  return (words.match(/[A-Za-z]+(?:-[A-Za-z]+)*/g) ?? []).filter(
    (word) => word.length > 1 && !ALLOWED.has(word),
  );
}

describe.each(['ru', 'ky'] as const)('in %s', (language) => {
  const open = () => shippedCatalogue(language);

  it('nothing that can be said has an English word in it', async () => {
    const { wordings } = await open();
    const texts = Object.values(wordings).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => english(text).length > 0)).toEqual([]);
  });

  it('no question of `capture` and none of its choices has one', async () => {
    const catalogue = await open();
    const setting = {
      language: 'en',
      languages: ['en'],
      attribution: 'attributed',
      themes: [],
      nameOf: () => '',
    } as const;
    const told = Object.values(recordKinds).flatMap((kind) =>
      kind
        .questions(setting, new Map())
        .flatMap(({ label, help, asks }) => [
          wordingOf(label, catalogue),
          wordingOf(help, catalogue),
          ...(asks.as === 'pick' || asks.as === 'several' ? choicesIn(asks, language) : []),
        ]),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((text) => english(text).length > 0)).toEqual([]);
  });

  it('no question of `init` and none of its choices has one', async () => {
    const catalogue = await open();
    const told = initQuestions().flatMap(({ label, help, asks }) => [
      wordingOf(label, catalogue),
      wordingOf(help, catalogue),
      ...(asks.as === 'text' ? [] : choiceTexts(asks.choices(new Map(), catalogue), catalogue)),
    ]);
    expect(told.filter((text) => english(text).length > 0)).toEqual([]);
  });

  it('a whole run of `init` has none', async () => {
    const catalogue = await open();
    const prompter = scriptedPrompter({
      ...{ folder: 'wps', country: 'KG', language: 'ru', languages: [['ky']], plan: 'План' },
      ...{ 'plan-kind': 'wps', title: 'Семинар', date: '2007', city: 'Ош', areas: 'Миграция' },
      review: 'make',
    });
    const system = { ...memorySystem(), prompter: () => Promise.resolve(prompter) };
    expect(await main(['init', '--messages', language], system)).toBe(0);
    const review = prompter.questions.find(({ id }) => id === 'review');
    const told = [
      system.said().stderr,
      ...(review !== undefined && 'choices' in review
        ? choiceTexts(review.choices, catalogue)
        : []),
    ];
    expect(told.flatMap((text) => english(text))).toEqual([]);
  });

  it('no prompt of `init` and `capture` has one, whatever is asked first', async () => {
    const catalogue = await open();
    const said: string[] = [];
    for (const argv of [['init'], ['capture'], ['capture', '--live'], ['capture', '--missing']]) {
      const prompter = leaving(said, catalogue);
      const system = { ...memorySystem(sample()), prompter: () => Promise.resolve(prompter) };
      // With nothing recorded in the room, to leave is no break.
      expect([0, 130]).toContain(await main([...argv, '--messages', language], system));
      const { stdout, stderr } = system.said();
      said.push(stdout, stderr);
    }
    expect(said.length).toBeGreaterThan(30);
    expect(said.flatMap((text) => english(text))).toEqual([]);
  });

  it('`status` has none', async () => {
    const system = memorySystem(sample(), new Date('2026-01-01T00:00:00Z'));
    expect(await main(['status', '--messages', language], system)).toBe(0);
    const { stdout } = system.said();
    expect(stdout.split('\n').length).toBeGreaterThan(10);
    expect(english(stdout)).toEqual([]);
  });
});

/** A person who chooses a workshop and then leaves; all that they read is kept. */
function leaving(read: string[], catalogue: Catalogue): Prompter {
  const see = ({ label, help, progress, words = [] }: Seen) => {
    const shown = [label, help, progress, ...words.map(({ does }) => does)];
    read.push(...shown.flatMap((each) => (each === undefined ? [] : wordingOf(each, catalogue))));
    return Promise.resolve({ kind: 'stop', value: undefined } as const);
  };
  return {
    text: see,
    pickSeveral: see,
    pick: (question) => {
      // The records have texts of their own, in any language.
      if (question.id !== 'question') read.push(...choiceTexts(question.choices, catalogue));
      const stop = see(question);
      return question.id === 'workshop'
        ? Promise.resolve({ kind: 'answer', value: 'capital-2025' })
        : stop;
    },
    tell: (lines) => {
      read.push(...lines.flatMap((line) => ('pattern' in line ? wordingOf(line, catalogue) : [])));
    },
  };
}

type Seen = Pick<TextQuestion, 'label' | 'help' | 'progress' | 'words'>;

const project = join(import.meta.dirname, '..', '..', 'data', 'samples', 'exemplia-invented');

/** A project with every record in every language. */
function sample(): Record<string, string> {
  const names = readdirSync(project, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(project, name), 'utf8')]),
  );
}

function choicesIn(
  asks: Parameters<typeof choicesOf>[0],
  language: 'ru' | 'ky',
): readonly string[] {
  if (!('vocabulary' in asks.from)) return [];
  // No record is asked for, so that the project is not looked at.
  const context = { project: {} as Project, language, labels: labels[language] ?? {} };
  return choicesOf(asks, new Map(), context).map(({ label }) => label);
}

function choiceTexts(choices: readonly Choice[], catalogue: Catalogue): readonly string[] {
  return choices.flatMap(({ label, note }) =>
    note === undefined ? [label] : [label, wordingOf(note, catalogue)],
  );
}
