import { say, type Message } from '../../model/message.js';
import type { Asks, Question } from '../question.js';
import type { RecordKind, Setting } from '../record-kind.js';
import {
  institutionQuestions,
  textQuestion,
  translationQuestions,
  visibilityQuestion,
} from './asked.js';

/** What a workshop file says besides findings and recommendations. */

/** In aggregate: there is no question for a name. */
export const participants: RecordKind = {
  name: 'participants',
  label: say`participants`,
  stands: { in: 'workshop', map: ['workshop', 'participants'] },
  identifiedBy: undefined,
  questions: () => [
    many('sectors', say`Which sectors took part`, say`as the record names them`, 'sector'),
    number('total', ['total'], say`How many people took part`, say`only the exact number`, '35'),
    number('women', ['by_sex', 'women'], say`How many of them were women`, COUNTED, '24'),
    number('men', ['by_sex', 'men'], say`How many of them were men`, COUNTED, '11'),
    many('groups', say`Which groups were present`, say`as the record names them`, 'group'),
  ],
};

const COUNTED = say`as counted, not as guessed; small numbers are not printed`;

export const workingGroup: RecordKind = {
  name: 'working-group',
  label: say`working group`,
  stands: { in: 'workshop', map: ['working_group'] },
  identifiedBy: undefined,
  questions: (setting) => [
    { ...line('name', say`The name of the group`, NO_PERSON, setting), required: true },
    many('constituencies', say`Which sides have members in it`, SIDES, 'sector'),
    many('selection', say`How its members were chosen`, AS_RECORDED, 'selection'),
    line('selected-by', say`Who chose them`, NO_PERSON, setting),
    line('mandate', say`What it was formed to do`, AS_RECORDED, setting),
    line('chair', say`Who presides: a body or a role`, NO_PERSON, setting),
    line('meeting-rhythm', say`How often it meets`, AS_RECORDED, setting),
    line('reporting-line', say`To whom it reports`, NO_PERSON, setting),
  ],
};

const NO_PERSON = say`a body or a role, never a person`;
const SIDES = say`government, civil society and others that sit in it`;
const AS_RECORDED = say`only what the record says`;

export const seat: RecordKind = {
  name: 'seat',
  label: say`seat in the working group`,
  stands: { in: 'workshop', list: ['working_group', 'seats'] },
  identifiedBy: undefined,
  questions: (setting, answers) => [
    {
      ...one('constituency', say`Which side the seat belongs to`, SIDES, 'sector'),
      required: true,
    },
    ...institutionQuestions(
      {
        id: 'institution',
        label: say`Which body holds it`,
        help: NO_PERSON,
        example: 'ministry-of-labour',
        required: false,
        to: { at: ['institution'] },
        when: 'afterwards',
        several: false,
      },
      answers,
    ),
    line('role', say`The role that goes with it`, NO_PERSON, setting),
    number('number', ['number'], say`How many such seats`, say`one when left open`, '2'),
  ],
};

export const nextStep: RecordKind = {
  name: 'next-step',
  label: say`next step`,
  stands: { in: 'workshop', list: ['next_steps'] },
  identifiedBy: undefined,
  questions: (setting) => [
    textQuestion('statement', setting, {
      label: say`What was agreed`,
      help: AS_RECORDED,
      example: 'The group meets again before the plan is finalised.',
    }),
    line('by', say`Who does it`, NO_PERSON, setting),
    {
      id: 'due',
      label: say`Until when`,
      help: DATE,
      example: '2007-07-03',
      asks: { as: 'date' },
      required: false,
      to: { at: ['due'] },
      when: 'afterwards',
    },
    ...translationQuestions('statement', setting),
  ],
};

const DATE = say`as precisely as it is known: 2007, 2007-06 or 03.07.2007`;

export const dissent: RecordKind = {
  name: 'dissent',
  label: say`dissent`,
  stands: { in: 'workshop', list: ['dissent'] },
  identifiedBy: undefined,
  questions: (setting) => [
    textQuestion('statement', setting, {
      label: say`What was held against it`,
      help: say`the view, not who held it`,
      example: 'A quota was thought too early.',
    }),
    {
      id: 'on',
      label: say`Which recommendations it is about`,
      help: say`a view on a finding, an area or a theme can be linked in the file`,
      example: 'quota-in-local-councils',
      asks: { as: 'several', from: { records: 'recommendation' } },
      required: false,
      to: { at: ['on'] },
      when: 'afterwards',
    },
    ...(setting.attribution === 'attributed' || setting.attribution === 'by-sector'
      ? [one('sector', say`The sector it came from`, say`a sector, never a person`, 'sector')]
      : []),
    visibilityQuestion,
    ...translationQuestions('statement', setting),
  ],
};

function line(id: string, label: Message, help: Message, { language }: Setting): Question {
  return {
    id,
    label,
    help,
    example: '…',
    asks: { as: 'text', lines: 'many' },
    required: false,
    to: { textAt: [id.replaceAll('-', '_')], language },
    when: 'afterwards',
  };
}

function number(
  id: string,
  at: readonly string[],
  label: Message,
  help: Message,
  example: string,
): Question {
  const asks: Asks = { as: 'number' };
  return { id, label, help, example, asks, required: false, to: { at }, when: 'afterwards' };
}

function one(id: string, label: Message, help: Message, vocabulary: string): Question {
  return worded(id, label, help, { as: 'pick', from: { vocabulary } });
}

function many(id: string, label: Message, help: Message, vocabulary: string): Question {
  return worded(id, label, help, { as: 'several', from: { vocabulary } });
}

function worded(id: string, label: Message, help: Message, asks: Asks): Question {
  const example = id === 'groups' ? 'rural' : id === 'selection' ? 'election' : 'government';
  const to = { at: [id] };
  return { id, label, help, example, asks, required: false, to, when: 'afterwards' };
}
