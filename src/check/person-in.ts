import { spelledPlainly } from './word-pattern.js';

/**
 * Whether a text that is to name a body or a role names a person. A net with holes: only what has
 * the form of a name in Central Asia is seen, so that no body is mistaken for a person.
 */
export function namesPerson(text: string): boolean {
  const plain = spelledPlainly(text);
  return FORMS.some((form) => form.test(plain));
}

/** The endings of surnames in Russian and in Latin letters. */
const SURNAME = String.raw`\p{Lu}\p{Ll}{1,30}(?:ов|ев|ин|ский|цкий|ова|ева|ина|ская|цкая|ov|ev|ova|eva|sky|skiy|skaya|baev|bayev)`;

const FORMS: readonly RegExp[] = [
  // Айгуль Бекова: no form by which it could be told from a place; А. Бекова, А. Б. Бекова has one.
  form(String.raw`\p{Lu}\. ?(?:\p{Lu}\. ?)?${SURNAME}(?:а|у|ой|ым|ом)?`),
  form(String.raw`${SURNAME} \p{Lu}\. ?\p{Lu}\.?`),
  // Ms Bekova, г-жа Бекова.
  form(String.raw`(?:Mr|Mrs|Ms|Dr|г-н|г-жа|г-на|г-жи|господин|госпожа)\.? \p{Lu}\p{Ll}+`),
  // Patronymics: Бекович, Бековна; Bekovich, Bekovna. The Верховна Рада is a parliament.
  form(
    String.raw`(?!Верховна|Духовна)\p{Lu}\p{Ll}{1,30}(?:ович|евич|овна|евна|инична|ovich|evich|ovna|evna)(?:а|у|ем|ы|е|ой)?`,
  ),
  // Асан кызы, Асан уулу; Asan qizi.
  form(String.raw`\p{Lu}\p{Ll}+ (?:кызы|уулу|қызы|ұлы|kyzy|uulu|qizi|o'g'li)`),
];

function form(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'u');
}
