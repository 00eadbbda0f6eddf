import { say, type Message } from '../../model/message.js';
import type { Answers, Asks, Question, Target } from '../question.js';
import type { RecordKind, Setting } from '../record-kind.js';
import {
  areaQuestion,
  institutionQuestions,
  textQuestion,
  translationQuestions,
  visibilityQuestion,
} from './asked.js';

/** What the working group makes of the recommendations. */

const AREA: Question = { ...areaQuestion, to: { stands: 'area' } };

export const objective: RecordKind = {
  name: 'objective',
  label: say`objective`,
  stands: { in: 'plan', list: ['objectives'] },
  identifiedBy: 'statement',
  questions: (setting) => [
    AREA,
    textQuestion('statement', setting, {
      label: say`What is to be different`,
      help: say`the state that is to be reached, not what is done for it`,
      example: 'Women decide in local councils.',
    }),
    ...translationQuestions('statement', setting),
  ],
};

export const action: RecordKind = {
  name: 'action',
  label: say`action`,
  stands: { in: 'plan', ofObjective: 'actions' },
  identifiedBy: 'statement',
  questions: (setting, answers) => [
    AREA,
    OBJECTIVE,
    textQuestion('statement', setting, {
      label: say`What is done`,
      help: say`one action, beginning with what is done: adopt, train, open`,
      example: 'Draft the amendment to the election law.',
    }),
    RECOMMENDATIONS,
    ...institutionQuestions({ ...LEAD, several: false }, answers),
    ...institutionQuestions({ ...PARTNERS, several: true }, answers),
    date('start', ['timeframe', 'start'], say`When it begins`, '2008'),
    date('end', ['timeframe', 'end'], say`When it is done`, '2009-06'),
    phrase('deliverable', say`What exists when it is done`, DELIVERABLE, setting),
    ...indicatorQuestions(setting, answers),
    visibilityQuestion,
    ...translationQuestions('statement', setting),
  ],
};

const OBJECTIVE: Question = {
  id: 'objective',
  label: say`Which objective it serves`,
  help: say`an objective of this priority area, or a new one`,
  example: 'women-decide-locally',
  asks: { as: 'pick', from: { records: 'objective' }, create: 'objective' },
  required: true,
  to: { stands: 'objective' },
  when: 'afterwards',
};

const RECOMMENDATIONS: Question = {
  id: 'recommendations',
  label: say`Which recommendations it takes up`,
  help: say`so that those who made them see what became of them`,
  example: 'quota-in-local-councils',
  asks: { as: 'several', from: { records: 'recommendation' } },
  required: false,
  to: { at: ['from'] },
  when: 'afterwards',
};

const LEAD = {
  id: 'lead',
  label: say`Who answers for it`,
  help: say`one body; those that help are asked next`,
  example: 'ministry-of-labour',
  required: false,
  to: { at: ['lead'] },
  when: 'afterwards',
} satisfies Omit<Question, 'asks'>;

const PARTNERS = {
  id: 'partners',
  label: say`Who takes part`,
  help: say`bodies besides the one that answers for it`,
  example: 'women-ngo-forum',
  required: false,
  to: { listAt: ['partners'], key: 'institution' },
  when: 'afterwards',
} satisfies Omit<Question, 'asks'>;

const DELIVERABLE = say`an order, a draft law, a report: the form of implementation`;

/** One indicator; more of them, and their sources, are written in the file. */
function indicatorQuestions(setting: Setting, answers: Answers): readonly Question[] {
  const title: Question = {
    id: 'indicator',
    label: say`How it is seen whether it was done: the indicator`,
    help: say`what is measured, without the figure that is to be reached`,
    example: 'Women in local councils',
    asks: { as: 'text', lines: 'many' },
    required: false,
    to: { textAt: ['indicators', 0, 'title'], language: setting.language },
    when: 'afterwards',
  };
  if (!answers.has('indicator')) return [title];
  const at = ['indicators', 0] as const;
  const target = [...at, 'targets', 0] as const;
  const measure: Asks = { as: 'pick', from: { vocabulary: 'measure' } };
  const year: Asks = { as: 'year' };
  return [
    title,
    { ...more('measure', [...at, 'measure'], say`What kind of figure`, measure), required: true },
    more('baseline', [...at, 'baseline', 'value'], say`Where it stands today`, FIGURE),
    more('baseline-year', [...at, 'baseline', 'year'], say`The year of that figure`, year),
    more('target', [...target, 'value'], say`What is to be reached`, FIGURE),
    ...(answers.has('target')
      ? [
          {
            ...more('target-by', [...target, 'by'], say`Until when`, { as: 'date' }),
            required: true,
          },
        ]
      : []),
  ];
}

const FIGURE: Asks = { as: 'number' };

const EXAMPLES: Readonly<Record<string, string>> = {
  measure: 'percentage',
  baseline: '4',
  'baseline-year': '2006',
  target: '30',
  'target-by': '2009',
};

function more(id: string, at: readonly (string | number)[], label: Message, asks: Asks): Question {
  const help = say`only what has been decided or counted`;
  const example = EXAMPLES[id] ?? '';
  return { id, label, help, example, asks, required: false, to: { at }, when: 'afterwards' };
}

function date(id: string, at: readonly string[], label: Message, example: string): Question {
  const help = say`as precisely as it is known: 2007, 2007-06 or 03.07.2007`;
  const to: Target = { at };
  return {
    id,
    label,
    help,
    example,
    asks: { as: 'date' },
    required: false,
    to,
    when: 'afterwards',
  };
}

function phrase(id: string, label: Message, help: Message, { language }: Setting): Question {
  const to: Target = { textAt: [id], language };
  const asks: Asks = { as: 'text', lines: 'many' };
  return { id, label, help, example: '…', asks, required: false, to, when: 'afterwards' };
}
