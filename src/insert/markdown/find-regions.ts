import type { Token } from 'markdown-it';
import { lineAt, startOf, type HostLines } from './host-lines.js';
import { readMark, type BeginMark } from './mark.js';

/** A part of a host that is ours, from its begin mark to its end mark. */
export interface Region {
  readonly name: string;
  readonly mark: BeginMark;
  /** The lines of the marks, from 0. */
  readonly beginLine: number;
  readonly endLine: number;
  /** Where the marks stand in the sequence of blocks. */
  readonly beginBlock: number;
  readonly endBlock: number;
}

/** A mark without the other one of its region, or a second region of the same name. */
export interface MarkFault {
  readonly type: 'no-end' | 'no-begin' | 'repeated';
  readonly region: string;
  /** From 0. */
  readonly line: number;
}

/**
 * The regions of a host. A mark counts only as an HTML block of its own at the top level: not as
 * a line of a code block, a comment, a list or a quotation.
 */
export function findRegions(
  lines: HostLines,
  blocks: readonly Token[],
): { readonly regions: readonly Region[]; readonly faults: readonly MarkFault[] } {
  const regions = new Map<string, Region>();
  const faults: MarkFault[] = [];
  let open: Pick<Region, 'mark' | 'beginLine' | 'beginBlock'> | undefined;
  for (const [index, block] of blocks.entries()) {
    const line = lineOfComment(block);
    const mark = line === undefined ? undefined : readMark(lineAt(lines, line));
    if (line === undefined || mark === undefined) continue;
    const { region } = mark;
    if (mark.type === 'begin') {
      if (open !== undefined) faults.push(noEnd(open));
      open = { mark, beginLine: line, beginBlock: index };
    } else if (open?.mark.region !== region) {
      faults.push({ type: 'no-begin', region, line });
    } else {
      const found: Region = { name: region, ...open, endLine: line, endBlock: index };
      if (regions.has(region)) faults.push({ type: 'repeated', region, line: found.beginLine });
      else regions.set(region, found);
      open = undefined;
    }
  }
  if (open !== undefined) faults.push(noEnd(open));
  return { regions: [...regions.values()], faults };
}

/** What is written between the marks, with the breaks beside them. */
export function contentOf(lines: HostLines, { beginLine, endLine }: Region): string {
  return lines.text.slice(startOf(lines, beginLine + 1), startOf(lines, endLine));
}

/** The outermost block that a line is part of. */
export function blockAround(blocks: readonly Token[], line: number): Token | undefined {
  return blocks.find(
    ({ level, map }) => level === 0 && map !== null && map[0] <= line && line < map[1],
  );
}

/** The line of a block that can be a mark. */
function lineOfComment({ type, level, map }: Token): number | undefined {
  if (type !== 'html_block' || level !== 0 || map === null) return undefined;
  return map[1] === map[0] + 1 ? map[0] : undefined;
}

function noEnd({ mark, beginLine }: Pick<Region, 'mark' | 'beginLine'>): MarkFault {
  return { type: 'no-end', region: mark.region, line: beginLine };
}
