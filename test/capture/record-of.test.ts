import { expect, it } from '@jest/globals';
import { recordOf } from '../../src/capture/record-of.js';
import type { Setting } from '../../src/capture/record-kind.js';
import { recordKinds } from '../../src/capture/record-kinds.js';

const setting: Setting = {
  language: 'en',
  languages: ['en'],
  attribution: 'anonymous',
  themes: ['rural'],
  nameOf: (_, id) => id,
};

it('keeps what each theme changes apart, also when one of them is new', () => {
  const answers = new Map<string, string | readonly string[]>([
    ['text', 'Open a shelter'],
    ['themes', ['rural', '+ Rule of law']],
    ['effect:rural', 'In a village'],
    ['effect:+ Rule of law', 'By a law'],
  ]);
  const made = new Map([['Rule of law', 'rule-of-law']]);
  const questions = recordKinds.recommendation.questions(setting, answers);
  expect(recordOf(questions, answers, made, { source: 'en' })).toEqual({
    statement: 'Open a shelter',
    themes: [
      { theme: 'rural', effect: 'In a village' },
      { theme: 'rule-of-law', effect: 'By a law' },
    ],
  });
});
