import type { Inline, TextRun } from '../../model/document.js';
import { printable } from '../../model/printable.js';

/** Joins neighbours of one kind, and leaves one space where two met, or none beside a break. */
export function joinInlines(inlines: readonly Inline[]): readonly Inline[] {
  const list: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'break') trimEnd(list);
    const last = list.pop();
    if (last === undefined) list.push(inline);
    else list.push(...joined(last, inline));
  }
  return list;
}

function joined(last: Inline, next: Inline): readonly Inline[] {
  if (next.type === 'text') return joinedText(last, next);
  if (last.type === 'code' && next.type === 'code') {
    return [{ type: 'code', value: printable(last.value + next.value) }];
  }
  if ((last.type === 'strong' || last.type === 'emphasis') && next.type === last.type) {
    return [{ type: next.type, children: joinInlines([...last.children, ...next.children]) }];
  }
  return [last, next];
}

function joinedText(last: Inline, run: TextRun): readonly Inline[] {
  const isAfterSpace = last.type === 'break' || (last.type === 'text' && last.value.endsWith(' '));
  const value = isAfterSpace ? run.value.trimStart() : run.value;
  if (value === '') return [last];
  if (last.type === 'text' && areAlike(last, run)) {
    return [{ ...last, value: last.value + value }];
  }
  return [last, { ...run, value }];
}

/** Whether two runs may become one: a run with an anchor must be found again as it was. */
function areAlike(one: TextRun, other: TextRun): boolean {
  return one.language === other.language && one.anchor === undefined && other.anchor === undefined;
}

function trimEnd(list: Inline[]): void {
  for (let last = list.pop(); last !== undefined; last = list.pop()) {
    if (last.type !== 'text') {
      list.push(last);
      return;
    }
    const value = last.value.trimEnd();
    if (value !== '') {
      list.push({ ...last, value });
      return;
    }
  }
}
