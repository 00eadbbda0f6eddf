import type { Reported } from '../model/diagnostic.js';
import type { Block, Cell, Document, Inline, Row } from '../model/document.js';
import type { Catalogue } from '../model/message.js';
import { pieces } from './code-spans.js';
import {
  reportView,
  type FaultRow,
  type KindRow,
  type ReportView,
  type WaivedView,
} from './report-view.js';

/** The report as a document, to be written as a Word file. */
export function reportDocument(
  reported: readonly Reported[],
  catalogue: Catalogue | undefined,
): Document {
  const view = reportView(reported, catalogue);
  return {
    language: view.language,
    direction: 'ltr',
    title: view.title,
    blocks: [
      { type: 'heading', level: 1, children: [text(view.title)] },
      { type: 'paragraph', children: rich(view.lead) },
      ...(view.files.length === 0 ? [] : [kinds(view.kinds)]),
      ...view.files.flatMap((file) => fileBlocks(file, view)),
      ...(view.waived === undefined ? [] : waivedBlocks(view.waived)),
      ...(view.more === undefined
        ? []
        : [{ type: 'paragraph', children: rich(view.more) } as const]),
    ],
  };
}

function kinds({ header, rows }: ReportView['kinds']): Block {
  const [kind, meaning, number] = header.map((word) => [text(word)]);
  return {
    type: 'table',
    orientation: 'portrait',
    columns: [
      { header: kind ?? [], weight: 2 },
      { header: meaning ?? [], weight: 6 },
      { header: number ?? [], weight: 1.4, align: 'end' },
    ],
    rows: rows.map(kindRow),
  };
}

function kindRow({ severity, name, meaning, count }: KindRow): Row {
  return {
    type: 'cells',
    cells: [
      cell(severity === 'info' ? [text(name)] : [strong(name)]),
      cell([text(meaning)]),
      cell([text(String(count))]),
    ],
  };
}

function fileBlocks(
  { file, rows }: ReportView['files'][number],
  { header }: ReportView,
): readonly Block[] {
  return [
    { type: 'heading', level: 2, children: [text(file)] },
    {
      type: 'table',
      orientation: 'portrait',
      columns: header.map((word, index) => ({ header: [text(word)], weight: WEIGHTS[index] ?? 1 })),
      rows: rows.map(faultRow),
    },
  ];
}

function waivedBlocks({ title, header, rows }: WaivedView): readonly Block[] {
  return [
    { type: 'heading', level: 2, children: [text(title)] },
    {
      type: 'table',
      orientation: 'portrait',
      columns: header.map((word) => ({ header: [text(word)], weight: 4 })),
      rows: rows.map(({ place, what, reason, decided }) => ({
        type: 'cells',
        cells: [cell([text(place)]), cell(rich(what)), cell(rich(reason), [text(decided)])],
      })),
    },
  ];
}

/** Place and kind are short; what is wrong and what to do are sentences. */
const WEIGHTS = [2, 2, 4, 4];

function faultRow(row: FaultRow): Row {
  const { severity, place, record, kind, code, what, related, remedy } = row;
  return {
    type: 'cells',
    cells: [
      cell([text(place)], ...(record === undefined ? [] : [[text(record)]])),
      cell(severity === 'info' ? [text(kind)] : [strong(kind)], [text(code)]),
      cell(rich(what), ...related.map(rich)),
      cell(rich(remedy)),
    ],
  };
}

function cell(...paragraphs: readonly (readonly Inline[])[]): Cell {
  return { paragraphs };
}

function rich(message: string): readonly Inline[] {
  return pieces(message).map((piece) =>
    piece.isCode ? { type: 'code', value: piece.text } : text(piece.text),
  );
}

function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
