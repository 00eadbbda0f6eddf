import { quoted, type Misfit, type Said } from './misfit.js';
import { nearestWord } from './nearest-word.js';
import { shortened } from './shortened.js';

export function unknownKey({ path, parentShape }: Pick<Misfit, 'path' | 'parentShape'>): Said {
  const key = String(path.at(-1));
  const keys = Object.keys(parentShape.keys ?? {});
  return {
    code: 'unknown-key',
    part: 'key',
    message:
      key === '' ? 'a key is missing before the colon' : `\`${shortened(key)}\` is not a key here`,
    hint: hint(key, keys),
  };
}

/** The key of the format that was meant by one that is not part of it. */
export function meantKey(key: string, keys: readonly string[]): string | undefined {
  const { before = '' } = WITHOUT_SPACE.exec(key)?.groups ?? {};
  return keys.includes(before) ? before : nearestWord(key, keys);
}

/** `{city:Bishkek}` is a mapping with the key `city:Bishkek`. */
const WITHOUT_SPACE = /^(?<before>[a-z_]+):(?<after>.+)$/s;

function hint(key: string, keys: readonly string[]): string {
  const { before = '', after = '' } = WITHOUT_SPACE.exec(key)?.groups ?? {};
  if (keys.includes(before)) {
    return `put a space after the colon: \`${before}: ${shortened(after)}\``;
  }
  const nearest = nearestWord(key, keys);
  return nearest === undefined
    ? `the keys here are ${quoted(keys)}`
    : `did you mean \`${nearest}\`?`;
}
