/** Common words, and rarer ones made of syllables: texts of people have a few thousand. */
const COMMON =
  'the district council asks the ministry to train border guards and local police in the villages before the harvest so that women who report violence are heard by a woman officer and the case reaches the court within the time that the law gives'.split(
    ' ',
  );
const SYLLABLES = 'ba der fo gil ha jun ka lem mo nar pe rus sa tol vi zan'.split(' ');
const RARE = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));

/** Sentences of 12 to 35 words, the same ones for a seed. */
export function sentences(seed) {
  const random = generator(seed);
  return () => {
    const length = 12 + Math.floor(random() * 24);
    const words = Array.from({ length }, () => {
      const list = random() < 0.6 ? COMMON : RARE;
      return list[Math.floor(random() * list.length)];
    });
    return `${words.join(' ')}.`;
  };
}

/** Mulberry32: a small generator of even numbers between 0 and 1, the same on every machine. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
