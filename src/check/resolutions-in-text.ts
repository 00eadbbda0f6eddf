/**
 * The resolutions of the Security Council that a running text names with a year, alone or in a
 * list: `resolutions 1325 (2000) and 1820 (2008)`.
 */
export function resolutionsInText(text: string): readonly string[] {
  return [...text.matchAll(LIST)]
    .filter(({ 0: list, index }) => {
      const end = index + list.length;
      return (
        WORD_BEFORE.test(text.slice(Math.max(0, index - 20), index)) ||
        WORD_AFTER.test(text.slice(end, end + 20))
      );
    })
    .flatMap(([list]) => list.match(ONE) ?? [])
    .map((name) => `S/RES/${name}`);
}

const ONE = /\d{3,4} ?\(\d{4}\)/g;

const LIST =
  /\d{3,4} ?\(\d{4}\)(?:(?:[,;] |,? (?:and|и|жана|және|va|we) )(?:№ ?)?\d{3,4} ?\(\d{4}\))*/g;

const WORD_BEFORE = /(?:S\/RES\/|SCR |resolutions? |резолюци\p{L}{1,3} (?:№ ?)?)$/iu;

/** In the Turkic languages the word comes last: `1325 (2000) резолюциясы`. */
const WORD_AFTER = /^[ -](?:(?:сандуу|номердүү|санды|sonli|belgili) )?(?:резолюц|rezol)/iu;
