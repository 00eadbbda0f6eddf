import { expect, it } from '@jest/globals';
import { frontMatterLines } from '../../../src/insert/markdown/front-matter.js';
import { hostLines } from '../../../src/insert/markdown/host-lines.js';

it.each([
  ['YAML', '---\ntitle: A plan\n---\n# Plan\n', 3],
  ['YAML that ends with points', '---\ntitle: A plan\n...\n# Plan\n', 3],
  ['YAML below a comment', '---\n# A comment\n\n"title": A plan\n---\n', 5],
  ['YAML of several lines', '---\ntitle:\n  - <!--\n  - ```\n---\n', 5],
  ['YAML with a byte order mark', '\uFEFF---\r\ntitle: A plan\r\n---\r\n', 3],
  ['TOML', '+++\ntitle = "A plan"\n+++\n', 3],
  ['a table of TOML', '+++\n[plan]\ntitle = 1\n+++', 4],
])('%s at the top is no text', (_, text, lines) => {
  expect(frontMatterLines(hostLines(text))).toBe(lines);
});

it.each([
  ['a rule above a blank line', '---\n\ntitle: A plan\n---\n'],
  ['a rule above text', '---\nText\n---\n'],
  ['a rule above a heading', '---\n# Plan\n---\n'],
  ['a rule that nothing answers', '---\ntitle: A plan\n'],
  ['rules only', '---\n---\n'],
  ['a rule lower down', 'Text\n\n---\ntitle: A plan\n---\n'],
  ['four hyphens', '----\ntitle: A plan\n----\n'],
  ['the definition of a reference', '---\n[a]: /url\n---\n'],
])('%s is text', (_, text) => {
  expect(frontMatterLines(hostLines(text))).toBe(0);
});
