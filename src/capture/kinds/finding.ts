import { say } from '../../model/message.js';
import type { Question } from '../question.js';
import type { RecordKind } from '../record-kind.js';
import { areaQuestion, textQuestion, translationQuestions, visibilityQuestion } from './asked.js';

export const finding: RecordKind = {
  name: 'finding',
  label: say`finding`,
  stands: { in: 'workshop', list: ['findings'] },
  identifiedBy: 'statement',
  questions: (setting) => [
    textQuestion('statement', setting, {
      label: say`What was found`,
      help: say`in the words of the workshop, one finding at a time; no names of persons and no single case`,
      example: 'Hardly any local council has a woman member.',
    }),
    areaQuestion,
    KIND,
    RISKS,
    AFFECTED,
    EVIDENCE,
    visibilityQuestion,
    ...translationQuestions('statement', setting),
  ],
};

const KIND: Question = {
  id: 'finding-kind',
  label: say`What kind of finding it is`,
  help: say`a problem, a gap in law or services, a need, an obstacle, or something that works`,
  example: 'problem',
  asks: { as: 'pick', from: { vocabulary: 'finding-kind' } },
  required: false,
  to: { at: ['kind'] },
  when: 'afterwards',
};

const RISKS: Question = {
  id: 'risks',
  label: say`Which security risks it touches`,
  help: say`the core risks to women's security; leave it open where the workshop named none`,
  example: 'access-to-justice',
  asks: { as: 'several', from: { vocabulary: 'risk' } },
  required: false,
  to: { at: ['risks'] },
  when: 'afterwards',
};

const AFFECTED: Question = {
  id: 'affected',
  label: say`Whom it affects`,
  help: say`the groups that the workshop named`,
  example: 'rural',
  asks: { as: 'several', from: { vocabulary: 'group' } },
  required: false,
  to: { at: ['affected'] },
  when: 'afterwards',
};

const EVIDENCE: Question = {
  id: 'evidence',
  label: say`What it rests on`,
  help: say`what was brought forward for it; figures and sources can be added in the file`,
  example: 'participant-statement',
  asks: { as: 'several', from: { vocabulary: 'evidence' } },
  required: false,
  to: { listAt: ['evidence'], key: 'type' },
  when: 'afterwards',
};
