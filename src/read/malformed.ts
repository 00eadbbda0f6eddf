import { inYaml } from './in-yaml.js';
import { fieldName, leaveOut, type Misfit, type Said } from './misfit.js';
import { shortened } from './shortened.js';
import type { YamlSource } from './source-file.js';

/** Of a value that is of the right type but not of the right form. */
export function malformed(misfit: Misfit, source: YamlSource): Said {
  const { keyword, params, value } = misfit;
  const name = fieldName(misfit);
  const spelling = shortened(source.spelling(misfit.path) ?? String(value));
  const limit = String(params['limit']);
  const outside = (bound: string): Said => ({
    code: 'malformed-value',
    message: `\`${name}\` is ${spelling}, but must be ${bound} ${limit}`,
    hint: meaningHint(misfit) ?? 'correct the number',
  });
  switch (keyword) {
    case 'pattern':
      return pattern(misfit, spelling);
    case 'propertyNames':
      return malformedKey(misfit);
    case 'maxLength':
      return {
        code: 'malformed-id',
        message: `the id has ${String(value).length} characters, but must have at most ${limit}`,
        hint: 'take the few words that say what it is about',
      };
    case 'minItems':
    case 'minProperties':
      return { code: 'malformed-value', message: `\`${name}\` is empty`, hint: leaveOut(misfit) };
    case 'uniqueItems':
      return {
        code: 'malformed-value',
        message: `\`${name}\` has one entry twice`,
        hint: 'delete one of them',
      };
    case 'minimum':
      return outside('at least');
    case 'maximum':
      return outside('at most');
    case 'exclusiveMinimum':
      return outside('more than');
    default:
      return {
        code: 'malformed-value',
        message: `\`${spelling}\` is not what stands in \`${name}\``,
        hint: `write \`${name}: ${inYaml(params['allowedValue'] ?? misfit.shape.example)}\``,
      };
  }
}

function pattern(misfit: Misfit, spelling: string): Said {
  const { role } = misfit.shape;
  if (role === 'id' || role === 'reference' || role === 'name') {
    return {
      code: 'malformed-id',
      message: `\`${spelling}\` is not an id`,
      hint: `an id has small letters a to z, digits and single hyphens: \`${slug(spelling)}\``,
    };
  }
  if (role === 'date') {
    return {
      code: 'malformed-date',
      message: `\`${spelling}\` is not a date`,
      hint: dateHint(spelling),
    };
  }
  return {
    code: 'malformed-value',
    message: `\`${spelling}\` does not have the form of \`${fieldName(misfit)}\``,
    hint: meaningHint(misfit) ?? 'compare it with the description of the format',
  };
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
function dateHint(spelling: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(spelling) ?? [];
  if (year !== undefined) {
    return `write the year first: \`"${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"\``;
  }
  return 'write it as precisely as it is known: `"2007"`, `"2007-06"` or `"2007-06-03"`; a period as `"2013/2014"`';
}

function meaningHint({ shape }: Misfit): string | undefined {
  if (shape.example === undefined) return undefined;
  const example = `for example \`${inYaml(shape.example)}\``;
  return shape.meaning === undefined ? example : `${shape.meaning.replace(/\.$/, '')}, ${example}`;
}

function malformedKey(misfit: Misfit): Said {
  const key = String(misfit.path.at(-1));
  const said = { code: 'malformed-value', part: 'key' } as const;
  if (misfit.parentShape.role !== 'text') {
    return {
      ...said,
      message: `\`${shortened(key)}\` is not a key of \`${fieldName({ path: misfit.path.slice(0, -1) })}\``,
      hint: meaningHint({ ...misfit, shape: misfit.parentShape }) ?? 'correct the key',
    };
  }
  return {
    ...said,
    message: `\`${shortened(key)}\` is not the tag of a language`,
    hint: CAPITAL_TAG.test(key)
      ? `write \`${key.toLowerCase()}\``
      : 'write a tag such as `en`, `ru` or `ky`; if the colon belongs to the text, put it all into quotation marks',
  };
}

const CAPITAL_TAG = /^[A-Z]{2,3}$/;
