import type { Inline, Table } from '../../model/document.js';
import { controlled } from './control.js';
import { directionOf } from './direction.js';
import { paragraph, type ParagraphProperties } from './paragraph.js';
import { PLAIN, textProperties } from './run-properties.js';
import { runs, textRun } from './runs.js';
import type { State } from './state.js';
import { xmlText } from './xml-text.js';

/**
 * The caption above a table: `Table 1. Matrix of actions`. The number is a field, so that a list
 * of tables finds it and a table put before it moves it on.
 */
export function caption(table: Table, placed: ParagraphProperties, state: State): string {
  const { caption: children, captionLabel: label } = table;
  if (children === undefined) return '';
  const spoken: readonly Inline[] = label === undefined ? [] : [{ type: 'text', value: label }];
  const content = labelRuns(label, state) + runs(children, PLAIN, state);
  const properties = { ...placed, style: state.site.styles.caption, keepNext: true };
  const direction = directionOf([...spoken, ...children], state);
  return controlled(children, paragraph(properties, direction, content), state);
}

function labelRuns(label: string | undefined, state: State): string {
  if (label === undefined) return '';
  const look = textProperties(PLAIN, undefined, state);
  // Field codes are separated by spaces; word processors give such a label an underscore as well.
  const own = label.trim().replace(/[\s"\\]+/g, '_');
  // The host's list of tables finds only what is counted as its own are.
  const sequence = xmlText(state.site.tableSequence ?? own);
  const code = `<w:instrText xml:space="preserve"> SEQ ${sequence} \\* ARABIC </w:instrText>`;
  return [
    textRun(`${label}\u00a0`, look),
    `<w:r>${look}<w:fldChar w:fldCharType="begin"/></w:r>`,
    `<w:r>${look}${code}</w:r>`,
    `<w:r>${look}<w:fldChar w:fldCharType="separate"/></w:r>`,
    textRun(String(state.next.table++), look),
    `<w:r>${look}<w:fldChar w:fldCharType="end"/></w:r>`,
    textRun('. ', look),
  ].join('');
}
