import { quoted, type Misfit, type Said } from './misfit.js';
import { nearestWord, onlySlipOf } from '../model/nearest-word.js';
import { shortened } from './shortened.js';
import { say, type Message } from '../model/message.js';

export function unknownKey({ path, parentShape }: Pick<Misfit, 'path' | 'parentShape'>): Said {
  const key = String(path.at(-1));
  const keys = Object.keys(parentShape.keys ?? {});
  const meant = onlySlipOf(key, keys);
  return {
    code: 'unknown-key',
    part: 'key',
    message:
      key === ''
        ? say`a key is missing before the colon`
        : say`\`${shortened(key)}\` is not a key here`,
    hint: hint(key, keys),
    ...(meant === undefined ? {} : { replaceWith: meant }),
  };
}

/** The key of the format that was meant by one that is not part of it. */
export function meantKey(key: string, keys: readonly string[]): string | undefined {
  const { before = '' } = WITHOUT_SPACE.exec(key)?.groups ?? {};
  return keys.includes(before) ? before : nearestWord(key, keys);
}

/** `{city:Bishkek}` is a mapping with the key `city:Bishkek`. */
const WITHOUT_SPACE = /^(?<before>[a-z_]+):(?<after>.+)$/s;

function hint(key: string, keys: readonly string[]): Message {
  const { before = '', after = '' } = WITHOUT_SPACE.exec(key)?.groups ?? {};
  if (keys.includes(before)) {
    return say`put a space after the colon: \`${before}: ${shortened(after)}\``;
  }
  const nearest = nearestWord(key, keys);
  return nearest === undefined
    ? say`the keys here are ${quoted(keys)}`
    : say`did you mean \`${nearest}\`?`;
}
