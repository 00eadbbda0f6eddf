import { isOpen, known } from '../../model/absent.js';
import { say, type Message } from '../../model/message.js';
import type { Action, Institution } from '../../model/project.js';
import { bodiesIn } from '../bodies.js';
import type { Rule } from '../rule.js';

export const localTaskWithoutMeans: Rule = {
  code: 'local-task-without-means',
  *check(project) {
    const bodiesOf = bodiesIn(project);
    for (const action of project.actions) {
      if (!bodiesOf(action).some(({ body }) => isLocal(body))) continue;
      const message = lack(action);
      if (message === undefined) continue;
      yield {
        at: action.at,
        message,
        hint: say`say in \`territory\` where it happens and in \`cost\` who pays`,
      };
    }
  },
};

function isLocal({ sector, level }: Institution): boolean {
  const reach = known(level);
  return sector === 'local-self-government' || reach === 'local' || reach === 'regional';
}

function lack(action: Action): Message | undefined {
  const { id, cost, territory } = action;
  const status = known(cost)?.status;
  const isUnpaid = isOpen(cost) || status === 'unfunded' || status === 'not-costed';
  if (isOpen(territory)) {
    return isUnpaid
      ? say`action \`${id}\` is given to a local body without a territory and without money`
      : say`action \`${id}\` is given to a local body without a territory`;
  }
  return isUnpaid ? say`action \`${id}\` is given to a local body without money` : undefined;
}
