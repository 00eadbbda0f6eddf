import { say } from '../../model/message.js';
import { newName } from '../new-name.js';
import { listed, type Answers, type Question } from '../question.js';
import type { Setting } from '../record-kind.js';

/** Questions that several kinds of records share. */

type Texts = Pick<Question, 'label' | 'help' | 'example'>;

/** The text that a record is about, in the language that is written down. */
export function textQuestion(key: string, { language }: Setting, texts: Texts): Question {
  return {
    id: 'text',
    ...texts,
    asks: { as: 'text', lines: 'many' },
    required: true,
    to: { textAt: [key], language },
    when: 'live',
  };
}

/** The same text in the other languages of the project, asked when it is there in the first. */
export function translationQuestions(key: string, setting: Setting): readonly Question[] {
  return setting.languages
    .filter((language) => language !== setting.language)
    .map((language) => ({
      id: `text:${language}`,
      label: say`The same in the language \`${language}\``,
      help: say`a translation of what was said, as near to it as possible; it can also be made later`,
      example: '…',
      asks: { as: 'text', lines: 'many' },
      required: false,
      to: { textAt: [key], language },
      when: 'afterwards',
    }));
}

export const areaQuestion: Question = {
  id: 'area',
  label: say`Priority area`,
  help: say`the area of the plan that it belongs to; the section is ordered by them`,
  example: 'political-participation',
  asks: { as: 'pick', from: { records: 'area' }, create: 'area' },
  required: true,
  to: { at: ['area'] },
  when: 'live',
};

/** The cross-cutting themes, and for each that is chosen what it changes. */
export function themeQuestions(setting: Setting, answers: Answers): readonly Question[] {
  const chosen = listed(answers.get('themes'));
  if (setting.themes.length === 0 && chosen.length === 0) return [];
  return [
    {
      id: 'themes',
      label: say`Cross-cutting themes`,
      help: say`those that change something here; for each you are asked what`,
      example: 'rural-populations',
      asks: { as: 'several', from: { records: 'theme' }, create: 'theme' },
      required: false,
      to: { listAt: ['themes'], key: 'theme' },
      when: 'afterwards',
    },
    ...chosen.map((theme): Question => ({
      id: `effect:${theme}`,
      label: say`What does the theme “${newName(theme) ?? setting.nameOf('theme', theme)}” change here?`,
      help: say`a place, a group, a local body, an indicator or money: something that would be otherwise without it`,
      example: 'Sessions are held in the villages, outside the harvest.',
      asks: { as: 'text', lines: 'many' },
      required: false,
      to: {
        itemOf: ['themes'],
        key: 'theme',
        is: theme,
        then: 'effect',
        language: setting.language,
      },
      when: 'afterwards',
    })),
  ];
}

/** A question with one or several bodies as its answer, and the sector of those that are new. */
export function institutionQuestions(
  question: Omit<Question, 'asks'> & { readonly several: boolean },
  answers: Answers,
): readonly Question[] {
  const { several, ...rest } = question;
  const made = listed(answers.get(question.id)).flatMap((value) => newName(value) ?? []);
  return [
    {
      ...rest,
      asks: {
        as: several ? 'several' : 'pick',
        from: { records: 'institution' },
        create: 'institution',
      },
    },
    ...made.map((name): Question => ({
      id: `sector:${name}`,
      label: say`Which sector does “${name}” belong to?`,
      help: say`the body is new and is added to institutions.yaml; the list of bodies is ordered by sector`,
      example: 'government',
      asks: { as: 'pick', from: { vocabulary: 'sector' } },
      required: true,
      to: { made: name },
      when: rest.when,
    })),
  ];
}

export const visibilityQuestion: Question = {
  id: 'visibility',
  label: say`Who may read it`,
  help: say`everybody (public), the working group, or nobody outside the project (restricted); only what is public is printed`,
  example: 'working-group',
  asks: { as: 'pick', from: { vocabulary: 'reader' } },
  required: false,
  to: { at: ['visibility'] },
  when: 'option',
};
