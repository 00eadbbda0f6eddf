import type { Plain } from '../capture/question.js';
import { isMap } from '../capture/record-of.js';
import { choice, say } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import { RECORD_KINDS, type RecordKindName } from '../model/record-kind-name.js';
import { plainTitle, type Mapping } from './columns.js';
import type { Refused } from './table.js';

/** What stands for a column that is left out. */
const IGNORE = 'ignore';

/**
 * What a mapping file says:
 *
 *     kind: recommendation
 *     sheet: Лист1
 *     header_row: 3
 *     columns:
 *       Рекомендация: text
 *       Примечание: ignore
 *
 * @param questionsOf The ids of the questions of a kind.
 */
export function readMapping(
  value: Plain,
  questionsOf: (kind: RecordKindName) => readonly string[],
): Mapping | Refused {
  if (!isMap(value)) return { refused: say`a mapping file has the keys \`kind\` and \`columns\`` };
  const stray = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stray !== undefined) {
    return { refused: say`\`${stray}\` is no key of a mapping file; it has ${choice(KEYS)}` };
  }
  const kind = RECORD_KINDS.find((name) => name === value['kind']);
  if (kind === undefined) {
    return { refused: say`\`kind\` says what the rows are: ${choice(RECORD_KINDS)}` };
  }
  const { sheet, header_row: headRow, columns } = value;
  if (sheet !== undefined && typeof sheet !== 'string') {
    return { refused: say`\`sheet\` is the name of a sheet` };
  }
  if (headRow !== undefined && !isRowNumber(headRow)) {
    return { refused: say`\`header_row\` is the number of the row with the titles` };
  }
  if (!isMap(columns)) {
    return { refused: NO_QUESTION };
  }
  const ids = questionsOf(kind);
  const named = new Map<string, string | undefined>();
  for (const [title, id] of Object.entries(columns)) {
    if (typeof id !== 'string') return { refused: NO_QUESTION };
    if (id !== IGNORE && !ids.includes(id)) return unknownQuestion(title, id, ids);
    named.set(plainTitle(title), id === IGNORE ? undefined : id);
  }
  return { sheet, headRow, kind, columns: named };
}

const NO_QUESTION = say`\`columns\` says of each title which question it answers`;

const KEYS: readonly string[] = ['sheet', 'header_row', 'kind', 'columns'];

function isRowNumber(value: Plain): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function unknownQuestion(title: string, id: string, ids: readonly string[]): Refused {
  const meant = nearestWord(id, ids);
  return {
    refused:
      meant === undefined
        ? say`the column \`${title}\`: there is no question \`${id}\`; there are ${choice([...ids, IGNORE])}`
        : say`the column \`${title}\`: there is no question \`${id}\`; did you mean \`${meant}\`?`,
  };
}

/** A mapping as a file. The texts of JSON are texts of YAML too. */
export function mappingText({ sheet, headRow, kind, columns }: Mapping): string {
  return [
    `kind: ${kind}`,
    ...(sheet === undefined ? [] : [`sheet: ${JSON.stringify(sheet)}`]),
    ...(headRow === undefined ? [] : [`header_row: ${headRow}`]),
    'columns:',
    ...[...columns].map(([title, id]) => `  ${JSON.stringify(title)}: ${quoted(id ?? IGNORE)}`),
    '',
  ].join('\n');
}

/** What stands behind a colon may begin a mapping. */
function quoted(id: string): string {
  return id.includes(':') ? JSON.stringify(id) : id;
}
