import type { ProfileFile } from '../../format/profile.js';
import { items, known } from '../../model/absent.js';
import type { Block, Cell, Inline, Row } from '../../model/document.js';
import type { ActionPart, AreaPart, ObjectivePart, Section } from '../section.js';
import {
  costText,
  fundingText,
  leadText,
  partnersText,
  reason,
  timeframeText,
} from '../view/action-text.js';
import { wordsOf } from '../view/facts.js';
import { baselineText, targetText } from '../view/indicator-text.js';
import { withMark } from '../view/mark-text.js';
import type { SourceNotes } from '../view/source-notes.js';
import type { Voice } from '../voice.js';

type Matrix = NonNullable<ProfileFile['matrix']>;
type ColumnField = Matrix['columns'][number]['field'];

/** A line of the matrix: an action with what it stands under. */
interface Line {
  readonly area: AreaPart;
  readonly objective: ObjectivePart;
  readonly action: ActionPart;
}

/**
 * The matrix of actions, built from the data itself: any columns in any order. What the profile
 * groups by becomes a row across all columns. Nothing when there is no action yet.
 */
export function matrixTable(
  section: Section,
  matrix: Matrix,
  notes: SourceNotes,
  voice: Voice,
): readonly Block[] {
  const hasAction = section.areas.some(({ objectives }) =>
    objectives.some(({ actions }) => actions.length > 0),
  );
  if (!hasAction) return [];
  const grouped = new Set(matrix.group_by ?? []);
  const write = cellWriter(notes, voice);
  return [
    {
      type: 'table',
      caption: [{ type: 'text', value: voice.label('matrix.caption') }],
      captionLabel: voice.label('table'),
      orientation: matrix.orientation ?? 'portrait',
      columns: matrix.columns.map((column) => ({
        header:
          column.header === undefined
            ? [{ type: 'text', value: voice.label(`column.${column.field}`) }]
            : voice.runs(column.header),
        ...(column.weight === undefined ? {} : { weight: column.weight }),
      })),
      rows: section.areas.flatMap((area) => areaRows(area, matrix, grouped, write, voice)),
    },
  ];
}

function areaRows(
  area: AreaPart,
  matrix: Matrix,
  grouped: ReadonlySet<string>,
  write: (field: ColumnField, line: Line) => Cell,
  voice: Voice,
): readonly Row[] {
  const count = area.objectives.reduce((sum, { actions }) => sum + actions.length, 0);
  // A row across all columns would cut a cell that spans the rows of several objectives.
  const areaSpan = grouped.has('objective') ? 1 : count;
  const first = area.objectives.find(({ actions }) => actions.length > 0)?.actions[0];
  const rows = area.objectives.flatMap((objective): readonly Row[] => {
    const lines = objective.actions.map((action, index): Row => {
      const line = { area, objective, action };
      const spans = {
        area: areaSpan === 1 ? 1 : action === first ? areaSpan : 0,
        objective: index === 0 ? objective.actions.length : 0,
      };
      return {
        type: 'cells',
        cells: matrix.columns.flatMap(({ field }) => spanning(write(field, line), field, spans)),
      };
    });
    if (lines.length === 0 || !grouped.has('objective')) return lines;
    return [
      groupRow(
        2,
        voice.label('objective-row', { number: objective.number }),
        voice.runs(objective.objective.statement, {
          record: objective.objective.id,
          field: 'statement',
        }),
      ),
      ...lines,
    ];
  });
  if (rows.length === 0 || !grouped.has('area')) return rows;
  return [groupRow(1, `${area.number}.`, voice.runs(area.area.title)), ...rows];
}

/** What stands for several lines is printed once beside all of them. */
function spanning(
  cell: Cell,
  field: ColumnField,
  spans: { readonly area: number; readonly objective: number },
): readonly Cell[] {
  if (field !== 'area' && field !== 'objective') return [cell];
  const rowSpan = spans[field];
  if (rowSpan === 0) return [];
  return [rowSpan === 1 ? cell : { ...cell, rowSpan }];
}

function groupRow(level: 1 | 2, number: string, text: readonly Inline[]): Row {
  return { type: 'group', level, children: [{ type: 'text', value: `${number} ` }, ...text] };
}

type Write = (line: Line) => Cell;

function cellWriter(notes: SourceNotes, voice: Voice): (field: ColumnField, line: Line) => Cell {
  const text = (value: string): Cell => ({ paragraphs: [voice.inlines(value)] });
  const lines = (values: readonly string[]): Cell => ({
    paragraphs: values.length === 0 ? [[]] : values.map((value) => voice.inlines(value)),
  });
  const writers: Record<ColumnField, Write> = {
    number: ({ action }) => text(action.number),
    'source-number': ({ action }) => text(voice.plain(action.action.source_number ?? '')),
    area: ({ area }) => text(voice.say(area.area.title)),
    objective: ({ objective }) =>
      text(`${objective.number} ${voice.say(objective.objective.statement)}`),
    action: ({ action }) => ({
      paragraphs: [
        withMark(
          voice.runs(action.action.statement, { record: action.action.id, field: 'statement' }),
          action.action,
          voice,
        ),
      ],
    }),
    recommendations: ({ action }) =>
      lines(action.recommendations.map(({ statement }) => voice.say(statement))),
    origin: ({ action }) => {
      const origin = known(action.action.origin);
      if (action.recommendations.length > 0) return text(voice.label('origin.recommendation'));
      return text(
        origin === undefined ? voice.absence(undefined) : voice.label(`origin.${origin}`),
      );
    },
    indicators: ({ action }) =>
      action.indicators.length === 0
        ? text(voice.absence(reason(action.action.indicators)))
        : {
            paragraphs: action.indicators.map((indicator) =>
              voice.runs(indicator.title, { record: indicator.id, field: 'title' }),
            ),
          },
    baseline: ({ action }) =>
      lines(action.indicators.map((indicator) => baselineText(indicator, notes, voice))),
    target: ({ action }) =>
      lines(action.indicators.map((indicator) => targetText(indicator, voice))),
    'data-source': ({ action }) =>
      lines(
        action.indicators.flatMap(({ data_source: source }) => {
          const given = known(source);
          return given === undefined ? [] : [voice.say(given)];
        }),
      ),
    lead: ({ action }) => text(leadText(action.leads, action.action.lead, voice)),
    partners: ({ action }) => text(partnersText(action, voice)),
    responsible: ({ action }) => {
      const partners = partnersText(action, voice);
      return lines([
        leadText(action.leads, action.action.lead, voice),
        ...(partners === '' ? [] : [partners]),
      ]);
    },
    timeframe: ({ action }) => text(timeframeText(action.action.timeframe, voice)),
    deliverable: ({ action }) =>
      text(optional(action.action.deliverable, 'deliverable', action, voice)),
    'expected-result': ({ action }) =>
      text(optional(action.action.expected_result, 'expected_result', action, voice)),
    cost: ({ action }) => text(costText(action.action.cost, voice)),
    funding: ({ action }) => text(fundingText(action.action.cost, voice)),
    themes: ({ action }) =>
      lines(
        items(action.action.themes).flatMap(({ effect }) => {
          const given = known(effect);
          return given === undefined ? [] : [voice.say(given)];
        }),
      ),
    commitments: ({ action }) =>
      lines(items(action.action.commitments).map((one) => citationText(one, voice))),
    territory: ({ action }) =>
      text(voice.words.list(items(action.action.territory).map((code) => voice.plain(code)))),
    'target-groups': ({ action }) =>
      text(wordsOf(voice, 'group', items(action.action.target_groups))),
    risk: ({ action }) => text(optional(action.action.risk, 'risk', action, voice)),
  };
  return (field, line) => writers[field](line);
}

function optional(
  value: ActionPart['action']['deliverable'],
  field: string,
  { action }: ActionPart,
  voice: Voice,
): string {
  const given = known(value);
  return given === undefined
    ? voice.absence(reason(value))
    : voice.say(given, { record: action.id, field });
}

function citationText(
  { instrument, paragraph }: { instrument: string; paragraph?: unknown },
  voice: Voice,
): string {
  return typeof paragraph === 'string'
    ? `${voice.plain(instrument)}, ${voice.plain(paragraph)}`
    : voice.plain(instrument);
}
