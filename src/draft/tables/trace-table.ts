import type { Block, Cell, Row } from '../../model/document.js';
import type { Section, TraceLine } from '../section.js';
import { withMark } from '../view/mark-text.js';
import type { Voice } from '../voice.js';

/**
 * The way of each finding into the plan. A finding that several recommendations answer, or a
 * recommendation that several actions take up, stands once beside all of them.
 */
export function traceTable(section: Section, voice: Voice): readonly Block[] {
  if (section.trace.length === 0) return [];
  return [
    {
      type: 'table',
      caption: [{ type: 'text', value: voice.label('trace.caption') }],
      captionLabel: voice.label('table'),
      orientation: 'portrait',
      columns: ['finding', 'recommendation', 'action'].map((key) => ({
        header: [{ type: 'text', value: voice.label(`trace.${key}`) }],
      })),
      rows: section.trace.flatMap((line, position, lines) => rowsOf(line, position, lines, voice)),
    },
  ];
}

function rowsOf(
  line: TraceLine,
  position: number,
  lines: readonly TraceLine[],
  voice: Voice,
): readonly Row[] {
  const before = lines[position - 1];
  const isNewArea = before?.area !== line.area;
  const cells: Row = {
    type: 'cells',
    cells: [
      ...spanningCell(findingCell(line, voice), position, lines, sameFinding),
      ...spanningCell(recommendationCell(line, voice), position, lines, sameRecommendation),
      actionCell(line, voice),
    ],
  };
  if (!isNewArea) return [cells];
  return [{ type: 'group', level: 1, children: voice.runs(line.area.title) }, cells];
}

/** The cell with the number of lines that it stands beside, or nothing below the first of them. */
function spanningCell(
  cell: Cell,
  position: number,
  lines: readonly TraceLine[],
  isSame: (a: TraceLine, b: TraceLine) => boolean,
): readonly Cell[] {
  const line = lines[position];
  const before = lines[position - 1];
  if (line === undefined) return [];
  if (before !== undefined && isSame(before, line)) return [];
  let end = position + 1;
  for (let next = lines[end]; next !== undefined && isSame(line, next); next = lines[end]) end += 1;
  const rowSpan = end - position;
  return [rowSpan === 1 ? cell : { ...cell, rowSpan }];
}

function sameFinding(a: TraceLine, b: TraceLine): boolean {
  return a.finding !== undefined && a.finding === b.finding;
}

function sameRecommendation(a: TraceLine, b: TraceLine): boolean {
  return (
    a.recommendation !== undefined &&
    a.recommendation === b.recommendation &&
    a.finding === b.finding
  );
}

function findingCell({ finding }: TraceLine, voice: Voice): Cell {
  return finding === undefined
    ? gapCell('no-finding', voice)
    : { paragraphs: [withMark(voice.runs(finding.statement), finding, voice)] };
}

function recommendationCell(line: TraceLine, voice: Voice): Cell {
  if (line.recommendation !== undefined) {
    const { recommendation } = line;
    const statement = voice.runs(recommendation.statement);
    return { paragraphs: [withMark(statement, recommendation, voice)] };
  }
  if (line.action !== undefined) {
    const { origin } = line.action.action;
    return typeof origin === 'string'
      ? { paragraphs: [[{ type: 'text', value: voice.label(`origin.${origin}`) }]] }
      : gapCell('no-recommendation', voice);
  }
  return line.disposition === undefined
    ? gapCell('no-recommendation', voice)
    : dispositionCell(line.disposition, voice);
}

function actionCell(line: TraceLine, voice: Voice): Cell {
  if (line.action !== undefined) {
    const { number, action } = line.action;
    const statement = withMark(voice.runs(action.statement), action, voice);
    return { paragraphs: [[{ type: 'text', value: `${number} ` }, ...statement]] };
  }
  return line.disposition === undefined || line.recommendation === undefined
    ? gapCell('no-action', voice)
    : dispositionCell(line.disposition, voice);
}

function dispositionCell(disposition: NonNullable<TraceLine['disposition']>, voice: Voice): Cell {
  const label = voice.label(`disposition.${disposition.decision}`);
  return {
    paragraphs: [[{ type: 'text', value: `${label}: ` }, ...voice.runs(disposition.reason)]],
  };
}

function gapCell(key: string, voice: Voice): Cell {
  return {
    paragraphs: [
      [{ type: 'emphasis', children: [{ type: 'text', value: voice.label(`trace.${key}`) }] }],
    ],
  };
}
