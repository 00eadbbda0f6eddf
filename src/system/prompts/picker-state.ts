import type { Catalogue, Message } from '../../model/message.js';
import { NEW, type Choice } from '../../model/prompt.js';
import type { Size } from './frame.js';
import { matching } from './matching.js';
import { newOf, type Picking } from './picking.js';
import type { TextBuffer } from './text-buffer.js';
import { typed } from './typed-words.js';

export interface PickerState {
  /** What is searched for. */
  readonly term: TextBuffer;
  /** The place of the choice that is pointed at, among those shown; -1 for none. */
  readonly at: number;
  readonly ticked: readonly string[];
  readonly refusal: Message | undefined;
  readonly isHelpOpen: boolean;
}

export interface PickerContext {
  readonly question: Picking;
  readonly catalogue: Catalogue;
  readonly size: Size;
}

/** What can be pointed at: the choices that match, and what makes a new one. */
export function entriesOf({ term, ticked }: PickerState, question: Picking): readonly Choice[] {
  const search = typed(term.text, question.words);
  // While a word is typed all choices stay, as it is no search.
  const wanted = search.kind === 'text' ? search.text : '';
  const found = matching(question.choices, wanted);
  const made = wanted.trim() === '' ? madeOf(ticked, question) : newOf(wanted, found, question);
  return made.length === 0 ? found : [...found, ...made];
}

/** The new ones that are ticked already. */
function madeOf(ticked: readonly string[], { choices }: Picking): readonly Choice[] {
  return ticked
    .filter((value) => value.startsWith(NEW) && !choices.some((choice) => choice.value === value))
    .map((value) => ({ value, label: value.slice(NEW.length) }));
}
