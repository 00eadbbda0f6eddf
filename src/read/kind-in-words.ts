import { say, type Message } from '../model/message.js';

/** The kind of a record in running text. */
export function kindInWords(kind: string): Message {
  return NAMES[kind]?.name ?? say`record`;
}

/** The same as one of them: `a finding`, `an action`. */
export function oneOfKind(kind: string): Message {
  return NAMES[kind]?.one ?? say`a record`;
}

const NAMES: Readonly<Record<string, { readonly name: Message; readonly one: Message }>> = {
  action: { name: say`action`, one: say`an action` },
  area: { name: say`priority area`, one: say`a priority area` },
  dissent: { name: say`dissent`, one: say`a dissent` },
  finding: { name: say`finding`, one: say`a finding` },
  indicator: { name: say`indicator`, one: say`an indicator` },
  institution: { name: say`institution`, one: say`an institution` },
  'next-step': { name: say`next step`, one: say`a next step` },
  objective: { name: say`objective`, one: say`an objective` },
  recommendation: { name: say`recommendation`, one: say`a recommendation` },
  source: { name: say`source`, one: say`a source` },
  theme: { name: say`theme`, one: say`a theme` },
  'working-group': { name: say`working group`, one: say`a working group` },
  workshop: { name: say`workshop`, one: say`a workshop` },
};
