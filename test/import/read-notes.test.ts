import { expect, it } from '@jest/globals';
import { readNotes } from '../../src/import/read-notes.js';
import { splitAtBlankLine, splitPlaces } from '../../src/import/split-places.js';
import { wordingOf } from '../../src/model/message.js';

const NOTES = `# Notes of the second day

Women are not heard in
the village councils.

## Участие

- Adopt a quota
  for village councils.
    - also for their chairs
* [ ] Train candidates.
1. Publish the lists.
12) Report each year.
---
## Elsewhere
Open a centre.
`;

function read(isMarkdown: boolean) {
  const { items, notes } = readNotes(NOTES, {
    name: 'notes.md',
    kind: 'recommendation',
    isMarkdown,
    areaOf: (heading) => (heading === 'Участие' ? 'uchastie' : undefined),
  });
  return {
    items: items.map(({ at, fields }) => [at, ...fields.map(({ text }) => text)]),
    notes: notes.map((note) => wordingOf(note)),
  };
}

it('takes each paragraph, list entry and numbered line, in the area that a heading names', () => {
  expect(read(true)).toEqual({
    items: [
      ['notes.md:3', 'Women are not heard in\nthe village councils.'],
      ['notes.md:8', 'Adopt a quota\nfor village councils.\n- also for their chairs', 'uchastie'],
      ['notes.md:11', 'Train candidates.', 'uchastie'],
      ['notes.md:12', 'Publish the lists.', 'uchastie'],
      ['notes.md:13', 'Report each year.', 'uchastie'],
      ['notes.md:16', 'Open a centre.'],
    ],
    notes: [
      'notes.md:1: the heading `Notes of the second day` names no priority area',
      'notes.md:15: the heading `Elsewhere` names no priority area',
    ],
  });
});

it('takes the lines of plain text as they are', () => {
  expect(read(false).items[0]).toEqual(['notes.md:1', '# Notes of the second day']);
});

it('offers to split a text where it most likely is two', () => {
  expect(splitPlaces('Ввести квоту; открыть центр.\n\nИ учить.').map(({ texts }) => texts)).toEqual(
    [
      ['Ввести квоту; открыть центр.', 'И учить.'],
      ['Ввести квоту', 'открыть центр.\n\nИ учить.'],
    ],
  );
  expect(splitPlaces('One. Two').map(({ texts }) => texts)).toEqual([['One.', 'Two']]);
  expect(splitPlaces('one')).toEqual([]);
});

it('splits a text at the blank line that somebody put into it', () => {
  expect(splitAtBlankLine('one\n \ntwo\n\nthree')).toEqual(['one', 'two\n\nthree']);
  expect(splitAtBlankLine('one\ntwo\n\n')).toBe(undefined);
});
