import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';

export const footnoteReference: Handle = Object.assign(
  ((node: FootnoteReference) => `[^${node.identifier}]`) satisfies Handle,
  { peek: () => '[' },
);

/** The text of a footnote, which begins a block and is as safe as the start of one. */
export const footnoteDefinition: Handle = (node: FootnoteDefinition, _parent, state, info) => {
  const tracker = state.createTracker(info);
  const mark = tracker.move(`[^${node.identifier}]: `);
  return mark + state.containerFlow(node, tracker.current());
};
