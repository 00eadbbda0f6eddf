import { known } from '../../model/absent.js';
import { say, type Message } from '../../model/message.js';
import type { Action, Project } from '../../model/project.js';
import { bodiesIn, isCivilSociety, type Involved } from '../bodies.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const civilSocietyWithoutTask: Rule = {
  code: 'civil-society-without-task',
  *check(project) {
    if (project.actions.length === 0) return;
    const parts = partsOf(project);
    const place = placeOfPlan(project.settings);
    if (!parts.some(({ involved }) => carriesOut(involved))) {
      yield { ...place, ...NO_TASK };
    } else if (!parts.some(({ involved, action }) => carriesOut(involved) && isPaid(action))) {
      yield { ...place, ...NO_MONEY };
    }
    if (!parts.some(({ involved }) => involved.partner?.role === 'monitor')) {
      yield { ...place, ...NO_MONITORING };
    }
  },
};

/** Every part that a body of civil society has in an action. */
function partsOf(project: Project): readonly { involved: Involved; action: Action }[] {
  const bodiesOf = bodiesIn(project);
  return project.actions.flatMap((action) =>
    bodiesOf(action)
      .filter(({ body }) => isCivilSociety(body))
      .map((involved) => ({ involved, action })),
  );
}

/** A partner whose part is not said is taken to do its share. */
function carriesOut({ partner }: Involved): boolean {
  if (partner === undefined) return true;
  const role = known(partner.role);
  return role === undefined || role === 'implement';
}

function isPaid({ cost }: Action): boolean {
  const status = known(cost)?.status;
  return status === 'costed' || status === 'estimated' || status === 'within-existing-allocations';
}

interface Said {
  readonly message: Message;
  readonly hint: Message;
}

const NO_TASK: Said = {
  message: say`no body of civil society carries out an action`,
  hint: say`name one as \`lead\`, or among the \`partners\` with \`role: implement\``,
};

const NO_MONEY: Said = {
  message: say`no action that civil society carries out has money`,
  hint: say`give one of them a \`cost\` that says who pays, as unpaid work is not kept up`,
};

const NO_MONITORING: Said = {
  message: say`no body of civil society takes part in monitoring`,
  hint: say`name one among the \`partners\` of an action with \`role: monitor\``,
};
