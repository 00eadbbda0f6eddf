/** A `{{…}}` of a template. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The characters after the braces that say what kind of tag it is: `#`, `/`, `>` …, or none. */
  readonly sigil: string;
  /** The first word in it: `each` of `{{#each areas}}`. */
  readonly name: string;
}

export interface FoundTags {
  readonly tags: readonly Tag[];
  /** Where a tag begins that has no end; what is after it was not searched. */
  readonly unclosed: number | undefined;
}

/**
 * The tags of a template, found without Handlebars, whose parser is slow on hostile text and says
 * little of what it does not understand.
 */
export function findTags(text: string, atMost: number): FoundTags {
  const tags: Tag[] = [];
  let start = text.indexOf('{{');
  while (start !== -1 && tags.length < atMost) {
    if (isEscaped(text, start)) {
      start = text.indexOf('{{', start + 2);
      continue;
    }
    const end = endOf(text, start);
    if (end === undefined) return { tags, unclosed: start };
    tags.push(tagAt(text, start, end));
    start = text.indexOf('{{', end);
  }
  return { tags, unclosed: undefined };
}

function tagAt(whole: string, start: number, end: number): Tag {
  const text = whole.slice(start, end);
  const [, sigil = '', name = ''] = TAG.exec(text) ?? [];
  return { start, end, text, sigil: sigil.replace('~', ''), name };
}

const TAG = /^\{\{(\{\{|~?(?:#[*>]?|[\^/>!&*{])?)\s*([^\s}|~()=]*)/;

/** `\{{` is text, `\\{{` a backslash and a tag. */
function isEscaped(text: string, start: number): boolean {
  return text[start - 1] === '\\' && text[start - 2] !== '\\';
}

function endOf(text: string, start: number): number | undefined {
  if (/^\{\{~?!--/.test(text.slice(start, start + 6))) {
    return endAfter(/--~?\}\}/g, text, start + 4);
  }
  if (/^\{\{~?!/.test(text.slice(start, start + 4))) return endAfter(/\}\}/g, text, start);
  for (let at = start + 2; at < text.length; at += 1) {
    const close = CLOSES.get(text.charAt(at));
    if (close !== undefined) at = endOfQuoted(text, at, close);
    else if (text.startsWith('}}', at)) return endAfter(/\}+/g, text, at);
  }
  return undefined;
}

/** What may hold braces in a tag: texts, and names in brackets. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['[', ']'],
]);

/** The offset of the mark that closes a quoted part; of the opening one when nothing closes it. */
function endOfQuoted(text: string, open: number, close: string): number {
  let at = text.indexOf(close, open + 1);
  while (at !== -1 && text[at - 1] === '\\') at = text.indexOf(close, at + 1);
  return at === -1 ? open : at;
}

function endAfter(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
