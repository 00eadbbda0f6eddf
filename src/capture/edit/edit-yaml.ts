import { say } from '../../model/message.js';
import { composed, edited, type TextEdit } from '../../model/text-edit.js';
import { changesOf } from './changes-of.js';
import { openYaml, type Opened } from './open-yaml.js';
import { isList, isSame, valueAt, withValueAt } from './plain-value.js';
import {
  isRefusal,
  type Edited,
  type EditRefusal,
  type KeyOrder,
  type Plain,
  type RecordEdit,
  type ValueEdit,
} from './record-edit.js';
import { addedTogether, additionsFrom } from './add-together.js';
import { smallSteps } from './small-steps.js';
import { styleOf } from './style.js';
import { unwritableIn } from './unwritable-in.js';

/**
 * A YAML text in which the data is changed and all else is as it was: comments, order, spelling,
 * line breaks. New text is written in the style of the text around it, and so that every version of
 * YAML reads it alike. The edits are made one after the other, so that the places of each are those
 * that the ones before it leave.
 *
 * @param text As the file has it, with its byte order mark if it has one.
 * @param order Where new keys belong; without it, they come last.
 */
export function editYaml(
  text: string,
  edits: readonly RecordEdit[],
  order: KeyOrder = () => [],
): Edited | EditRefusal {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const result = editPlainly(text.slice(mark), edits, order, true);
  if (!isRefusal(result)) return moved(result, text, mark);
  // A comment right below a text in lines of its own would belong to it; on one line none can.
  const again = editPlainly(text.slice(mark), edits, order, false);
  return isRefusal(again) ? { ...result, offset: result.offset + mark } : moved(again, text, mark);
}

/** @param blockTexts Whether new texts may stand in lines of their own. */
function editPlainly(
  text: string,
  edits: readonly RecordEdit[],
  order: KeyOrder,
  blockTexts: boolean,
): Edited | EditRefusal {
  let opened = openYaml(text);
  if (isRefusal(opened)) return opened;
  const style = { ...styleOf(text, opened.root), blockTexts };
  let changes: readonly TextEdit[] = [];
  for (let next = 0; next < edits.length;) {
    const run = additionsFrom(edits.slice(next));
    const added = addedTogether(opened, run, style, order);
    if (added !== undefined) {
      opened = added.opened;
      changes = composed(changes, added.changes);
      next += run.length;
      continue;
    }
    const edit = edits[next];
    next += 1;
    if (edit === undefined) break;
    const reason = unwritableIn(edit);
    if (reason !== undefined) return { refusal: reason, offset: 0 };
    for (const step of stepsOf(edit, opened.value)) {
      const ofStep = changesOf(opened, step, style, order);
      if (isRefusal(ofStep)) return ofStep;
      const next = afterStep(opened, step, ofStep);
      if (isRefusal(next)) return next;
      opened = next;
      changes = composed(changes, ofStep);
    }
  }
  return { text: opened.text, changes };
}

/** Only the places of a record that differ are touched, each by a step of its own. */
function stepsOf(edit: RecordEdit, value: Plain): readonly ValueEdit[] {
  if (edit.kind === 'remove') return [edit];
  if (edit.kind === 'add') {
    const list = valueAt(value, edit.list);
    const length = isList(list) ? list.length : 0;
    return [{ kind: 'set', at: [...edit.list, length], value: edit.record }];
  }
  const before = valueAt(value, edit.at);
  return before === undefined ? [edit] : smallSteps(edit.at, before, edit.value);
}

/** The text after a step, read again: a fault of ours must not get into the file. */
function afterStep(
  before: Opened,
  step: ValueEdit,
  changes: readonly TextEdit[],
): Opened | EditRefusal {
  const after = openYaml(edited(before.text, changes));
  const value = step.kind === 'set' ? step.value : undefined;
  if (!isRefusal(after) && isSame(after.value, withValueAt(before.value, step.at, value))) {
    return after;
  }
  return { refusal: NOT_AS_ASKED, offset: changes[0]?.start ?? 0 };
}

const NOT_AS_ASKED = say`the file is written in a way in which this cannot be changed without touching something else; change it by hand`;

function moved({ text, changes }: Edited, before: string, by: number): Edited {
  return {
    text: before.slice(0, by) + text,
    changes: changes.map(({ start, end, replacement }) => ({
      start: start + by,
      end: end + by,
      replacement,
    })),
  };
}
