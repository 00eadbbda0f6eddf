import { edited, type TextEdit } from '../model/text-edit.js';

/** The change of a file as `diff -u` shows it; empty when there is none. */
export function unifiedDiff(file: string, text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return '';
  const lines = linesOf(text);
  let shift = 0;
  const hunks = hunksOf(blocksOf(lines, edits)).map((blocks) => {
    const { shown, lengths } = hunk(blocks, lines, shift);
    shift += lengths.after - lengths.before;
    return shown;
  });
  return [`--- a/${file}`, `+++ b/${file}`, ...hunks.flat(), ''].join('\n');
}

/** How many unchanged lines stand around a change. */
const CONTEXT = 3;

interface Line {
  readonly start: number;
  /** With its line break. */
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const before = lines.at(-1);
    lines.push({ start: before === undefined ? 0 : before.start + before.text.length, text: line });
  }
  return lines;
}

/** Lines in a row that change together, by their indexes; the end is exclusive. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly after: readonly string[];
}

function blocksOf(lines: readonly Line[], edits: readonly TextEdit[]): readonly Block[] {
  const blocks: { from: number; to: number; edits: TextEdit[] }[] = [];
  let index = 0;
  for (const edit of edits) {
    while ((lines[index + 1]?.start ?? Infinity) <= edit.start) index += 1;
    let to = index + 1;
    while ((lines[to]?.start ?? Infinity) < edit.end) to += 1;
    const last = blocks.at(-1);
    if (last !== undefined && index <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else {
      blocks.push({ from: index, to, edits: [edit] });
    }
  }
  return blocks.map(({ from, to, edits: ofBlock }) => {
    const old = lines.slice(from, to);
    const start = old[0]?.start ?? 0;
    const moved = ofBlock.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    const text = edited(old.map((line) => line.text).join(''), moved);
    return trimmed(
      { from, to, after: linesOf(text).map((line) => line.text) },
      old.map((line) => line.text),
    );
  });
}

/** Without the lines at its edges that stay as they are: an edit may begin at the end of a line. */
function trimmed({ from, to, after }: Block, before: readonly string[]): Block {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: from + head, to: to - tail, after: after.slice(head, after.length - tail) };
}

/** Blocks whose surroundings touch are shown as one. */
function hunksOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1);
    const isNear = block.from - (last?.at(-1)?.to ?? -Infinity) <= 2 * CONTEXT;
    if (last !== undefined && isNear) last.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

/** @param shift How many lines more the changed file has before this hunk. */
function hunk(blocks: readonly Block[], lines: readonly Line[], shift: number) {
  const from = Math.max((blocks[0]?.from ?? 0) - CONTEXT, 0);
  const to = Math.min((blocks.at(-1)?.to ?? 0) + CONTEXT, lines.length);
  const shown: string[] = [];
  const same = (start: number, end: number) => {
    shown.push(...lines.slice(start, end).map(({ text }) => marked(' ', text)));
  };
  let at = from;
  let after = to - from;
  for (const block of blocks) {
    same(at, block.from);
    shown.push(...lines.slice(block.from, block.to).map(({ text }) => marked('-', text)));
    shown.push(...block.after.map((text) => marked('+', text)));
    after += block.after.length - (block.to - block.from);
    at = block.to;
  }
  same(at, to);
  const before = to - from;
  const head = `@@ -${from + 1},${before} +${from + 1 + shift},${after} @@`;
  return { shown: [head, ...shown], lengths: { before, after } };
}

function marked(mark: ' ' | '-' | '+', line: string): string {
  const isWhole = line.endsWith('\n');
  const text = `${mark}${line.replace(/\r?\n$/, '')}`;
  return isWhole ? text : `${text}\n\\ No newline at end of file`;
}
