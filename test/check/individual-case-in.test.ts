import { describe, expect, it } from '@jest/globals';
import { individualCaseIn } from '../../src/check/individual-case-in.js';

describe('a small number of people who came to harm', () => {
  it.each([
    'Two girls were abducted on the way to school.',
    'In 2006 three women were killed.',
    'In Naryn 1 woman was raped.',
    'There were 4 cases of domestic violence in the region.',
    'Две девочки были похищены.',
    'В 2006 году убили трех молодых женщин.',
    'Two underage girls were abducted.',
    'Зарегистрировано 3 случая изнасилования.',
    'Эки кыз уурдалган.',
    'Зордуктоо боюнча үч учур катталган.',
  ])('is seen in %j', (text) => {
    expect(individualCaseIn(text)).toEqual(['count']);
  });
});

describe('what else points to a person', () => {
  it.each([
    ['a 14-year-old girl left school', ['age']],
    ['14-летнюю девочку выдали замуж', ['age']],
    ['14 жаштагы кыз окуусун таштады', ['age']],
    ['It is worst in the village of Kara-Suu.', ['village']],
    ['В селе Кара-Суу об этом молчат.', ['village']],
    ['Бул жөнүндө Кара-Суу айылында айтышпайт.', ['village']],
    ['On 3 May 2007 a woman was raped.', ['day']],
    ['3 мая 2007 года женщина была избита.', ['day']],
    ['On 3 May two girls were abducted in the village of Kara-Suu.', ['count', 'village']],
  ])('is seen in %j', (text, expected) => {
    expect(individualCaseIn(text)).toEqual(expected);
  });
});

describe('no person is seen', () => {
  it.each([
    ['in a share', 'One woman in four was beaten. One in three women was abused.'],
    ['in a share, in Russian', 'Каждая четвертая женщина избита; одна женщина из трех избита.'],
    ['in a share, in Kyrgyz', 'Ар бир үчүнчү аял сабалган; төрт аялдын бири сабалган.'],
    ['in a rate', 'Two women are killed every month, 1.4 women per 100 000 were murdered.'],
    [
      'in a number of places',
      'In two villages girls were abducted; in three districts cases of rape rise.',
    ],
    ['in places, in Russian', 'В трех районах женщины были избиты, в двух селах случаи насилия.'],
    ['in places, in Kyrgyz', 'Эки айылда кыздар уурдалган.'],
    ['in a large number', '3 000 women were beaten, 124 girls were abducted, 1,204 were killed.'],
    ['in a number of officers', 'There are two women officers to whom violence can be reported.'],
    ['in a law and its date', 'The law of 25 March 2003 on violence is not applied.'],
    ['in an age group', 'Girls aged 14 to 17 are abducted, and 16-year-old girls are married off.'],
    ['in a village without a name', 'In a village nobody reports that women are beaten.'],
    ['in a Kyrgyz village without a name', 'Айрым айылдарда кыздарды уурдашат.'],
    ['in the day of a meeting', 'On 3 May 2007 the council heard of women who were beaten.'],
  ])('%s', (_, text) => {
    expect(individualCaseIn(text)).toEqual([]);
  });
});
