import type { PhrasingContent } from 'mdast';

/**
 * Makes sure that bold and italic text stays so beside any character. Whether `**` begins or ends
 * something depends on whether its neighbours are letters or punctuation, and readers disagree on
 * what punctuation is: CommonMark 0.31 counts symbols such as emoji, GitHub does not, and the
 * printer takes each half of a character beyond U+FFFF for a letter. The character outside is
 * written as a character reference where they could disagree, as its `&` and `;` are punctuation
 * to all of them.
 */
export function guardEmphasis(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'text') return [node];
    const [first, last] = [firstCharacter(node.value), lastCharacter(node.value)];
    const start = isDoubtful(nodes[index - 1], 'end', first) ? first.length : 0;
    const end = isDoubtful(nodes[index + 1], 'start', last) ? last.length : 0;
    return guarded(node.value, start, end);
  });
}

function guarded(text: string, start: number, end: number): PhrasingContent[] {
  if (start > 0) return [reference(text.slice(0, start)), ...guarded(text.slice(start), 0, end)];
  if (text === '') return [];
  if (end > 0) return [...guarded(text.slice(0, -end), 0, 0), reference(text.slice(-end))];
  return [{ type: 'text', value: text }];
}

type Side = 'start' | 'end';

function isDoubtful(node: PhrasingContent | undefined, side: Side, outside: string): boolean {
  if (node?.type !== 'strong' && node?.type !== 'emphasis') return false;
  return !/[\s!-/:-@[-`{-~]/.test(outside) && !/[\p{L}\p{M}\p{N}]/u.test(edge(node, side));
}

/** The character at an end of a node; empty where the printer puts a mark of its own. */
function edge(node: PhrasingContent | undefined, side: Side): string {
  if (node?.type === 'strong' || node?.type === 'emphasis') {
    return edge(node.children.at(side === 'start' ? 0 : -1), side);
  }
  if (node?.type !== 'text') return '';
  return side === 'start' ? firstCharacter(node.value) : lastCharacter(node.value);
}

function firstCharacter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? '';
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

function reference(character: string): PhrasingContent {
  return { type: 'characterReference', value: character };
}
