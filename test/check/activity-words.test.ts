import { expect, it } from '@jest/globals';
import { isWordedAsAction } from '../../src/check/activity-words.js';

it.each([
  'Train the district police',
  '“Hold” a conference every year',
  'Провести семинары для милиции',
  'Обучить судей',
  'Милиция кызматкерлерин окутуу.',
  'Семинарларды өткөрүү',
  'Әйелдерге арналған семинарлар өткізу',
])('%j says what is done', (statement) => {
  expect(isWordedAsAction(statement)).toBe(true);
});

it.each([
  'Trained officers protect women',
  'Training reaches every district',
  'Provided with a key, women decide',
  'Police hold those who beat to account',
  'Проведенные реформы защищают женщин',
  'Женщины решают, что принять',
  'Окутуу бардык аймактарда жеткиликтүү',
  'Аялдар чечим кабыл алууга катышат',
])('%j says what is different', (statement) => {
  expect(isWordedAsAction(statement)).toBe(false);
});
