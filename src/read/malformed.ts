import { inYaml } from './in-yaml.js';
import { fieldName, leaveOut, type Misfit, type Said } from './misfit.js';
import { meantDate } from './meant-date.js';
import { shortened } from './shortened.js';
import type { YamlSource } from './source-file.js';
import { say, wordingOfFormat, type Message } from '../model/message.js';

/** Of a value that is of the right type but not of the right form. */
export function malformed(misfit: Misfit, source: YamlSource): Said {
  const { keyword, params, value } = misfit;
  const name = fieldName(misfit);
  const spelling = shortened(source.spelling(misfit.path) ?? String(value));
  const limit = String(params['limit']);
  const outside = (message: Message): Said => ({
    code: 'malformed-value',
    message,
    hint: meaningHint(misfit) ?? say`correct the number`,
  });
  switch (keyword) {
    case 'pattern':
      return pattern(misfit, spelling);
    case 'propertyNames':
      return malformedKey(misfit);
    case 'maxLength':
      return {
        code: 'malformed-id',
        message: say`the id has ${String(value).length} characters, but must have at most ${limit}`,
        hint: say`take the few words that say what it is about`,
      };
    case 'minItems':
    case 'minProperties':
      return {
        code: 'malformed-value',
        message: say`\`${name}\` is empty`,
        hint: leaveOut(misfit),
      };
    case 'uniqueItems':
      return {
        code: 'malformed-value',
        message: say`\`${name}\` has one entry twice`,
        hint: say`delete one of them`,
      };
    case 'minimum':
      return outside(say`\`${name}\` is ${spelling}, but must be at least ${limit}`);
    case 'maximum':
      return outside(say`\`${name}\` is ${spelling}, but must be at most ${limit}`);
    case 'exclusiveMinimum':
      return outside(say`\`${name}\` is ${spelling}, but must be more than ${limit}`);
    default:
      return {
        code: 'malformed-value',
        message: say`\`${spelling}\` is not what stands in \`${name}\``,
        hint: say`write \`${name}: ${inYaml(params['allowedValue'] ?? misfit.shape.example)}\``,
      };
  }
}

function pattern(misfit: Misfit, spelling: string): Said {
  const { role } = misfit.shape;
  if (role === 'id' || role === 'reference' || role === 'name') {
    return {
      code: 'malformed-id',
      message: say`\`${spelling}\` is not an id`,
      hint: say`an id has small letters a to z, digits and single hyphens: \`${slug(spelling)}\``,
      ...meantReference(misfit),
    };
  }
  if (role === 'date') {
    const meant = meantDate(spelling);
    return {
      code: 'malformed-date',
      message: say`\`${spelling}\` is not a date`,
      hint: dateHint(spelling),
      ...(meant === undefined ? {} : { replaceWith: meant }),
    };
  }
  return {
    code: 'malformed-value',
    message: say`\`${spelling}\` does not have the form of \`${fieldName(misfit)}\``,
    hint: meaningHint(misfit) ?? say`compare it with the description of the format`,
  };
}

/**
 * Of a reference that is written like a text, the id that the text makes. Whether a record has that
 * id, the reading of the mended file shows. The id of a record itself is for its author to choose.
 */
function meantReference({ shape, value }: Misfit): Pick<Said, 'replaceWith'> {
  const text = String(value);
  // Of other letters the id would keep nothing.
  if (shape.role !== 'reference' || !/^[ -~]*[a-z0-9][ -~]*$/i.test(text)) return {};
  return { replaceWith: slug(text) };
}

/** The id that a text would make; an example when it has no letters of ours. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .match(/[a-z0-9]+/g);
  return words === null ? 'train-border-guards' : words.join('-').slice(0, 64).replace(/-$/, '');
}

/** Dates are written day first in the region. */
function dateHint(spelling: string): Message {
  const [, day = '', month = '', year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(spelling) ?? [];
  if (year !== undefined) {
    return say`write the year first: \`"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"\``;
  }
  return say`write it as precisely as it is known: \`"2007"\`, \`"2007-06"\` or \`"2007-06-03"\`; a period as \`"2013/2014"\``;
}

/** The format itself says what a value means. */
function meaningHint({ shape: { example, meaning } }: Misfit): Message | undefined {
  if (example === undefined) return undefined;
  return meaning === undefined
    ? say`for example \`${inYaml(example)}\``
    : say`${wordingOfFormat(meaning.replace(/\.$/, ''))}, for example \`${inYaml(example)}\``;
}

function malformedKey(misfit: Misfit): Said {
  const key = String(misfit.path.at(-1));
  const said = { code: 'malformed-value', part: 'key' } as const;
  if (misfit.parentShape.role !== 'text') {
    return {
      ...said,
      message: say`\`${shortened(key)}\` is not a key of \`${fieldName({ path: misfit.path.slice(0, -1) })}\``,
      hint: meaningHint({ ...misfit, shape: misfit.parentShape }) ?? say`correct the key`,
    };
  }
  return {
    ...said,
    message: say`\`${shortened(key)}\` is not the tag of a language`,
    ...(CAPITAL_TAG.test(key) ? { replaceWith: key.toLowerCase() } : {}),
    hint: CAPITAL_TAG.test(key)
      ? say`write \`${key.toLowerCase()}\``
      : say`write a tag such as \`en\`, \`ru\` or \`ky\`; if the colon belongs to the text, put it all into quotation marks`,
  };
}

const CAPITAL_TAG = /^[A-Z]{2,3}$/;
