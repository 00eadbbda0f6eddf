import { RESERVED } from '../values.js';
import { checkNesting } from './check-nesting.js';
import { findTags, type Tag } from './find-tags.js';
import { LIMITS } from './limits.js';
import { tagFault, type TagFault } from './tag-fault.js';
import type { Fault } from './template-fault.js';
import { say } from '../../model/message.js';

/**
 * What can be said of a template from its tags alone: whether it is within the limits, uses only
 * what templates may use, and closes what it opens. A template without such faults is fit for
 * Handlebars to parse.
 */
export function checkTags(text: string): readonly TagFault[] {
  if (Buffer.byteLength(text) > LIMITS.size) {
    return [{ start: 0, end: 0, message: say`the template is larger than 256 KiB` }];
  }
  const reserved = RESERVED.exec(text);
  if (reserved !== null) return [reservedCharacter(reserved)];
  const { tags, unclosed } = findTags(text, LIMITS.tags + 1);
  const beyond = tags[LIMITS.tags];
  if (beyond !== undefined)
    return [tagFault(beyond, say`the template has more than ${LIMITS.tags} tags`)];
  return [
    ...tags.flatMap(faultsOfTag),
    ...(unclosed === undefined
      ? checkNesting(tags)
      : [{ start: unclosed, end: unclosed + 2, message: say`the tag is not closed` }]),
  ];
}

function reservedCharacter({ index, 0: character }: RegExpExecArray): TagFault {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return {
    start: index,
    end: index + 1,
    message: say`the template holds the private-use character U+${number}, which is reserved`,
    hint: say`delete it; it cannot be seen`,
  };
}

function faultsOfTag(tag: Tag): readonly TagFault[] {
  if (tag.sigil === '!') return [];
  if (tag.text.length > LIMITS.tagLength) {
    return [tagFault(tag, say`the tag is longer than ${LIMITS.tagLength} characters`)];
  }
  if (depthOfParentheses(tag.text) > LIMITS.nesting) {
    return [tagFault(tag, say`the tag has parentheses nested deeper than ${LIMITS.nesting}`)];
  }
  const off = NOT_USED.get(tag.sigil);
  return off === undefined ? [] : [tagFault(tag, off.message, off.hint)];
}

function depthOfParentheses(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const UNESCAPED: Fault = {
  message: say`values are never escaped, so there is no tag for unescaped ones`,
  hint: say`write \`{{…}}\``,
};

/** What Handlebars has and templates do not use. */
const NOT_USED: ReadonlyMap<string, Fault> = new Map([
  ['{', UNESCAPED],
  ['&', UNESCAPED],
  [
    '^',
    { message: say`\`{{^…}}\` is not used`, hint: say`write \`{{else}}\` or \`{{#unless …}}\`` },
  ],
  [
    '{{',
    { message: say`raw blocks are not used`, hint: say`write \`\\{{\` where two braces are meant` },
  ],
  ['#>', { message: say`blocks cannot be handed to a partial`, hint: say`call it by \`{{> …}}\`` }],
  [
    '#*',
    { message: say`partials are not defined in templates`, hint: say`give it a file of its own` },
  ],
  ['*', { message: say`decorators are not used` }],
]);
