import type { Block, Cell, Inline } from '../../model/document.js';
import type { Section, ThemeCell } from '../section.js';
import type { Voice } from '../voice.js';

/** The grid theme × area: one row for each area, so that it fits a page however many there are. */
export function themeGrid(section: Section, voice: Voice): readonly Block[] {
  if (section.themes.length === 0 || section.areas.length === 0) return [];
  return [
    {
      type: 'table',
      caption: [{ type: 'text', value: voice.label('grid.caption') }],
      captionLabel: voice.label('table'),
      orientation: 'portrait',
      columns: [
        { header: [{ type: 'text', value: voice.label('column.area') }] },
        ...section.themes.map(({ theme }) => ({ header: voice.runs(theme.title) })),
      ],
      rows: section.areas.map(({ area }, position) => ({
        type: 'cells',
        cells: [
          { paragraphs: [voice.runs(area.title)] },
          ...section.themes.map(({ cells }) => cellOf(cells[position], voice)),
        ],
      })),
    },
  ];
}

function cellOf(cell: ThemeCell | undefined, voice: Voice): Cell {
  // Every theme has a cell for every area; assembleThemes makes them so.
  if (cell === undefined) throw new Error('a theme without a cell for an area');
  switch (cell.state) {
    case 'applied':
      return {
        paragraphs: [stateRuns('applied', cell.how, voice), ...effectRuns(cell.effects, voice)],
      };
    case 'not-applied':
      return { paragraphs: [stateRuns('not-applied', cell.reason, voice)] };
    case 'undecided':
      return {
        paragraphs: [stateRuns('undecided', undefined, voice), ...effectRuns(cell.effects, voice)],
      };
  }
}

function stateRuns(
  state: ThemeCell['state'],
  text: Parameters<Voice['runs']>[0] | undefined,
  voice: Voice,
): readonly Inline[] {
  const label: Inline = {
    type: 'strong',
    children: [{ type: 'text', value: voice.label(`theme-state.${state}`) }],
  };
  return text === undefined ? [label] : [label, { type: 'text', value: ': ' }, ...voice.runs(text)];
}

function effectRuns(
  effects: readonly Parameters<Voice['runs']>[0][],
  voice: Voice,
): readonly (readonly Inline[])[] {
  return effects.map((effect) => voice.runs(effect));
}
