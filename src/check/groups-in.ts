import type { Text } from '../format/kit.js';
import type { WorkshopRecord } from '../model/project.js';
import { known } from '../model/absent.js';
import { spelledPlainly, wordPattern } from './word-pattern.js';

export type Group = NonNullable<ReturnType<typeof groupsPresent>>[number];

/** The groups that took part in a workshop; undefined when that is not said, for a reason. */
export function groupsPresent({ participants }: WorkshopRecord) {
  const { groups } = known(participants) ?? {};
  const withheld = [participants, groups].some(
    (value) => typeof value === 'object' && 'absent' in value && value.absent !== 'not-yet-decided',
  );
  return withheld ? undefined : (known(groups) ?? []);
}

/**
 * The groups of people that a title speaks of. Women and men are none of them, as the whole plan
 * is about women; a subject such as migration is no group either, migrants are.
 */
export function groupsIn(title: Text): readonly Group[] {
  const wordings = (typeof title === 'string' ? [title] : Object.values(title)).map(spelledPlainly);
  return WORDS.filter(([, pattern]) => wordings.some((wording) => pattern.test(wording))).map(
    ([group]) => group,
  );
}

const WORDS: readonly (readonly [Group, RegExp])[] = [
  [
    'rural',
    wordPattern([
      'rural',
      'village',
      'villages',
      'villagers',
      'сельск*',
      'село',
      'селах',
      'селянок',
      'айыл',
      'айылдык',
      'айылдар*',
      'ауыл*',
      'qishloq*',
    ]),
  ],
  [
    'youth',
    wordPattern(['youth', 'young women', 'young people', 'молодеж*', 'жаштар*', 'yoshlar*']),
  ],
  ['older', wordPattern(['older women', 'older persons', 'older people', 'пожил*', 'улгайган*'])],
  [
    'disability',
    wordPattern(['disabilities', 'disability', 'disabled', 'инвалидност*', 'майып*', 'мүгедек*']),
  ],
  [
    'ethnic-minority',
    wordPattern(['minorities', 'ethnic minority', 'меньшинств*', 'азчылык*', 'азшылық*']),
  ],
  ['migrant', wordPattern(['migrants', 'migrant', 'мигрант*'])],
  [
    'displaced',
    wordPattern(['displaced', 'refugees', 'refugee', 'беженц*', 'перемещенн*', 'качкын*']),
  ],
  ['widow', wordPattern(['widows', 'вдов', 'вдовы', 'вдовам', 'жесир*'])],
  ['ex-combatant', wordPattern(['ex-combatants', 'former combatants', 'бывш* комбатант*'])],
];
