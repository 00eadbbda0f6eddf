import type { Diagnostic } from '../model/diagnostic.js';
import { within, type Step } from '../model/place.js';
import { inYaml } from './in-yaml.js';
import { malformed } from './malformed.js';
import { kindInWords } from './kind-in-words.js';
import { fieldName, leaveOut, quoted, type Misfit, type Said } from './misfit.js';
import { nearestWord, onlySlipOf } from '../model/nearest-word.js';
import { TO_BE_DECIDED, isPlaceholder, isToCome } from './placeholder.js';
import { shortened } from './shortened.js';
import { isMapping, type Shape } from './shape.js';
import type { YamlSource } from './source-file.js';
import { unknownKey } from './unknown-key.js';
import { wrongType } from './wrong-type.js';
import { say, type Message } from '../model/message.js';

export function shapeFault(misfit: Misfit, source: YamlSource): Diagnostic {
  const { code, message, hint, part, replaceWith } = said(misfit, source);
  const at = within({ file: source.file, path: [] }, ...misfit.path);
  return {
    code,
    at,
    ...(part === undefined ? {} : { part }),
    message,
    hint,
    ...(replaceWith === undefined ? {} : { fix: { at, part: part ?? 'value', replaceWith } }),
  };
}

function said(misfit: Misfit, source: YamlSource): Said {
  switch (misfit.keyword) {
    case 'required':
      return missingKey(misfit);
    case 'additionalProperties':
      return unknownKey(misfit);
    case 'absent':
      return undueAbsence(misfit);
  }
  if (misfit.value === null && misfit.keyword !== 'propertyNames') return noValue(misfit);
  if (isField(misfit) && isPlaceholder(String(misfit.value))) return placeholder(misfit);
  switch (misfit.keyword) {
    case 'type':
      return wrongType(misfit, source);
    case 'enum':
      return unknownWord(misfit, source);
    default:
      return malformed(misfit, source);
  }
}

function missingKey({ path, value, shape, params }: Misfit): Said {
  const key = String(params['missingProperty']);
  return {
    code: 'missing-key',
    part: 'key',
    message: lacking(path, value, shape, key),
    hint: keyExample(key, shape.needed?.[key]),
  };
}

/** Longer ones would hide what the message is about. */
const LONGEST_EXAMPLE = 80;

function keyExample(key: string, example: unknown): Message {
  const line = `${key}: ${inYaml(example)}`;
  return line.length > LONGEST_EXAMPLE && isMapping(example)
    ? say`add it, with the keys ${quoted(Object.keys(example))}`
    : say`add it, for example \`${line}\``;
}

/** That a record, or whatever else is known by its place, lacks a key. */
function lacking(path: readonly Step[], value: unknown, shape: Shape, key: string): Message {
  const kind = shape.keys?.['id']?.identifies;
  const id = isMapping(value) ? value['id'] : undefined;
  if (kind !== undefined && typeof id === 'string')
    return say`${kindInWords(kind)} \`${shortened(id)}\` has no \`${key}\``;
  const last = path.at(-1);
  if (last === undefined) return say`the file has no \`${key}\``;
  return typeof last === 'string'
    ? say`\`${last}\` has no \`${key}\``
    : say`an entry of \`${fieldName({ path })}\` has no \`${key}\``;
}

function undueAbsence(misfit: Misfit): Said {
  return {
    code: 'wrong-type',
    message: say`\`${fieldName(misfit)}\` cannot be absent with a reason`,
    hint: leaveOut(misfit),
  };
}

function noValue(misfit: Misfit): Said {
  const isKey = typeof misfit.path.at(-1) === 'string';
  return {
    code: 'wrong-type',
    ...(isKey ? { part: 'key' } : {}),
    message: isKey
      ? say`\`${fieldName(misfit)}\` has no value`
      : say`an entry of \`${fieldName(misfit)}\` has no value`,
    hint: leaveOut(misfit),
  };
}

/** Whether the value is a text, but not one in place of the whole file. */
function isField({ path, value }: Misfit): boolean {
  return typeof value === 'string' && path.length > 0;
}

/** Of a text that says that there is no value. */
function placeholder(misfit: Misfit): Said {
  const text = shortened(String(misfit.value));
  return {
    code: 'placeholder-text',
    message:
      text === ''
        ? say`\`${fieldName(misfit)}\` is empty`
        : say`\`${text}\` in \`${fieldName(misfit)}\` stands for a value that is not there`,
    hint: leaveOut(misfit),
    ...(isToCome(text) && misfit.shape.mayBeAbsent === true ? { replaceWith: TO_BE_DECIDED } : {}),
  };
}

function unknownWord(misfit: Misfit, source: YamlSource): Said {
  const { allowedValues } = misfit.params;
  const words = Array.isArray(allowedValues) ? allowedValues.map(String) : [];
  const word = shortened(source.spelling(misfit.path) ?? inYaml(misfit.value));
  const nearest = nearestWord(word, words);
  const all = say`the words are ${quoted(words)}`;
  const meant = onlySlipOf(word, words);
  return {
    code: 'unknown-word',
    message: say`\`${word}\` is not in the vocabulary of \`${fieldName(misfit)}\``,
    hint: nearest === undefined ? all : say`did you mean \`${nearest}\`? ${all}`,
    ...(meant === undefined ? {} : { replaceWith: meant }),
  };
}
