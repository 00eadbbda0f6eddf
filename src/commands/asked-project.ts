import { join, resolve } from 'node:path';
import { newName } from '../capture/new-name.js';
import { say, type Catalogue, type Message } from '../model/message.js';
import { PLAN_KINDS } from '../model/plan-kind.js';
import type { Prompter } from '../model/prompt.js';
import type { System } from '../system/system.js';
import { initInterview } from './init-interview.js';
import { initQuestions, type InitAnswers } from './init-questions.js';
import type { NewProject } from './new-project.js';
import type { GlobalOptions } from './options.js';

/** What the options have said already. */
interface Given {
  readonly languages?: readonly string[];
  readonly plan?: string;
  readonly planKind?: string;
  readonly areas?: string;
  readonly title?: string;
  readonly date?: string;
  readonly city?: string;
}

/** Asks for a project, but for what the options have said; undefined when the person stops. */
export async function askedProject(
  path: string | undefined,
  options: Given & GlobalOptions,
  talk: { readonly prompter: Prompter; readonly catalogue: Catalogue },
  system: System,
): Promise<
  { readonly folder: string; readonly project: Omit<NewProject, 'workshop'> } | undefined
> {
  const here = resolve(system.workingFolder, options.folder);
  const answers = await initInterview(initQuestions(), givenAnswers(path, options), {
    ...talk,
    refusal: async ({ id }, given) => {
      if (id === 'country') return countryRefusal(textIn(given, 'country') ?? '');
      if (id !== 'folder') return undefined;
      const folder = textIn(given, 'folder') ?? '';
      const isThere =
        (await system.kindOf(join(resolve(here, folder), 'napdraft.yaml'))) !== 'nothing';
      return isThere ? say`there is a project in \`${folder}\` already` : undefined;
    },
  });
  if (answers === undefined) return undefined;
  const kind = textIn(answers, 'plan-kind');
  const project = {
    country: codeIn(textIn(answers, 'country') ?? ''),
    languages: [...new Set([...listIn(answers, 'language'), ...listIn(answers, 'languages')])],
    plan: textIn(answers, 'plan'),
    planKind: PLAN_KINDS.find((known) => known === kind),
    title: textIn(answers, 'title'),
    date: textIn(answers, 'date'),
    city: textIn(answers, 'city'),
    areas: (textIn(answers, 'areas') ?? '')
      .split('\n')
      .map((title) => title.trim())
      .filter((title) => title !== ''),
  };
  return { folder: textIn(answers, 'folder') ?? '.', project };
}

function givenAnswers(path: string | undefined, options: Given): InitAnswers {
  const { languages: [language, ...others] = [], areas, planKind } = options;
  const given = {
    folder: path,
    language,
    languages: language === undefined ? undefined : others,
    plan: options.plan,
    'plan-kind': planKind,
    title: options.title,
    date: options.date,
    city: options.city,
    areas: areas?.split(';').join('\n'),
  };
  return new Map(
    Object.entries(given).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, value] as const],
    ),
  );
}

function countryRefusal(answer: string): Message | undefined {
  const code = codeIn(answer);
  if (/^[A-Z]{2}$/.test(code)) return undefined;
  return say`\`${code}\` is no country code; expected two letters, such as KG`;
}

/** Of the list, or typed. */
function codeIn(answer: string): string {
  return (newName(answer) ?? answer).trim().toUpperCase();
}

function listIn(answers: InitAnswers, id: string): readonly string[] {
  const answer = answers.get(id);
  if (answer === undefined || answer === '') return [];
  return typeof answer === 'string' ? [answer] : answer;
}

function textIn(answers: InitAnswers, id: string): string | undefined {
  return listIn(answers, id)[0];
}
