import { say } from '../../model/message.js';
import type { Question } from '../question.js';
import type { RecordKind } from '../record-kind.js';
import {
  areaQuestion,
  institutionQuestions,
  textQuestion,
  themeQuestions,
  translationQuestions,
  visibilityQuestion,
} from './asked.js';

export const recommendation: RecordKind = {
  name: 'recommendation',
  label: say`recommendation`,
  stands: { in: 'workshop', list: ['recommendations'] },
  identifiedBy: 'statement',
  questions: (setting, answers) => [
    textQuestion('statement', setting, {
      label: say`What is recommended`,
      help: say`in the words of the workshop, one recommendation at a time; no names of persons`,
      example: 'Adopt a quota for local councils.',
    }),
    areaQuestion,
    ...institutionQuestions({ ...ADDRESSEES, several: true }, answers),
    ANSWERS,
    ...themeQuestions(setting, answers),
    HORIZON,
    VOTES,
    visibilityQuestion,
    ...translationQuestions('statement', setting),
  ],
};

const ADDRESSEES = {
  id: 'addressees',
  label: say`Whom it is addressed to`,
  help: say`the bodies that are to do it; a recommendation to nobody is done by nobody`,
  example: 'jogorku-kenesh',
  required: false,
  to: { at: ['addressees'] },
  when: 'afterwards',
} satisfies Omit<Question, 'asks'>;

const ANSWERS: Question = {
  id: 'answers',
  label: say`Which findings it answers`,
  help: say`so that it can be seen why it was recommended`,
  example: 'few-women-in-local-councils',
  asks: { as: 'several', from: { records: 'finding' } },
  required: false,
  to: { at: ['answers'] },
  when: 'afterwards',
};

const HORIZON: Question = {
  id: 'horizon',
  label: say`How soon`,
  help: say`only if the workshop said so`,
  example: 'short',
  asks: { as: 'pick', from: { vocabulary: 'horizon' } },
  required: false,
  to: { at: ['horizon'] },
  when: 'afterwards',
};

const VOTES: Question = {
  id: 'votes',
  label: say`The votes that it got`,
  help: say`only if there was a vote`,
  example: '17',
  asks: { as: 'number' },
  required: false,
  to: { at: ['votes'] },
  when: 'option',
};
