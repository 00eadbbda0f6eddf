import { say } from '../../model/message.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';
import { stating } from '../statements.js';
import { anyWord, isSpokenOf } from '../topics.js';

export const armsControlNotAddressed: Rule = {
  code: 'arms-control-not-addressed',
  *check(project) {
    const [any] = stating(project);
    if (any === undefined || isSpokenOf(project, ARMS)) return;
    yield {
      ...placeOfPlan(project.settings),
      message: say`nothing speaks of arms control or disarmament`,
      hint: say`ask whether weapons in homes or at the border matter; waive this if they were set aside`,
    };
  },
};

const ARMS = anyWord(
  ...['arms', 'weapon', 'firearm', 'disarm', 'demilitar'],
  ...['оружи', 'вооружени', 'разоруж', 'боеприпас'],
  ...['курал', 'жарак', 'ок-дары', 'қару'],
);
