import type { CodeEntry } from './code-entry.js';

/** What can be wrong with the logic of a plan: results, indicators, time, money, the working group. */
export const PLAN_CODES = {
  'several-leads': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action has several leads',
    rule: 'LEAD-01 (SIGMA; UN-INSTRAW 2006)',
  },
  'outcome-without-indicator': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An outcome has no indicator',
    rule: 'IND-01 (IATI; Inclusive Security; OSCE 2016)',
  },
  'target-against-direction': {
    gravity: 'error',
    title: 'A target is the baseline, or lies on the wrong side of it',
    rule: 'IND-02 (IATI)',
  },
  'action-without-timeframe': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action does not say when',
    rule: 'TIME-01 (SIGMA)',
  },
  'timeframe-open-ended': {
    gravity: 'warning',
    title: 'An action has no end by which it could be late',
    rule: 'TIME-01 (SIGMA)',
  },
  'funding-not-adding-up': {
    gravity: 'error',
    title: 'The parts of the funding do not fit the cost',
    rule: 'BUD-02 (GNWP 2017; UN Women, Costing Gender Equality)',
  },
  'allocation-without-holder': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'An action is paid within existing allocations of nobody',
    rule: 'BUD-03 (GNWP 2017)',
  },
  'working-group-one-sided': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A working group lacks the State or civil society',
    rule: 'WG-01 (UN-INSTRAW 2006; WILPF 2013; UN Women 2013)',
  },
  'selection-not-recorded': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A working group does not say how its members were chosen',
    rule: 'WG-01 (UN-INSTRAW 2006; WILPF 2013; UN Women 2013)',
  },
  'working-group-out-of-balance': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'One side of a working group has few seats, or a voice is missing',
    rule: 'WG-02 (WILPF 2013)',
  },
  'people-not-disaggregated': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An indicator counts people without a breakdown',
    rule: 'DIS-01 (IATI; guidebook on CEDAW GR 30)',
  },
  'outcome-worded-as-action': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'An outcome is worded as an action',
    rule: 'LVL-01 (Inclusive Security; OSCE 2016)',
  },
  'output-worded-as-change': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'An output claims a change in society',
    rule: 'LVL-01 (Inclusive Security; OSCE 2016)',
  },
  'target-in-indicator': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'The title of an indicator has a target or a direction in it',
    rule: 'IND-03 (Inclusive Security)',
  },
  'indicator-without-data-source': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An indicator does not say where its figures come from, how often or from whom',
    rule: 'IND-04 (Inclusive Security; OSCE 2016)',
  },
  'outcome-measured-by-activity': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'An outcome is measured only by what was held or printed',
    rule: 'IND-05 (Inclusive Security; OSCE 2016)',
  },
  'indicator-counted-twice': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'The same is counted under two results',
    rule: 'IND-06 (IATI)',
  },
  'number-for-quality': {
    gravity: 'error',
    title: 'A qualitative indicator has a number',
    rule: 'IND-07 (IATI)',
  },
  'ordinal-without-scale': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'An ordinal indicator has no scale',
    rule: 'IND-07 (IATI)',
  },
  'area-without-framework-indicator': {
    gravity: { findings: 'info', draft: 'info', final: 'warning' },
    title: 'No indicator of a priority area is one of an existing framework',
    rule: 'IND-08 (UN Women 2013; IATI)',
  },
} as const satisfies Record<string, CodeEntry>;
