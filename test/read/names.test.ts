import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readFile } from '../../src/read/read-file.js';
import type { Place } from '../../src/model/place.js';

const SOUND = `workshop:
  id: osh-2025
  title: Workshop in Osh
  kind: consultation
  date: "2025-05"
  place: { country: KG }
  attribution: anonymous
priority_areas:
  - { id: economy, title: Economy }
  - violence
findings:
  - id: f-roads
    area: economy
    statement: The roads are closed in winter.
    kind: problem
recommendations:
  - id: r-roads
    area: economy
    statement: Clear the roads.
    answers: [f-roads]
    addressees: [transport, interior]
`;

/** With a list that loses an entry, a key that is none and an id that is no id. */
const FAULTY = SOUND.replace('answers: [f-roads]', 'answers: [7, f-roads]')
  .replace('kind: problem', 'kind: problem\n    colour: red')
  .replace('- violence', '- Violence At Home');

describe('the names of a file', () => {
  it.each([
    ['a sound file', SOUND],
    ['a file with faults', FAULTY],
    ['a file with anchors', SOUND.replace('title: Economy', 'title: &a Economy')],
  ])('are found where they stand: %s', (_, text) => {
    const { names } = readFile({
      file: 'workshops/osh.yaml',
      kind: 'workshop',
      bytes: new TextEncoder().encode(text),
    });
    const standsAt = ({ path }: Place): unknown =>
      path.reduce<unknown>((value, step) => Reflect.get(Object(value), step), parse(text));
    const { ids, references } = names.places();
    expect(ids.map(standsAt)).toEqual(names.ids.map(({ id }) => id));
    expect(references.map(standsAt)).toEqual(names.references.map(({ id }) => id));
    expect(names.ids.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['osh-2025', 'economy', 'f-roads', 'r-roads']),
    );
    expect(names.references.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['f-roads', 'transport', 'interior']),
    );
  });

  it('have the file as their place when it is not YAML', () => {
    const { names } = readFile({
      file: 'workshops/osh.yaml',
      kind: 'workshop',
      bytes: new TextEncoder().encode('workshop: [\n  id: osh-2025\n'),
    });
    expect(names.ids).toEqual([{ id: 'osh-2025', kind: undefined }]);
    expect(names.places()).toEqual({
      ids: [{ file: 'workshops/osh.yaml', path: [] }],
      references: [],
    });
  });
});
