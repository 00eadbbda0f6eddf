import type { RecordKind } from '../../capture/record-kind.js';
import { say } from '../../model/message.js';
import { sheetPlan, type PlanContext } from './sheet-plan.js';
import type { Template } from './workbook-parts.js';

/** The workbook that people fill in: a sheet for each kind of record, and one that says how. */
export function templateOf(kinds: readonly RecordKind[], context: PlanContext): Template {
  const { words } = context;
  return {
    guide: {
      name: words(say`read me`),
      lines: [
        words(say`How to fill in this workbook`),
        words(say`One row is one record. Write what was said in the words of the workshop.`),
        words(
          say`Where a cell offers a list, choose from it; where several fit, write a semicolon between them.`,
        ),
        words(say`Leave a cell empty when nothing is known. Nothing is made up for it.`),
        words(say`Write no names of persons, and nothing by which a single person can be found.`),
        words(
          say`Do not merge cells, and leave the hidden second row as it is: it tells the columns apart.`,
        ),
        words(say`Rows that you hide are left out.`),
      ],
    },
    sheets: kinds.map((kind) => sheetPlan(kind, context)),
  };
}
