import type { Identifier } from '../model/identifier.js';
import type { NameList } from '../model/reference.js';
import { plainSigns, shapesIn } from './personal-data-in.js';
import type { PersonalData } from './personal-data-shapes.js';
import { personsIn } from './person-in.js';

/** All that could make a person recognisable in a text: names, addresses, numbers, days of birth. */
export function identifiersIn(text: string, lists: readonly NameList[]): readonly Identifier[] {
  return [
    ...personsIn(text, lists).map(({ name }) => ({ kind: 'name', value: name }) as const),
    ...shapesIn(text).flatMap(({ kind, value }): readonly Identifier[] =>
      kind === 'an e-mail address' ? [] : [{ kind: KINDS[kind], value }],
    ),
    ...[...plainSigns(text).matchAll(EMAIL)].map(([value]) => ({ kind: 'e-mail', value }) as const),
  ];
}

const KINDS: Readonly<Record<PersonalData, Identifier['kind']>> = {
  'an e-mail address': 'e-mail',
  'a telephone number': 'number',
  'an identity number': 'number',
  'a passport number': 'number',
  'a date of birth': 'date',
};

/** The whole of an address, where its shape only tells that there is one. */
const EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}(?:@| ?[[(](?:at|собака)[\])] ?)(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/giu;
