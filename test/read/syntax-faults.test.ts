import { describe, expect, test } from '@jest/globals';
import { faultsIn, faultsInWorkshop } from './reading.js';

/** Of each slip: the text, and what is said of it. */
const SLIPS: readonly (readonly [string, string, string])[] = [
  [
    'a colon in a text',
    'workshop:\n  id: a\n  title: Training: day one\n  kind: x\n',
    '3:18 invalid-yaml: the text of `title` holds a colon followed by a space',
  ],
  [
    'a colon at the end of a text',
    'workshop:\n  title: Training one:\n  kind: x\n',
    '2:22 invalid-yaml: the text of `title` holds a colon followed by a space',
  ],
  [
    'a colon in a text of a list',
    'causes:\n  - Reason: because: of\n',
    '2:20 invalid-yaml: a text holds a colon followed by a space',
  ],
  [
    'a tab before a key',
    'workshop:\n\tid: a\n',
    '2:1 invalid-yaml: the line is indented with a tab',
  ],
  [
    'a tab after spaces',
    'workshop:\n  id: a\n  \ttitle: b\n',
    '3:3 invalid-yaml: the line is indented with a tab',
  ],
  [
    'a tab inside brackets',
    'organisers: [a,\n\tb]\n',
    '2:1 invalid-yaml: the line is indented with a tab',
  ],
  [
    'a quotation mark that is not closed before the next one',
    'workshop:\n  id: a\n  title: "Training\n  kind: x\n  date: "2007"\n',
    '3:10 invalid-yaml: the text that begins with " does not end',
  ],
  [
    'a quotation mark that is never closed',
    'workshop:\n  id: a\n  title: "Training\n  kind: x\n',
    '3:10 invalid-yaml: the text that begins with " does not end',
  ],
  [
    'a quotation mark that is not closed inside brackets',
    'causes: [one, "two, three]\n',
    '2:1 invalid-yaml: a text that begins with a quotation mark does not end',
  ],
  [
    'an apostrophe in apostrophes',
    "workshop:\n  title: 'Women's rights'\n",
    "2:16 invalid-yaml: the text goes on after the ' that ends it",
  ],
  [
    'a text of which only a part is in quotation marks',
    'workshop:\n  title: "Women" and men\n  kind: x\n',
    '2:16 invalid-yaml: the text goes on after the " that ends it',
  ],
  [
    'a backslash in quotation marks',
    'title: "C:\\Users"\n',
    '1:11 invalid-yaml: a backslash in a text in "…" changes the meaning of the next character',
  ],
  [
    'no space after a colon',
    'workshop:\n  id: a\n  title:b\n  kind: c\n',
    '3:8 invalid-yaml: a space is missing after `title:`',
  ],
  [
    'no space after the colon of the first key',
    'workshop:\n  id:a\n  title: b\n',
    '2:5 invalid-yaml: a space is missing after `id:`',
  ],
  [
    'no space after a dash',
    'causes:\n  - one\n  -two\n  - three\n',
    '3:3 invalid-yaml: a space is missing after the dash',
  ],
  [
    'no space after the dash of a record',
    'findings:\n  -id: a\n   area: b\n',
    '2:3 invalid-yaml: a space is missing after the dash',
  ],
  [
    'a key that is indented too far',
    'workshop:\n  id: a\n   title: b\n  kind: c\n',
    '3:1 invalid-yaml: the line is indented further than `id` above it',
  ],
  [
    'a key that is not indented far enough',
    'workshop:\n    id: a\n  title: b\n',
    '3:1 invalid-yaml: the line is not indented like those that it belongs to',
  ],
  [
    'a key below the dash of its record',
    'findings:\n  - id: a\n  area: b\n',
    '3:1 invalid-yaml: the line is not indented like those that it belongs to',
  ],
  [
    'a dash that is indented too far',
    'findings:\n- id: a\n  area: b\n - id: c\n',
    '4:1 invalid-yaml: the line is not indented like those that it belongs to',
  ],
  [
    'a no-break space as indentation, where the parser stumbles',
    'workshop:\n\u00A0\u00A0id: a\n  title: b\n',
    '2:1 invalid-yaml: the line is indented with a character that only looks like a space',
  ],
  [
    'a no-break space as indentation, where the parser does not',
    'workshop:\n  id: a\n\u00A0\u00A0title: b\n',
    '3:1 invalid-yaml: the line is indented with a character that only looks like a space',
  ],
  [
    'a text that begins with @',
    'workshop:\n  title: @home\n',
    '2:10 invalid-yaml: a text must not begin with `@`',
  ],
  [
    'a text that begins with a backtick',
    'workshop:\n  title: `home\n',
    '2:10 invalid-yaml: a text must not begin with a backtick',
  ],
  [
    'a text that begins with %',
    'workshop:\n  title: %home\n',
    '2:10 invalid-yaml: a text must not begin with `%`',
  ],
  [
    'a text that begins with >',
    'workshop:\n  title: > 900 people\n  kind: x\n',
    '2:10 invalid-yaml: a text must not begin with `>`',
  ],
  [
    'a text that begins with |',
    'workshop:\n  title: | text\n    more\n  kind: x\n',
    '2:10 invalid-yaml: a text must not begin with `|`',
  ],
  [
    'a text that begins with a question mark',
    'title: ? what\n',
    '1:8 invalid-yaml: a text must not begin with `?`',
  ],
  [
    'a text that begins with a bracket',
    'workshop:\n  title: [draft] Training\n  kind: x\n',
    '2:10 invalid-yaml: a text must not begin with `[`',
  ],
  [
    'a comma too many in brackets',
    'causes: [one,, two]\n',
    '1:14 invalid-yaml: there is no entry before this comma',
  ],
  [
    'a key that begins with a bracket',
    'workshop:\n  [draft]: Training\n',
    '2:3 invalid-yaml: a key must not begin with a bracket',
  ],
  [
    'a list in brackets that does not end',
    'workshop:\n  sectors: [government, civil-society\n  kind: x\n',
    '2:12 invalid-yaml: the list that begins with [ does not end',
  ],
  [
    'a mapping in braces that does not end',
    'workshop:\n  place: {city: Naryn, country: KG\n  kind: x\n',
    '2:10 invalid-yaml: the group that begins with { does not end',
  ],
  [
    'no comma in braces',
    'workshop:\n  place: {city: Naryn country: KG}\n',
    '2:17 invalid-yaml: between brackets, this value holds a colon followed by a space',
  ],
  [
    'a list on the line of its key',
    'causes: - one\n',
    '1:9 invalid-yaml: the list of `causes` begins on the line of its key',
  ],
  [
    'a line without a key',
    'workshop:\n  id: a\n  This is a line\n  title: b\n',
    '3:3 invalid-yaml: the line has no key, and is not part of the text above it',
  ],
  [
    'a text that goes on in the column of its key',
    'workshop:\n  title: a text\n  that goes on\n  kind: x\n',
    '3:3 invalid-yaml: the line has no key, and is not part of the text above it',
  ],
  [
    'the marks of a merge conflict',
    'workshop:\n<<<<<<< HEAD\n  id: a\n=======\n  id: b\n>>>>>>> branch\n',
    '2:1 invalid-yaml: two versions of the file were not merged here',
  ],
  [
    'a web page',
    '<!DOCTYPE html>\n<html><body>workshop: a</body></html>\n',
    '1:1 invalid-yaml: the file is a web page, not YAML',
  ],
  [
    'a pointer of Git LFS',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n',
    '1:1 invalid-yaml: the file only says where its content is stored (Git LFS)',
  ],
];

describe('a slip is named in plain words where it was made', () => {
  test.each(SLIPS)('%s', (_, text, said) => {
    expect(faultsInWorkshop(text)).toEqual([said]);
  });
});

test('a slip comes with a remedy', () => {
  expect(faultsIn({ 'workshops/a.yaml': 'workshop:\n  title: Training: day one\n' })).toEqual([
    'workshops/a.yaml:2:18 invalid-yaml: the text of `title` holds a colon followed by a space (put the whole text into quotation marks: `title: "…"`)',
  ]);
});

test('every slip of one kind is reported, each once', () => {
  const text = 'workshop:\n  title: One: two: three\n  limits: Four: five\n';
  expect(faultsInWorkshop(text)).toEqual([
    '2:13 invalid-yaml: the text of `title` holds a colon followed by a space',
    '3:15 invalid-yaml: the text of `limits` holds a colon followed by a space',
  ]);
});

test('what no slip explains is reported once, without the words of the parser', () => {
  expect(faultsInWorkshop('workshop: ]\n  }\n')).toEqual([
    '1:11 invalid-yaml: the file cannot be understood as YAML from here on',
  ]);
});

test('no message quotes a text of the file', () => {
  const secret = 'Canarina';
  for (const [, text] of SLIPS) {
    const marked = text.replaceAll(/Training|Women|Naryn|Reason|because/g, secret);
    expect(faultsInWorkshop(marked).filter((line) => line.includes(secret))).toEqual([]);
  }
});
