import { edited, type TextEdit } from '../../model/text-edit.js';
import { changesOf } from './changes-of.js';
import { openYaml, type Opened } from './open-yaml.js';
import { isList, isSame, valueAt, withValueAt } from './plain-value.js';
import { isRefusal, type KeyOrder, type RecordEdit } from './record-edit.js';
import type { Style } from './style.js';
import { unwritableIn } from './unwritable-in.js';

type Addition = Extract<RecordEdit, { readonly kind: 'add' }>;

/** The edits at the beginning that all add to the same list. */
export function additionsFrom(edits: readonly RecordEdit[]): readonly Addition[] {
  const run: Addition[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'add') break;
    if (run[0] !== undefined && JSON.stringify(run[0].list) !== JSON.stringify(edit.list)) break;
    run.push(edit);
  }
  return run;
}

export interface AddedTogether {
  readonly opened: Opened;
  readonly changes: readonly TextEdit[];
}

/**
 * Several records at the end of a list that has some, as one insertion: what each would be alone,
 * one behind the other. The text is read once after all of them. Undefined when that does not give
 * what is asked for; then they are added one by one.
 */
export function addedTogether(
  opened: Opened,
  run: readonly Addition[],
  style: Style,
  order: KeyOrder,
): AddedTogether | undefined {
  const [first, ...others] = run;
  if (first === undefined || others.length === 0) return undefined;
  const list = valueAt(opened.value, first.list);
  if (!isList(list) || list.length === 0 || run.some((edit) => unwritableIn(edit) !== undefined)) {
    return undefined;
  }
  const at = [...first.list, list.length];
  const alone = run.map(({ record }) =>
    changesOf(opened, { kind: 'set', at, value: record }, style, order),
  );
  const insertions = alone.flatMap((changes) => (isRefusal(changes) ? [] : changes));
  const [{ start, end } = { start: 0, end: -1 }] = insertions;
  const isOnePlace = insertions.every((each) => each.start === start && each.end === start);
  if (insertions.length !== run.length || start !== end || !isOnePlace) return undefined;
  const replacement = insertions.map((each) => each.replacement).join('');
  const changes = [{ start, end, replacement }];
  const after = openYaml(edited(opened.text, changes));
  const wanted = withValueAt(opened.value, first.list, [
    ...list,
    ...run.map(({ record }) => record),
  ]);
  return isRefusal(after) || !isSame(after.value, wanted) ? undefined : { opened: after, changes };
}
