import type { Message } from '../../model/message.js';
import type { RecordEdit } from './record-edit.js';
import { unwritable, unwritableKey } from './unwritable.js';

/** Why an edit cannot be written at all, wherever it goes. */
export function unwritableIn(edit: RecordEdit): Message | undefined {
  if (edit.kind === 'remove') return undefined;
  const [path, value] = edit.kind === 'add' ? [edit.list, edit.record] : [edit.at, edit.value];
  const keys = path.filter((step) => typeof step === 'string');
  return keys.map(unwritableKey).find((reason) => reason !== undefined) ?? unwritable(value);
}
