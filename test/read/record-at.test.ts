import { describe, expect, it } from '@jest/globals';
import { readProject } from '../../src/read/read-project.js';

const bytes = (text: string) => new TextEncoder().encode(text);

const { sources } = readProject([
  {
    file: 'workshops/osh.yaml',
    kind: 'workshop',
    bytes: bytes(`
workshop: { id: osh-2007, date: soon }
priority_areas: [{ id: migration, title: Migration }]
findings:
  - { id: wells-are-unsafe, area: migration, statement: Wells are unsafe }
  - { id: Айгуль, area: migration, statement: Nobody returns }
`),
  },
  {
    file: 'plan/migration.yaml',
    kind: 'plan',
    bytes: bytes(`
area: migration
objectives:
  - id: safe-water
    statement: Water is safe
    actions: [{ id: dig-wells, statement: Dig wells, lead: ministry }]
`),
  },
  { file: 'napdraft.yaml', kind: 'project', bytes: bytes('napdraft: 1\ncountry: KG\n') },
]);

describe('the record at a place is', () => {
  it.each([
    [
      'the innermost one',
      'plan/migration.yaml',
      ['objectives', 0, 'actions', 0, 'lead'],
      'dig-wells',
      4,
    ],
    ['the one around a list', 'plan/migration.yaml', ['objectives', 0, 'actions'], 'safe-water', 2],
    ['the area of a plan', 'plan/migration.yaml', ['rationale'], 'migration', 0],
    ['the finding itself', 'workshops/osh.yaml', ['findings', 0], 'wells-are-unsafe', 2],
    ['the workshop, inside it', 'workshops/osh.yaml', ['workshop', 'date'], 'osh-2007', 1],
    ['the workshop, elsewhere', 'workshops/osh.yaml', ['themes', 3], 'osh-2007', 0],
    ['the one around, where an id is none', 'workshops/osh.yaml', ['findings', 1], 'osh-2007', 0],
  ] as const)('%s', (_, file, path, id, depth) => {
    expect(sources.get(file)?.recordAt?.(path)).toEqual({ id, depth });
  });

  it('none in the settings', () => {
    expect(sources.get('napdraft.yaml')?.recordAt?.(['country'])).toBe(undefined);
  });
});
