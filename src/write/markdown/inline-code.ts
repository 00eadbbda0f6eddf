import type { InlineCode } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Code, whose pipes need an escape in a table although code has no escapes elsewhere. */
export const inlineCode: Handle = Object.assign(
  ((node: InlineCode, parent, state) => {
    const code = defaultHandlers.inlineCode(node, parent, state);
    return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code;
  }) satisfies Handle,
  { peek: () => '`' },
);
