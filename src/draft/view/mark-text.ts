import type { Visibility } from '../../model/audience.js';
import type { Inline } from '../../model/document.js';
import type { Voice } from '../voice.js';

interface MayBeHidden {
  readonly visibility?: Visibility;
}

/** Says of a record that not everybody may read it; nothing where everybody may. */
export function markText({ visibility = 'public' }: MayBeHidden, voice: Voice): string {
  return visibility === 'public' ? '' : `(${voice.label(`visibility.${visibility}`)})`;
}

/** What a record says, and whether everybody may read it. */
export function withMark(
  said: readonly Inline[],
  record: MayBeHidden,
  voice: Voice,
): readonly Inline[] {
  const mark = markText(record, voice);
  return mark === '' ? said : [...said, { type: 'text', value: ` ${mark}` }];
}
