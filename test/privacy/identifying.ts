import { plantIn, type Choices, type Way } from './canaries.js';

/** What tells who somebody is or where to find them; invented, and found in no sample. */
export const IDENTIFYING = {
  name: 'Aigul Toktogulova',
  'patronymic name': 'Айгуль Бакытовна',
  'telephone number': '+996 555 123456',
  'e-mail address': 'toktogulova@example.org',
  'identity number': '21503199012345',
  'passport number': 'AN1234567',
  'date of birth': 'born 15.03.1990',
  'exact address': 'ул. Токтогула, 45, кв. 12',
  coordinates: '42.87461, 74.56983',
  'institution of a participant': 'Kurmanbek Crisis Home',
} as const;

export type Identifying = keyof typeof IDENTIFYING;

/** The sample with this in every text that is chosen. */
export function planted(
  what: readonly Identifying[],
  isChosen: (way: Way) => boolean,
  { visibility = 'public' }: { readonly visibility?: string } = {},
): Readonly<Record<string, string>> {
  const values = what.map((one) => IDENTIFYING[one]);
  const choices: Choices = { visibility: () => visibility, attribution: () => 'attributed' };
  let next = 0;
  // One after the other where there are several, so that each field has one and nothing drowns.
  return plantIn(choices, (way) => {
    if (!isChosen(way)) return undefined;
    next += 1;
    return values[next % values.length];
  });
}

/** Which of them stand in a text: as they are, without spaces, and without signs. */
export function identifyingIn(text: string): readonly Identifying[] {
  const forms = [text, text.replaceAll(/\s+/g, ''), text.replaceAll(/[^\p{L}\p{N}]+/gu, '')];
  const found = Object.entries(IDENTIFYING).filter(([, value]) =>
    [value, value.replaceAll(/\s+/g, '')].some((form) => forms.some((one) => one.includes(form))),
  );
  // The entries are those of the object.
  return found.map(([name]) => name as Identifying);
}
