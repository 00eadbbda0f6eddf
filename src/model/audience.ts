import type { FieldClass } from '../format/kit.js';

/** Whom a draft is for, the widest circle first. */
export const AUDIENCES = ['public', 'working-group', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who may read a record, as the record itself says. */
export type Visibility = 'public' | 'working-group' | 'restricted';

/** Whether a field of this class may be printed for an audience. */
export function mayReadField(audience: Audience, fieldClass: FieldClass): boolean {
  return FIELDS[audience].has(fieldClass);
}

/** Whether a record that says this of itself may be printed for an audience. */
export function mayReadRecord(audience: Audience, visibility: Visibility): boolean {
  return RECORDS[audience].has(visibility);
}

/** What tells who a person is stands in no list: it is printed for nobody. */
const FIELDS: Readonly<Record<Audience, ReadonlySet<FieldClass>>> = {
  public: new Set(['public']),
  'working-group': new Set(['public', 'internal']),
  internal: new Set(['public', 'internal', 'restricted']),
};

const RECORDS: Readonly<Record<Audience, ReadonlySet<Visibility>>> = {
  public: new Set(['public']),
  'working-group': new Set(['public', 'working-group']),
  internal: new Set(['public', 'working-group', 'restricted']),
};
