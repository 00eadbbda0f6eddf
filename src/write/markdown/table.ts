import type { Table, TableCell } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    tableCell: 'tableCell';
  }
}

/**
 * A table as GitHub has them. Cells are not padded, so that a change of one row is a change of one
 * line.
 */
export const table: Handle = (node: Table, _parent, state, info) => {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => cellText(cell, state, info)),
  );
  const rules = (node.align ?? []).map((align) => RULES[align ?? 'none']);
  return [header ?? [], rules, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const RULES = { none: '---', left: ':--', center: ':-:', right: '--:' };

function cellText(cell: TableCell, state: State, info: Info): string {
  const exits = [state.enter('tableCell'), state.enter('phrasing')];
  const text = state.containerPhrasing(cell, { ...info, before: ' ', after: ' ' });
  for (const exit of exits.reverse()) exit();
  return text;
}
