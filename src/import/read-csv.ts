import { CsvError, parse } from 'csv-parse/sync';
import { say } from '../model/message.js';
import { MOST_COLUMNS, MOST_ROWS, type Cell, type Refused, type Row, type Table } from './table.js';

const DELIMITERS = [',', ';', '\t'] as const;

/** The table in a file of values with commas, semicolons or tabs between them. */
export function readCsv(text: string, name: string, given?: string): Table | Refused {
  const delimiter = given ?? delimiterOf(text);
  if (delimiter === undefined) {
    return {
      refused: say`it cannot be told from the first line of \`${name}\` what stands between its columns; say it with \`--delimiter\``,
    };
  }
  const records = recordsOf(text, delimiter);
  if ('refused' in records) return records;
  const [head, ...others] = records.records;
  const width = head?.length ?? 0;
  if (width > MOST_COLUMNS) {
    return {
      refused: say`\`${name}\` has more than ${MOST_COLUMNS} columns; take out those that are not needed`,
    };
  }
  if (records.records.length > MOST_ROWS) {
    return { refused: say`\`${name}\` has more than ${MOST_ROWS} rows; split it into several` };
  }
  const ragged = others.findIndex((record) => record.length !== width && record.join('') !== '');
  if (ragged !== -1) {
    const found = others[ragged]?.length ?? 0;
    return {
      refused: say`row ${ragged + 2} of \`${name}\` has ${found} columns, and the head has ${width}; a text with a delimiter in it needs quotation marks around it`,
    };
  }
  return { name, rows: records.records.flatMap(rowOf), notes: [] };
}

/** The one that stands most often outside of quotation marks in the head; undefined for a tie. */
function delimiterOf(text: string): string | undefined {
  const head = headOf(text).replace(/"(?:[^"]|"")*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: head.split(sign).length - 1 }));
  const most = Math.max(...counted.map(({ count }) => count));
  const [first, ...others] = counted.filter(({ count }) => count === most);
  // A head of one column has none of them.
  return most > 0 && others.length > 0 ? undefined : first?.sign;
}

/** Up to the first end of a line that no quotation marks hold. */
function headOf(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === '\n' && !isQuoted) return text.slice(0, at);
  }
  return text;
}

function recordsOf(
  text: string,
  delimiter: string,
): { readonly records: readonly (readonly string[])[] } | Refused {
  try {
    return {
      records: parse(text, {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: false,
        to: MOST_ROWS + 2,
      }).filter((record, index, all) => index < all.length - 1 || record.join('') !== ''),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return {
      refused: say`the quotation marks are not closed, or stand inside of a text without being doubled: line ${line}`,
    };
  }
}

function rowOf(record: readonly string[], index: number): readonly Row[] {
  const cells = new Map(
    record.flatMap((text, column): (readonly [number, Cell])[] =>
      text.trim() === '' ? [] : [[column + 1, { text, form: 'text', isFormula: false }]],
    ),
  );
  return cells.size === 0 ? [] : [{ number: index + 1, cells, isHidden: false, merged: [] }];
}
