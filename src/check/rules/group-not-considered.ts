import { items, known } from '../../model/absent.js';
import { listing, say, type Message } from '../../model/message.js';
import type { Project } from '../../model/project.js';
import { placeOfPlan } from '../place-of-plan.js';
import type { Rule } from '../rule.js';

export const groupNotConsidered: Rule = {
  code: 'group-not-considered',
  *check(project) {
    if (project.workshops.length === 0) return;
    const named = groupsNamed(project);
    const forgotten = EASILY_FORGOTTEN.filter(({ words }) => !words.some((one) => named.has(one)));
    if (forgotten.length === 0) return;
    yield {
      ...placeOfPlan(project.settings),
      message: say`nothing speaks of ${listing(forgotten.map(({ name }) => name))}`,
      hint: say`name them in \`affected\` or \`target_groups\`; waive this if they are left out on purpose`,
    };
  },
};

interface Group {
  readonly name: Message;
  /** The words of the format for it, or for those among it. */
  readonly words: readonly string[];
}

const EASILY_FORGOTTEN: readonly Group[] = [
  { name: say`people in rural areas`, words: ['rural'] },
  { name: say`ethnic minorities`, words: ['ethnic-minority'] },
  { name: say`people with disabilities`, words: ['disability'] },
  { name: say`young people`, words: ['youth', 'girls', 'boys'] },
  { name: say`older people`, words: ['older'] },
  { name: say`displaced people and migrants`, words: ['displaced', 'migrant', 'returnee'] },
  { name: say`widows`, words: ['widow'] },
  { name: say`former combatants`, words: ['ex-combatant'] },
];

/** The groups that a record names, and the words in the ids of the themes: `rural-populations`. */
function groupsNamed(project: Project): ReadonlySet<string> {
  const { workshops, findings, actions, themes } = project;
  return new Set([
    ...workshops.flatMap(({ participants }) => items(known(participants)?.groups)),
    ...findings.flatMap(({ affected }) => items(affected)),
    ...actions.flatMap(({ target_groups }) => items(target_groups)),
    ...themes.flatMap(({ id }) => id.split('-')),
  ]);
}
