import { describe, expect, test } from '@jest/globals';
import { faultsIn, readFiles, WORKSHOP } from './reading.js';

const AREA = 'priority_areas: [{ id: participation, title: Participation }]\n';
const INSTITUTIONS = 'institutions:\n  - { id: osce, name: OSCE, sector: donor }\n';

describe('an id', () => {
  test('that two records of one file share is reported at the second', () => {
    const text = `${WORKSHOP}${AREA}themes:\n  - { id: participation, title: All }\n`;
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:9:11 duplicate-id: the id `participation` is already taken by the priority area at workshops/a.yaml:7 (give this record an id of its own, and correct the references that mean it)',
    ]);
  });

  test('that is taken leads to the record that has it', () => {
    const text = `${WORKSHOP}${AREA}themes:\n  - { id: participation, title: All }\n`;
    const { diagnostics } = readFiles({ 'workshops/a.yaml': text });
    expect(diagnostics.map(({ related }) => related)).toEqual([
      [
        {
          at: { file: 'workshops/a.yaml', path: ['priority_areas', 0, 'id'] },
          message: { pattern: 'the id is taken here', parts: [] },
        },
      ],
    ]);
  });

  test('is unique among all files, which count by their names', () => {
    const files = {
      'workshops/b.yaml': WORKSHOP,
      'workshops/a.yaml': WORKSHOP,
      'institutions.yaml': INSTITUTIONS.replace('osce', 'naryn-2007'),
    };
    expect(faultsIn(files).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'workshops/a.yaml:2:7 duplicate-id: the id `naryn-2007` is already taken by the institution at institutions.yaml:2',
      'workshops/b.yaml:2:7 duplicate-id: the id `naryn-2007` is already taken by the institution at institutions.yaml:2',
    ]);
  });

  test('of a record with other faults is known all the same', () => {
    const text = `${WORKSHOP}${AREA.replace('title', 'titel')}findings:\n  - { id: few, area: participation, statement: Few. }\n`;
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:7:39 unknown-key: `titel` is not a key here (did you mean `title`?)',
    ]);
  });

  test.each([
    ['is not YAML', 'institutions:\n\t- { id: osce, name: OSCE, sector: donor }\n'],
    ['is not UTF-8', Uint8Array.from([...new TextEncoder().encode(INSTITUTIONS), 0xff])],
  ])('in a file that %s is known all the same', (_, institutions) => {
    const files = {
      'institutions.yaml': institutions,
      'workshops/a.yaml': `${WORKSHOP}  organisers: [osce]\n`,
    };
    expect(faultsIn(files).length).toBe(1);
  });
});

test('an id in a file that is not YAML takes no id away from a record', () => {
  const files = {
    'institutions.yaml': 'institutions:\n\t- { id: naryn-2007 }\n',
    'workshops/a.yaml': WORKSHOP,
  };
  expect(faultsIn(files).map((line) => line.split(': ')[0])).toEqual([
    'institutions.yaml:2:1 invalid-yaml',
  ]);
});

describe('a reference', () => {
  test('leads to a record of any file, also to one that comes later', () => {
    expect(
      faultsIn({
        'institutions.yaml': INSTITUTIONS,
        'workshops/a.yaml': `${WORKSHOP}  organisers: [osce]\npriority_areas: [participation]\n`,
        'workshops/b.yaml': `${WORKSHOP.replace('naryn', 'osh')}${AREA}`,
        'plan/participation.yaml': 'area: participation\n',
      }),
    ).toEqual([]);
  });

  test('that leads nowhere is shown the id that was meant', () => {
    const files = {
      'institutions.yaml': INSTITUTIONS,
      'workshops/a.yaml': `${WORKSHOP}  organisers: [ocse]\n`,
    };
    expect(faultsIn(files)).toEqual([
      'workshops/a.yaml:7:16 dangling-reference: no institution has the id `ocse` (did you mean `osce`?)',
    ]);
  });

  test('is not shown the id of a record of another kind', () => {
    const text = `${WORKSHOP}  organisers: [naryn-2008]\n`;
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:7:16 dangling-reference: no institution has the id `naryn-2008` (correct the id, or add the record to institutions.yaml)',
    ]);
  });

  test('to a record of the wrong kind is a fault', () => {
    const text = `${WORKSHOP}  organisers: [participation]\n${AREA}dissent:\n  - { statement: Too early., on: [naryn-2007] }\n`;
    expect(faultsIn({ 'workshops/a.yaml': text })).toEqual([
      'workshops/a.yaml:7:16 wrong-kind-of-reference: `participation` is the id of a priority area, not of an institution (name an institution)',
      'workshops/a.yaml:10:35 wrong-kind-of-reference: `naryn-2007` is the id of a workshop, not of a priority area, a theme, a finding or a recommendation (name a priority area, a theme, a finding or a recommendation)',
    ]);
  });

  test('that is no id is not also said to lead nowhere', () => {
    expect(
      faultsIn({ 'workshops/a.yaml': `${WORKSHOP}  organisers: [The OSCE]\n` }).map(
        (line) => line.split(': ')[0],
      ),
    ).toEqual(['workshops/a.yaml:7:16 malformed-id']);
  });
});

test('of very many references that lead nowhere the first get a suggestion', () => {
  const organisers = Array.from({ length: 60 }, (_, index) => `ocse`.concat(index % 2 ? 'e' : ''));
  const files = {
    'institutions.yaml': INSTITUTIONS,
    'workshops/a.yaml': `${WORKSHOP}  organisers: [${organisers.join(', ')}]\n`,
  };
  const faults = faultsIn(files);
  expect(faults.length).toBe(60);
  expect(faults.filter((line) => line.endsWith('(did you mean `osce`?)')).length).toBe(50);
});
