/** A way to write a name, and how long an ending may follow it: Бекова, Бековой, Бековым. */
export interface NameForm {
  readonly text: string;
  readonly ending: number;
}

/**
 * The ways in which somebody is named: as it stands, the other way round, with initials, and by a
 * surname that is long enough to be told from other words.
 */
export function nameForms(value: string): readonly NameForm[] {
  const words = (value.match(WORD) ?? []).filter((word) => !TITLE.test(word));
  const whole = words.join(' ');
  if (words.length === 0) return [];
  const surname = SURNAMES.flatMap((ending) => words.filter((word) => ending.test(word)))[0];
  if (surname === undefined) return unparted(words, whole);
  const others = words.filter((word) => word !== surname);
  const stem = surname.replace(/(?:а|ая|ой|ую|у|ым|ом|a|aya)$/iu, '');
  const [given = '', patronymic] = others;
  const initials = others.map((word) => word.charAt(0)).join(' ');
  const before = [...others, stem].join(' ');
  return distinct([
    { text: whole, ending: 0 },
    { text: `${surname} ${others.join(' ')}`, ending: 0 },
    { text: before, ending: ENDING },
    ...(given === '' ? [] : withInitials(surname, stem, given, initials)),
    ...(patronymic === undefined ? [] : [{ text: `${given} ${patronymic}`, ending: 0 }]),
    ...(surname.length >= LONG_SURNAME ? [{ text: stem, ending: ENDING }] : []),
  ]);
}

function withInitials(
  surname: string,
  stem: string,
  given: string,
  initials: string,
): readonly NameForm[] {
  const initial = given.charAt(0);
  return [
    { text: `${given} ${stem}`, ending: ENDING },
    { text: `${surname} ${given}`, ending: 0 },
    { text: `${initials} ${stem}`, ending: ENDING },
    { text: `${initial} ${stem}`, ending: ENDING },
    { text: `${surname} ${initials}`, ending: 0 },
    { text: `${surname} ${initial}`, ending: 0 },
  ];
}

/** A name of which it cannot be said what its surname is: Айгүл Асан кызы, Kim Yuna. */
function unparted(words: readonly string[], whole: string): readonly NameForm[] {
  const turned = [...words].reverse().join(' ');
  return distinct([
    { text: whole, ending: words.length > 1 ? ENDING : 0 },
    { text: turned, ending: 0 },
  ]);
}

function distinct(forms: readonly NameForm[]): readonly NameForm[] {
  const byText = new Map<string, NameForm>();
  for (const form of forms) {
    const known = byText.get(form.text);
    if (known === undefined || known.ending < form.ending) byText.set(form.text, form);
  }
  return [...byText.values()];
}

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

const TITLE = /^(?:Mr|Mrs|Ms|Dr|г-н|г-жа|г-на|г-жи|господин|госпожа|айым|мырза)$/iu;

/**
 * The endings of surnames of the region, in Cyrillic and in Latin letters, also bent. Those that
 * given names have too come last: Марина, Иванова Марина.
 */
const SURNAMES: readonly RegExp[] = [
  /\p{L}{2}(?:[оеё]в(?:а|ой|у|ым|е)?|[сц]кий|[сц]к(?:ая|ой|ую)|[eo]va?|sk[iy]{1,2}|skaya)$/iu,
  /\p{L}{2}(?:ин(?:а|ой|у|ым|е)?|ina?|yna?)$/iu,
];

const ENDING = 3;
const LONG_SURNAME = 6;
