import type { ViewOf } from '../template/shape.js';

/**
 * The names that templates may use, from the top. `docs/templates.md` explains each; a template
 * that uses another one is at fault. A text may be empty: test it with `{{#if}}`.
 */

const FACT = { term: 'text', value: 'text' } as const;

const RECORD = {
  statement: 'text',
  mark: 'text',
  note: 'text',
  facts: [FACT],
  source_text: ['restricted', 'text'],
  decided_by: ['internal', 'text'],
  decided_on: ['internal', 'text'],
} as const;

const INDICATOR = { title: 'text', baseline: 'text', target: 'text' } as const;

export const SECTION_SHAPE = {
  title: 'text',
  invented: 'flag',
  plan: { known: 'flag', title: 'text', facts: [FACT] },
  mandate: [{ citation: 'text', provisions: 'text', reviewed: 'flag', note: 'text' }],
  workshops: [
    {
      title: 'text',
      note: 'text',
      facts: [FACT],
      aims: ['text'],
      objectives: ['text'],
      method: 'block',
      rationale: 'block',
      risks: ['text'],
      areas: ['text'],
      themes: ['text'],
      ranked: 'flag',
      limits: 'block',
      dissent: ['text'],
      next_steps: ['text'],
    },
  ],
  areas: [
    {
      title: 'text',
      recorded: 'flag',
      pillars: 'text',
      rationale: 'block',
      findings: [RECORD],
      recommendations: [RECORD],
      objectives: [
        {
          number: 'text',
          statement: 'text',
          lead: 'text',
          indicators: [INDICATOR],
          actions: [
            {
              number: 'text',
              statement: 'text',
              mark: 'text',
              lead: 'text',
              timeframe: 'text',
              source_text: ['internal', 'text'],
            },
          ],
        },
      ],
    },
  ],
  themes: [{ title: 'text', description: 'block' }],
  theme_grid: 'block',
  groups: [
    { name: 'text', facts: [FACT], mandate: 'block', further_aims: 'block', seats: ['text'] },
  ],
  matrix: 'block',
  missing: [{ ask: 'text', gaps: [{ gap: 'text', titles: 'text', statements: ['text'] }] }],
  trace: 'block',
} as const;

export type SectionView = ViewOf<typeof SECTION_SHAPE>;
export type Fact = ViewOf<typeof FACT>;
export type WorkshopView = SectionView['workshops'][number];
export type AreaView = SectionView['areas'][number];
