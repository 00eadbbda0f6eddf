import type { TextEdit } from '../../model/text-edit.js';
import { addItem, addKey } from './add-entry.js';
import { findPart, noList, nothingAt, type Found } from './find-part.js';
import type { Opened } from './open-yaml.js';
import { isCollection, type Collection, type Part } from './part.js';
import { valueAt, withValueAt } from './plain-value.js';
import {
  isRefusal,
  type EditRefusal,
  type KeyOrder,
  type Path,
  type ValueEdit,
} from './record-edit.js';
import { removeEntry } from './remove-entry.js';
import { replaceValue } from './replace-value.js';
import type { Style } from './style.js';

/** What becomes different in the text for one value to become different in the data. */
export function changesOf(
  opened: Opened,
  step: ValueEdit,
  style: Style,
  order: KeyOrder,
): readonly TextEdit[] | EditRefusal {
  if (step.kind === 'remove') return removed(opened, step.at, style);
  const found = findPart(opened.root, step.at);
  if (isRefusal(found)) return found;
  const { part, around, missing } = found;
  const [next, ...rest] = missing;
  if (next === undefined) return replaceValue(opened.text, found, step.value, style);
  const place = step.at.slice(0, step.at.length - missing.length);
  const value = withValueAt(null, rest, step.value);
  if (isFull(part)) {
    if (part.kind === 'map' && typeof next === 'string') {
      return addKey(opened.text, part, [next, value], style, order(place));
    }
    if (part.kind === 'list' && next === part.entries.length) {
      return addItem(opened.text, part, around.at(-1), value, style);
    }
  } else if (mayHold(opened, found, place, next)) {
    return replaceValue(opened.text, found, withValueAt(null, missing, step.value), style);
  }
  return next === 0 && part.kind !== 'list' ? noList(place, found) : nothingAt(step.at, found);
}

function removed(opened: Opened, at: Path, style: Style): readonly TextEdit[] | EditRefusal {
  const found = findPart(opened.root, at);
  if (isRefusal(found)) return found;
  const outer = found.around.at(-1);
  if (found.entry === undefined || outer === undefined || found.missing.length > 0) {
    return nothingAt(at, found);
  }
  if (outer.entries.length > 1) return removeEntry(opened.text, outer, found.entry);
  const emptied = findPart(opened.root, at.slice(0, -1));
  if (isRefusal(emptied)) return emptied;
  return replaceValue(opened.text, emptied, outer.kind === 'map' ? {} : [], style);
}

function isFull(part: Part): part is Collection {
  return isCollection(part) && part.entries.length > 0;
}

/** Whether a place without a value, or with an empty one, can get what is asked for. */
function mayHold({ value }: Opened, { part }: Found, place: Path, next: string | number): boolean {
  if (part.kind === 'map') return typeof next === 'string';
  if (part.kind === 'list') return next === 0;
  return valueAt(value, place) === null && (typeof next === 'string' || next === 0);
}
