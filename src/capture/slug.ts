/**
 * The id of a record, made of its own words: lower-case ASCII letters, digits and hyphens, as the
 * format wants it. Words that say little are left out, and of a long text the first words count.
 *
 * @param taken Whether a record of the project has an id already.
 */
export function slug(text: string, taken: (id: string) => boolean, otherwise: string): string {
  const words = transliterated(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  const chosen = shortened(telling.length === 0 ? words : telling);
  const stem = chosen === '' ? otherwise : chosen;
  if (!taken(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken(id)) return id;
  }
}

/** As many of the first words as are pleasant to read. */
function shortened(words: readonly string[]): string {
  let result = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    const longer = result === '' ? word : `${result}-${word}`;
    if (longer.length > LONGEST) break;
    result = longer;
  }
  return result === '' ? (words[0] ?? '').slice(0, LONGEST) : result;
}

const MOST_WORDS = 5;
/** With room for a number behind it the id stays within the 64 characters of the format. */
const LONGEST = 48;

function transliterated(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\u0400-\u04FF]/g, (letter) => LATIN[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Russian and Kyrgyz as they are usually written in Latin letters; Kazakh, Tajik and Uzbek too. */
// prettier-ignore
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia',
  ң: 'ng', ө: 'o', ү: 'u', ә: 'a', ғ: 'g', қ: 'k', ұ: 'u', һ: 'h', і: 'i', ҳ: 'h', ҷ: 'j',
  ӣ: 'i', ӯ: 'u', ў: 'u',
};

const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'or', 'by', 'with', 'be'],
  ...['v', 'vo', 'na', 'i', 'dlia', 'po', 's', 'so', 'o', 'ob', 'ot', 'za', 'iz', 'k', 'u', 'ili'],
  ...['zhana', 'uchun', 'menen', 'je', 'zhe'],
]);
