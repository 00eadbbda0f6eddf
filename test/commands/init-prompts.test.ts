import { describe, expect, it, test } from '@jest/globals';
import { initQuestions } from '../../src/commands/init-questions.js';
import { main } from '../../src/main.js';
import { NEW } from '../../src/model/prompt.js';
import { memorySystem } from '../support/memory-system.js';
import { scriptedPrompter, type Scripted } from '../support/scripted-prompter.js';

type Script = Readonly<Record<string, readonly Scripted[] | string>>;

/** What comes of `napdraft init` with a person who answers. */
async function begun(script: Script, argv: readonly string[] = []) {
  const prompter = scriptedPrompter(script);
  const system = { ...memorySystem(), prompter: () => Promise.resolve(prompter) };
  const exitCode = await main(['init', ...argv], system);
  return { exitCode, prompter, system, ...system.said() };
}

const SHORT: Script = {
  folder: 'wps',
  country: 'KG',
  language: 'ru',
  languages: [['ky']],
  plan: [{ kind: 'skip' }],
  title: [{ kind: 'skip' }],
  review: 'make',
};

describe('a project that begins with questions', () => {
  it('is made of the answers, and has no error', async () => {
    const { exitCode, prompter, system, stderr } = await begun({
      folder: 'wps plan',
      country: 'KG',
      language: 'ru',
      languages: [['ky', 'en']],
      plan: 'Национальный план действий',
      'plan-kind': 'gender-equality',
      title: 'Учебный семинар',
      date: '06.2007',
      city: 'Бишкек',
      areas: 'Участие женщин в политике\nМиграция',
      review: 'make',
    });
    expect(exitCode).toBe(0);
    expect(prompter.left()).toEqual({});
    expect(system.files.get('wps plan/napdraft.yaml')).toBe(`\
# yaml-language-server: $schema=.napdraft/schema/project.schema.json
napdraft: 1
country: "KG"
stage: findings  # then draft, then final: how strict the rules are
languages: ["ru", "ky", "en"]  # the first is the source language
plan:
  title: "Национальный план действий"
  kind: gender-equality
  status: in-preparation
`);
    expect(String(system.files.get('wps plan/workshops/bishkek-2007.yaml'))).toContain(`\
  date: "2007-06"
  place: { city: "Бишкек", country: "KG" }
# What is not known is left out. docs/format.md describes every key.
priority_areas:
  - { id: "uchastie-zhenshchin-politike", title: "Участие женщин в политике" }
  - { id: "migratsiia", title: "Миграция" }
`);
    expect(stderr).toBe(
      'Next:\n' +
        '  1. `napdraft -C "wps plan" capture` asks for what the workshop said and writes it down\n' +
        '  2. `napdraft -C "wps plan" validate` says what is missing\n' +
        '  3. `napdraft -C "wps plan" render` writes the drafts\n',
    );
    expect(await main(['-C', 'wps plan', 'validate', '-q'], system)).toBe(0);
  });

  it('asks nothing about a plan and a workshop that are not known yet', async () => {
    const { exitCode, prompter, system } = await begun(SHORT);
    expect(exitCode).toBe(0);
    expect(prompter.asked).toEqual([
      ...['folder', 'country', 'language', 'languages', 'plan', 'title', 'review'],
    ]);
    expect([...system.files.keys()].filter((file) => file.includes('workshops'))).toEqual([]);
  });

  it('does not ask what the options say', async () => {
    const { prompter } = await begun(
      { country: 'KZ', plan: [{ kind: 'skip' }], title: [{ kind: 'skip' }], review: 'make' },
      ['here', '--languages', 'kk,ru'],
    );
    expect(prompter.asked).toEqual(['country', 'plan', 'title', 'review']);
  });

  it('takes a country that is not in the list by its two letters, and no other', async () => {
    const { prompter, system } = await begun({
      ...SHORT,
      country: [`${NEW}Narnia`, `${NEW}af`],
      language: 'en',
      languages: [[]],
    });
    expect(prompter.told.join()).toContain('`NARNIA` is no country code');
    expect(String(system.files.get('wps/napdraft.yaml'))).toContain('country: "AF"');
  });

  it('offers the languages of the country first', async () => {
    const { prompter } = await begun({ ...SHORT, country: 'TJ', language: 'tg', languages: [[]] });
    const question = prompter.questions.find(({ id }) => id === 'language');
    const choices = question !== undefined && 'choices' in question ? question.choices : [];
    expect(choices[0]?.value).toBe('tg');
  });

  it('goes back with the answers kept, and changes one at the end', async () => {
    const { exitCode, prompter, system } = await begun({
      ...SHORT,
      country: ['KG', 'UZ'],
      language: [{ kind: 'back', value: undefined }, 'ru'],
      review: ['change:languages', 'make'],
      languages: [['ky'], ['uz']],
    });
    expect(exitCode).toBe(0);
    const again = prompter.questions.filter(({ id }) => id === 'country')[1];
    expect(again).toHaveProperty('initial', 'KG');
    expect(String(system.files.get('wps/napdraft.yaml'))).toContain('languages: ["ru", "uz"]');
  });

  it.each([
    ['at a question', { folder: [{ kind: 'stop', value: undefined }] }],
    ['at the first question, by going back', { folder: [{ kind: 'back', value: undefined }] }],
    ['at the end', { ...SHORT, review: 'stop' }],
  ] as const)('makes nothing when the person stops %s', async (_, script) => {
    const { exitCode, system, stdout, stderr } = await begun(script);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 130,
      stdout: '',
      stderr: 'nothing was written\n',
    });
    expect(system.files.size).toBe(0);
  });

  it('asks for another folder where there is a project', async () => {
    const prompter = scriptedPrompter({ ...SHORT, folder: ['.', 'wps'] });
    const files = memorySystem({ 'napdraft.yaml': 'napdraft: 1\n' });
    const system = { ...files, prompter: () => Promise.resolve(prompter) };
    expect(await main(['init'], system)).toBe(0);
    expect(prompter.told).toContain('there is a project in `.` already');
    expect(system.files.get('napdraft.yaml')).toBe('napdraft: 1\n');
  });
});

test('every question has an option that the refusal to wait names', async () => {
  const system = memorySystem();
  expect(await main(['init'], system)).toBe(2);
  const { stderr } = system.said();
  const unnamed = initQuestions().filter(
    ({ option }) => !stderr.includes(option.split(' ')[0] ?? ''),
  );
  expect(unnamed).toEqual([]);
});

test('without input nobody is asked, also at a terminal', async () => {
  const { exitCode, prompter } = await begun({}, ['--no-input']);
  expect({ exitCode, asked: prompter.asked }).toEqual({ exitCode: 2, asked: [] });
});
