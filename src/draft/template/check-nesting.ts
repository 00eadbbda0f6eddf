import type { Tag } from './find-tags.js';
import { LIMITS } from './limits.js';
import { tagFault, type TagFault } from './tag-fault.js';
import { say } from '../../model/message.js';

interface OpenBlock {
  readonly tag: Tag;
  /** Its `{{else if}}`s, each of which Handlebars takes for a block in the one before. */
  branches: number;
  hasElse: boolean;
}

/** Whether each block is closed, by its own name, and none is too deep; the first fault only. */
export function checkNesting(tags: readonly Tag[]): readonly TagFault[] {
  const open: OpenBlock[] = [];
  for (const tag of tags) {
    const fault = follow(tag, open);
    if (fault !== undefined) return [fault];
    const depth = open.reduce((sum, { branches }) => sum + 1 + branches, 0);
    if (depth > LIMITS.nesting) {
      return [tagFault(tag, say`blocks are nested deeper than ${LIMITS.nesting}`)];
    }
  }
  return open.slice(-1).map(({ tag }) => tagFault(tag, say`\`{{#${tag.name}}}\` is never closed`));
}

function follow(tag: Tag, open: OpenBlock[]): TagFault | undefined {
  if (tag.sigil.startsWith('#')) {
    open.push({ tag, branches: 0, hasElse: false });
  } else if (tag.sigil === '' && tag.name === 'else') {
    return followElse(tag, open.at(-1));
  } else if (tag.sigil === '/') {
    return followClosing(tag, open.pop());
  }
  return undefined;
}

function followElse(tag: Tag, block: OpenBlock | undefined): TagFault | undefined {
  if (block === undefined) return tagFault(tag, say`\`${tag.text}\` stands outside of a block`);
  if (block.hasElse) {
    return tagFault(
      tag,
      say`\`${tag.text}\` follows the \`{{else}}\` of \`{{#${block.tag.name}}}\``,
    );
  }
  if (/^\{\{~?\s*else\s*~?\}\}$/.test(tag.text)) block.hasElse = true;
  else block.branches += 1;
  return undefined;
}

function followClosing(tag: Tag, block: OpenBlock | undefined): TagFault | undefined {
  if (block === undefined) return tagFault(tag, say`\`${tag.text}\` closes nothing`);
  if (block.tag.name === tag.name) return undefined;
  return tagFault(
    tag,
    say`\`${tag.text}\` stands where \`{{#${block.tag.name}}}\` is to be closed`,
    say`write \`{{/${block.tag.name}}}\`, or close the block before`,
  );
}
