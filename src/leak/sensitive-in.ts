import { mayReadField, type Audience } from '../model/audience.js';
import type { FieldTrees } from '../model/field-tree.js';
import type { Identifier } from '../model/identifier.js';
import type { Project } from '../model/project.js';
import { entriesIn, type Entry } from './entries-in.js';
import type { Sensitive } from './sensitive.js';

/** What may and what may not be said to an audience. */
export interface Sorted {
  readonly sensitives: readonly Sensitive[];
  readonly publicTexts: readonly string[];
}

/** Finds what could make a person recognisable in a text. */
export type IdentifiersIn = (text: string) => readonly Identifier[];

/**
 * Sorts all that a project says by whether an audience may read it. A telephone number, an address
 * for mail, a number of a paper or a day of birth is for nobody, in whatever field it stands. Names
 * are looked for where the text is withheld anyway: elsewhere they may be those of public figures,
 * and the rules ask about them.
 */
export function sensitiveIn(
  project: Project,
  audience: Audience,
  { trees, identifiersIn }: { readonly trees: FieldTrees; readonly identifiersIn: IdentifiersIn },
): Sorted {
  const sensitives: Sensitive[] = [];
  const publicTexts: string[] = [];
  for (const entry of entriesIn(project, trees)) {
    const mayRead = entry.class === 'public' || mayReadField(audience, entry.class);
    if (mayRead) publicTexts.push(entry.value);
    else sensitives.push(...withheldOf(entry));
    for (const identifier of identifiersIn(entry.value)) {
      if (identifier.kind !== 'name') {
        sensitives.push({ ...placeOf(entry), ...identifier, class: 'identifying' });
      } else if (!mayRead) {
        sensitives.push({ ...placeOf(entry), ...identifier, class: withheldClass(entry) });
      }
    }
  }
  return { sensitives, publicTexts };
}

function withheldOf(entry: Entry): readonly Sensitive[] {
  const { key, value } = entry;
  const place = { ...placeOf(entry), class: withheldClass(entry) };
  if (key === 'id') return [{ ...place, kind: 'id', value }];
  if (entry.class === 'identifying') return [{ ...place, kind: shapeOf(value), value }];
  // A word of a vocabulary, or the id of another record, tells nothing of this one.
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) ? [] : [{ ...place, kind: 'text', value }];
}

/** What a field that identifies somebody holds: an address, a number or a name. */
function shapeOf(value: string): Identifier['kind'] {
  if (value.includes('@')) return 'e-mail';
  return /\d(?:\D{0,3}\d){5}/.test(value) ? 'number' : 'name';
}

function placeOf({ record, at }: Entry): Pick<Sensitive, 'record' | 'at'> {
  return { record, at };
}

function withheldClass({ class: fieldClass }: Entry): Sensitive['class'] {
  if (fieldClass === 'public') throw new Error('what is public is withheld from nobody');
  return fieldClass;
}
