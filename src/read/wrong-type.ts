import { fieldName, quoted, type Misfit, type Said } from './misfit.js';
import { shortened } from './shortened.js';
import { isMapping, type Shape } from './shape.js';
import { inYaml } from './in-yaml.js';
import type { YamlSource } from './source-file.js';
import type { Fix } from '../model/fix.js';
import { say, type Message, type Part } from '../model/message.js';
import { meantDate } from './meant-date.js';

/** Of a value that is a text where a number is expected, a list where a text is, and so on. */
export function wrongType(misfit: Misfit, source: YamlSource): Said {
  const expected = String(misfit.params['type']);
  const spelling = source.spelling(misfit.path) ?? '';
  const wanted = expectation(expected, misfit.shape);
  const got = described(misfit.value, spelling);
  const meant = meantValue(expected, misfit, spelling);
  return {
    code: 'wrong-type',
    message:
      misfit.path.length === 0
        ? say`expected ${wanted}, got ${got}`
        : say`expected ${wanted} in \`${fieldName(misfit)}\`, got ${got}`,
    hint:
      REMEDIES[expected]?.(misfit, spelling) ?? say`compare it with the description of the format`,
    ...(meant === undefined ? {} : { replaceWith: meant }),
  };
}

/** The value that was meant, if it only lacks or has too many quotation marks. */
function meantValue(
  expected: string,
  { value, shape }: Misfit,
  spelling: string,
): Fix['replaceWith'] | undefined {
  if (expected === 'string') {
    if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
    return shape.role === 'date' ? (meantDate(spelling) ?? spelling) : spelling;
  }
  if (typeof value !== 'string') return undefined;
  if (expected === 'boolean') return meantBoolean(value);
  const isNumber = expected === 'integer' ? /^(?:0|[1-9]\d*)$/ : /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
  return expected in NUMBERS && isNumber.test(value) ? Number(value) : undefined;
}

const NUMBERS = { integer: true, number: true };

function meantBoolean(word: string): boolean | undefined {
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}

const YES = /^(?:yes|y|on|true|да|ооба)$/i;
const NO = /^(?:no|n|off|false|нет|жок)$/i;

function expectation(type: string, { role }: Shape): Part {
  if (type !== 'string') return TYPE_NAMES[type] ?? type;
  if (role === 'date') return say`a date in quotation marks`;
  return role === 'id' || role === 'reference' || role === 'name' ? say`an id` : say`a text`;
}

const TYPE_NAMES: Readonly<Record<string, Message>> = {
  number: say`a number`,
  integer: say`a whole number`,
  boolean: say`\`true\` or \`false\``,
  array: say`a list`,
  object: say`a group of keys`,
};

function described(value: unknown, spelling: string): Part {
  if (Array.isArray(value)) return say`a list`;
  if (isMapping(value)) return say`a group of keys`;
  if (typeof value === 'number') return say`the number ${spelling}`;
  if (typeof value === 'boolean') return `\`${spelling}\``;
  return say`the text \`${shortened(spelling)}\``;
}

const REMEDIES: Readonly<Record<string, (misfit: Misfit, spelling: string) => Message>> = {
  string: ({ value }, spelling) => {
    if (Array.isArray(value)) return say`write one value, without a dash and without brackets`;
    if (isMapping(value))
      return say`write the text itself; if it holds a colon, put it into quotation marks`;
    return say`put it into quotation marks: \`"${spelling}"\``;
  },
  number: numberRemedy,
  integer: numberRemedy,
  boolean: (_, spelling) => {
    const meant = meantBoolean(spelling);
    if (meant === undefined) return say`write \`true\` or \`false\``;
    return meant ? say`write \`true\`` : say`write \`false\``;
  },
  array: ({ value, shape }, spelling) => {
    if (isMapping(value)) return say`put a dash and a space before the first key of each entry`;
    if (spelling.startsWith('-')) return say`put a space after each dash`;
    return shape.items?.keys === undefined
      ? say`write it as a list: \`[${shortened(spelling)}]\``
      : say`write a list of entries, each beginning with a dash and a space`;
  },
  object: ({ value, shape, path }) => {
    if (Array.isArray(value)) return say`write one entry, without a dash`;
    if (shape.needed === undefined)
      return say`write keys with their values, each on a line of its own`;
    const key = path.findLast((step) => typeof step === 'string');
    if (key === undefined)
      return say`write the keys ${quoted(Object.keys(shape.needed))} with their values`;
    return say`write, for example, \`${key}: ${inYaml(shape.needed)}\``;
  },
};

function numberRemedy({ value }: Misfit, spelling: string): Message {
  if (typeof value === 'number') return say`round it, or write it into the wording of the source`;
  return /^[\d.]+$/.test(spelling)
    ? say`write it without quotation marks: \`${spelling}\``
    : say`write the figure alone, in digits`;
}
