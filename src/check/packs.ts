import type { Pack } from '../format/validation.js';
import type { Code } from '../model/diagnostic.js';

export type { Pack };

/** Every rule, in the one pack that it belongs to. */
export const PACKS = {
  safety: [
    'personal-data',
    'attribution-not-recorded',
    'attribution-exceeded',
    'individual-case',
    'small-cell',
    'accuser-named',
    'person-named',
  ],
  core: [
    'unknown-instrument',
    'instrument-not-in-force',
    'not-a-state-duty',
    'recommendation-without-finding',
    'finding-without-answer',
    'action-without-origin',
    'area-without-content',
    'theme-not-decided',
    'missing-translation',
    'circular-reference',
    'objective-without-action',
    'left-undecided',
    'figure-incomplete',
    'percentage-out-of-range',
    'finding-without-evidence',
    'evidence-without-source',
    'area-without-outcome',
    'theme-decision-incomplete',
    'theme-without-effect',
    'group-not-heard',
    'weak-commitment',
    'prioritisation-not-recorded',
    'rank-without-ranking',
    'more-votes-than-voters',
    'participants-not-recorded',
    'discouraged-wording',
    'near-duplicate',
    'conflicting-recommendations',
    'name-in-text',
    'exact-place',
  ],
  sigma5: [
    'action-without-lead',
    'timeframe-out-of-order',
    'several-leads',
    'outcome-without-indicator',
    'action-without-timeframe',
    'timeframe-open-ended',
    'wish-not-commitment',
    'deadlines-at-the-end',
  ],
  'inclusive-security': [
    'working-group-one-sided',
    'selection-not-recorded',
    'working-group-out-of-balance',
    'outcome-worded-as-action',
    'output-worded-as-change',
    'outcome-measured-by-activity',
    'coordination-not-described',
    'objective-without-risk',
    'plan-too-large',
  ],
  costing: [
    'action-without-cost-status',
    'cost-incomplete',
    'funding-not-adding-up',
    'allocation-without-holder',
  ],
  localisation: ['local-task-without-means'],
  iati: [
    'indicator-without-baseline-or-target',
    'target-against-direction',
    'people-not-disaggregated',
    'target-in-indicator',
    'indicator-without-data-source',
    'indicator-counted-twice',
    'number-for-quality',
    'ordinal-without-scale',
    'area-without-framework-indicator',
    'donor-line-without-marker',
    'marker-without-indicator',
  ],
  benchmarks: [
    'civil-society-without-task',
    'pillar-not-covered',
    'load-on-one-body',
    'security-sector-leads-nothing',
    'group-not-considered',
    'arms-control-not-addressed',
    'emerging-topic-not-considered',
  ],
  host: ['column-not-filled', 'agreement-not-recorded'],
} as const satisfies Record<Pack, readonly Code[]>;

/** The pack of a rule; undefined for the code of what is no rule. */
export function packOf(code: Code): Pack | undefined {
  return packs.get(code);
}

const packs: ReadonlyMap<Code, Pack> = new Map(
  // The keys are those of the record, which `Object.entries` does not say.
  (Object.entries(PACKS) as [Pack, readonly Code[]][]).flatMap(([pack, codes]) =>
    codes.map((code) => [code, pack] as const),
  ),
);
