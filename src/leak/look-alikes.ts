/**
 * Letters and digits that look alike, in the lower case, each row by its first one. Where a capital
 * and a small letter look like different letters, the capital counts: names begin with one.
 * After Unicode Technical Standard 39, for the scripts of the region.
 */
const ROWS = [
  'aаαɑᴀ',
  'bвβʙᏏ',
  'cсϲςᴄⅽ',
  'dԁᴅ',
  'eеεҽәəєᴇɛ',
  'fꜰ',
  'gɡɢց',
  'hнңһηհʜ',
  'jјϳᴊ',
  'kкқκᴋҝ',
  'liіιӏıɩ1ɪʟ',
  'mмμᴍ',
  'nпνոɴ',
  'oоοөօσ0ᴏⲟ',
  'pрρᴘ',
  'qԛ',
  'rгғʀ',
  'sѕꜱ',
  'tтτᴛ',
  'uսᴜʊ',
  'vѵᴠ',
  'wԝωᴡ',
  'xхҳχ',
  'yуүұυγʏ',
  'zζᴢ',
  'чҷ',
  '3зҙ',
  '6б',
];

/** The letter that stands for all that look like it. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [first = '', ...others] = row;
    return others.map((letter) => [letter, first] as const);
  }),
);
