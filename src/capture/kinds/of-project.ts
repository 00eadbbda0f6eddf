import { say, type Message } from '../../model/message.js';
import type { Question } from '../question.js';
import type { RecordKind, Setting } from '../record-kind.js';
import { textQuestion, translationQuestions } from './asked.js';

/** What the other records refer to. */

export const area: RecordKind = {
  name: 'area',
  label: say`priority area`,
  stands: { in: 'workshop', list: ['priority_areas'] },
  identifiedBy: 'title',
  questions: (setting) => [
    textQuestion('title', setting, {
      label: say`The name of the priority area`,
      help: say`as the workshop named it`,
      example: 'Political Participation',
    }),
    phrase('rationale', say`Why it was chosen`, setting),
    ...translationQuestions('title', setting),
  ],
};

export const theme: RecordKind = {
  name: 'theme',
  label: say`cross-cutting theme`,
  stands: { in: 'workshop', list: ['themes'] },
  identifiedBy: 'title',
  questions: (setting) => [
    textQuestion('title', setting, {
      label: say`The name of the cross-cutting theme`,
      help: say`as the workshop named it`,
      example: 'Needs of rural populations',
    }),
    phrase('description', say`What is meant by it`, setting),
    ...translationQuestions('title', setting),
  ],
};

export const institution: RecordKind = {
  name: 'institution',
  label: say`institution`,
  stands: { in: 'institutions', list: ['institutions'] },
  identifiedBy: 'name',
  questions: (setting) => [
    textQuestion('name', setting, {
      label: say`The full name of the body`,
      help: say`a body, never a person`,
      example: 'Ministry of Labour and Social Development',
    }),
    SECTOR,
    phrase('short', say`Its abbreviation`, setting),
    ...translationQuestions('name', setting),
  ],
};

const SECTOR: Question = {
  id: 'sector',
  label: say`The sector it belongs to`,
  help: say`the list of bodies is ordered by sector`,
  example: 'government',
  asks: { as: 'pick', from: { vocabulary: 'sector' } },
  required: true,
  to: { at: ['sector'] },
  when: 'live',
};

function phrase(id: string, label: Message, { language }: Setting): Question {
  return {
    id,
    label,
    help: say`only what the record says`,
    example: '…',
    asks: { as: 'text', lines: 'many' },
    required: false,
    to: { textAt: [id], language },
    when: 'afterwards',
  };
}
