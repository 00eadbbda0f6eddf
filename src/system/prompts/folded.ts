/**
 * A text as it is searched for: without case, and without the differences between letters that
 * people leave out, be it for the keyboard they have (ө and о) or from habit (ё and е).
 */
export function folded(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return VARIANTS.test(lower)
    ? lower.replace(ALL_VARIANTS, (letter) => PLAIN[letter] ?? letter)
    : lower;
}

const PLAIN: Readonly<Record<string, string>> = { ё: 'е', ө: 'о', ү: 'у', ң: 'н' };
const VARIANTS = /[ёөүң]/;
const ALL_VARIANTS = /[ёөүң]/g;
