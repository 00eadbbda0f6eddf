import { fieldName, quoted, type Misfit, type Said } from './misfit.js';
import { shortened } from './shortened.js';
import { isMapping, type Shape } from './shape.js';
import { inYaml } from './in-yaml.js';
import type { YamlSource } from './source-file.js';

/** Of a value that is a text where a number is expected, a list where a text is, and so on. */
export function wrongType(misfit: Misfit, source: YamlSource): Said {
  const expected = String(misfit.params['type']);
  const spelling = source.spelling(misfit.path) ?? '';
  const place = misfit.path.length === 0 ? '' : ` in \`${fieldName(misfit)}\``;
  return {
    code: 'wrong-type',
    message: `expected ${expectation(expected, misfit.shape)}${place}, got ${described(misfit.value, spelling)}`,
    hint: REMEDIES[expected]?.(misfit, spelling) ?? 'compare it with the description of the format',
  };
}

function expectation(type: string, { role }: Shape): string {
  if (type !== 'string') return TYPE_NAMES[type] ?? type;
  if (role === 'date') return 'a date in quotation marks';
  return role === 'id' || role === 'reference' || role === 'name' ? 'an id' : 'a text';
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping',
};

function described(value: unknown, spelling: string): string {
  if (Array.isArray(value)) return 'a list';
  if (isMapping(value)) return 'a mapping';
  if (typeof value === 'number') return `the number ${spelling}`;
  if (typeof value === 'boolean') return `\`${spelling}\``;
  return `the text \`${shortened(spelling)}\``;
}

const REMEDIES: Readonly<Record<string, (misfit: Misfit, spelling: string) => string>> = {
  string: ({ value }, spelling) => {
    if (Array.isArray(value)) return 'write one value, without a dash and without brackets';
    if (isMapping(value))
      return 'write the text itself; if it holds a colon, put it into quotation marks';
    return `put it into quotation marks: \`"${spelling}"\``;
  },
  number: numberRemedy,
  integer: numberRemedy,
  boolean: (_, spelling) => {
    if (/^(?:yes|y|on|да|ооба)$/i.test(spelling)) return 'write `true`';
    return /^(?:no|n|off|нет|жок)$/i.test(spelling) ? 'write `false`' : 'write `true` or `false`';
  },
  array: ({ value, shape }, spelling) => {
    if (isMapping(value)) return 'put a dash and a space before the first key of each entry';
    if (spelling.startsWith('-')) return 'put a space after each dash';
    return shape.items?.keys === undefined
      ? `write it as a list: \`[${shortened(spelling)}]\``
      : 'write a list of entries, each beginning with a dash and a space';
  },
  object: ({ value, shape, path }) => {
    if (Array.isArray(value)) return 'write one entry, without a dash';
    if (shape.needed === undefined)
      return 'write keys with their values, each on a line of its own';
    const key = path.findLast((step) => typeof step === 'string');
    if (key === undefined)
      return `write the keys ${quoted(Object.keys(shape.needed))} with their values`;
    return `write, for example, \`${key}: ${inYaml(shape.needed)}\``;
  },
};

function numberRemedy({ value }: Misfit, spelling: string): string {
  if (typeof value === 'number') return 'round it, or write it into the wording of the source';
  return /^[\d.]+$/.test(spelling)
    ? `write it without quotation marks: \`${spelling}\``
    : 'write the figure alone, in digits';
}
