import { expect, it } from '@jest/globals';
import { xmlAttribute, xmlText } from '../../../src/write/docx/xml-text.js';

it.each([
  ['plain text', 'Аялдар, тынчтык', 'Аялдар, тынчтык'],
  ['the signs of XML', 'a<b>&"c"]]>', 'a&lt;b&gt;&amp;"c"]]&gt;'],
  ['a sign outside the first plane', 'peace 🕊', 'peace 🕊'],
  ['tabs and ends of lines', 'a\tb\r\nc\rd\ne', 'a\tb\nc\nd\ne'],
  ['control characters', 'a\u0000b\u000bc\u001bd', 'abcd'],
  ['halves of surrogate pairs', 'a\ud83db\udd4ac', 'abc'],
  ['non-characters', 'a\ufffeb\uffffc', 'abc'],
  ['the control characters that XML allows', 'a\u0085b', 'a\u0085b'],
])('writes %s as XML can have it', (_, value, expected) => {
  expect(xmlText(value)).toBe(expected);
});

it('writes an attribute in one line', () => {
  expect(xmlAttribute('say "peace"\nand\tquiet')).toBe('say &quot;peace&quot; and quiet');
});
