import type { Inline } from '../../model/document.js';
import type { Direction } from './paragraph.js';
import { runsRightToLeft } from './run-properties.js';
import type { State } from './state.js';

/**
 * The direction of a paragraph. Text that is all in languages of the other direction than the
 * document makes its paragraph run the other way, so that its full stop is at the right end.
 * Undefined where nothing has to be said: in a document from left to right.
 */
export function directionOf(children: readonly Inline[], state: State): Direction {
  const own = state.document.direction;
  const turned = hasText(children) && !hasOwnText(children, state);
  if (own === 'ltr') {
    if (turned) return 'rtl';
    return state.site.spoken.direction === 'rtl' ? 'ltr' : undefined;
  }
  return turned ? 'ltr' : 'rtl';
}

function hasText(children: readonly Inline[]): boolean {
  return children.some(
    (node) => node.type === 'text' || ('children' in node && hasText(node.children)),
  );
}

function hasOwnText(children: readonly Inline[], state: State): boolean {
  const own = state.document.direction === 'rtl';
  return children.some((node) => {
    if (node.type === 'text') return runsRightToLeft(node.language, state) === own;
    return 'children' in node && hasOwnText(node.children, state);
  });
}
