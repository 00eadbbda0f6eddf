import { spelledPlainly, wordPattern } from './word-pattern.js';

/**
 * Whether a statement says what is done, not what is different then: it begins with the verb of an
 * activity, as in English and Russian, or ends with it, as in the Turkic languages.
 */
export function isWordedAsAction(statement: string): boolean {
  const plain = spelledPlainly(statement);
  return FIRST.test(plain) || LAST.test(plain);
}

/** Imperatives and infinitives; `training` or `support` may begin a sentence on a result. */
const FIRST = wordPattern(
  [
    'train',
    'hold',
    'conduct',
    'organise',
    'organize',
    'carry out',
    'develop',
    'draft',
    'prepare',
    'publish',
    'print',
    'distribute',
    'disseminate',
    'adopt',
    'establish',
    'create',
    'set up',
    'provide',
    'introduce',
    'implement',
    'arrange',
    'raise awareness',
    'провести',
    'проводить',
    'обучить',
    'обучать',
    'организовать',
    'организовывать',
    'разработать',
    'разрабатывать',
    'подготовить',
    'издать',
    'напечатать',
    'распространить',
    'принять',
    'утвердить',
    'создать',
    'создавать',
    'внедрить',
    'внести',
    'осуществить',
    'проведение',
    'организация обучения',
    'разработка',
  ],
  'first',
);

const LAST = wordPattern(
  [
    'өткөрүү',
    'окутуу',
    'уюштуруу',
    'даярдоо',
    'иштеп чыгуу',
    'түзүү',
    'чыгаруу',
    'басып чыгаруу',
    'таратуу',
    'бекитүү',
    'кабыл алуу',
    'жүргүзүү',
    'киргизүү',
    'ишке ашыруу',
    'өткізу',
    'оқыту',
    'ұйымдастыру',
    'әзірлеу',
    "o'tkazish",
    "o'qitish",
    'tashkil etish',
    'ishlab chiqish',
  ],
  'last',
);
