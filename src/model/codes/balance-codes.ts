import type { CodeEntry } from './code-entry.js';

/** What a plan needs to be carried out, and whether it is in balance. */
export const BALANCE_CODES = {
  // What a plan needs to be carried out.
  'coordination-not-described': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'The working group has no chair, members, rhythm of meetings or reporting line',
    rule: 'COORD-01 (UN-INSTRAW 2006; UN Women 2012; OSCE 2016)',
  },
  'column-not-filled': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action leaves a column of the matrix empty',
    rule: 'HOST-01 (practice of the region)',
  },
  'civil-society-without-task': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'Civil society has no task, no part in monitoring or no money',
    rule: 'CS-01 (GNWP 2017; WILPF)',
  },
  'agreement-not-recorded': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'A body that cannot be commanded is given a task without its agreement',
    rule: 'INST-01 (practice of the region)',
  },
  'local-task-without-means': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'A local body is given a task without a territory or without money',
    rule: 'LOC-01 (GNWP 2018; UN Women 2013)',
  },
  'weak-commitment': {
    gravity: { findings: 'off', draft: 'info', final: 'warning' },
    title: 'An action promises only to consider or to promote',
    rule: 'VERB-01',
  },
  'objective-without-risk': {
    gravity: { findings: 'off', draft: 'info', final: 'warning' },
    title: 'An objective names no assumption and no risk',
    rule: 'RISK-01 (Inclusive Security)',
  },
  'wish-not-commitment': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action has no cost, no lead and no date',
    rule: 'CHAIN-01 (SIGMA)',
  },

  // Balance and coverage.
  'pillar-not-covered': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'No priority area serves a pillar of the agenda',
    rule: 'PIL-01 (UN Women 2013; analysis of 20 years of plans)',
  },
  'load-on-one-body': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'One body leads too many of the actions',
    rule: 'LOAD-01 (analysis of 20 years of plans)',
  },
  'security-sector-leads-nothing': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'No body of defence, interior, justice or the border leads an action',
    rule: 'SEC-01 (OSCE and LSE 2020; analysis of 20 years of plans)',
  },
  'deadlines-at-the-end': {
    gravity: { findings: 'off', draft: 'info', final: 'warning' },
    title: 'Too many deadlines lie in the last quarter of the plan',
    rule: 'TIME-02 (SIGMA)',
  },
  'plan-too-large': {
    gravity: { findings: 'info', draft: 'info', final: 'warning' },
    title: 'A plan has more actions or priority areas than can be carried out',
    rule: 'SIZE-01 (Inclusive Security)',
  },
  'prioritisation-not-recorded': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'A workshop does not say how the priority areas were chosen',
    rule: 'PRIO-01',
  },
  'rank-without-ranking': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'A priority area has a rank, though the areas were not ranked',
    rule: 'PRIO-01',
  },
  'more-votes-than-voters': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'A priority area has more votes than there were voters',
    rule: 'PRIO-01',
  },
  'participants-not-recorded': {
    gravity: 'warning',
    title: 'A workshop does not say who took part',
    rule: 'SUB-01 (UN Women 2013)',
  },
  'group-not-considered': {
    gravity: { findings: 'info', draft: 'info', final: 'warning' },
    title: 'Nothing speaks of a group that is easily forgotten',
    rule: 'DIV-01 (guidebook on CEDAW GR 30)',
  },
  'arms-control-not-addressed': {
    gravity: 'info',
    title: 'Nothing speaks of arms control or disarmament',
    rule: 'ARM-01 (WILPF)',
  },
  'emerging-topic-not-considered': {
    gravity: 'info',
    title: 'Nothing speaks of a topic that newer plans take up',
    rule: 'EMG-01 (analysis of 20 years of plans)',
  },
  'donor-line-without-marker': {
    gravity: { findings: 'off', draft: 'info', final: 'warning' },
    title: 'An action that a donor pays for has no gender marker',
    rule: 'GM-01 (OECD DAC 2016)',
  },
  'marker-without-indicator': {
    gravity: { findings: 'off', draft: 'info', final: 'warning' },
    title: 'An action has a gender marker of 1 or 2 and nothing that measures it',
    rule: 'GM-01 (OECD DAC 2016)',
  },
  'discouraged-wording': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'A wording takes women for a weak or a single group',
    rule: 'LANG-02 (UN Women 2012)',
  },
  'near-duplicate': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'Two findings or two recommendations say nearly the same',
    rule: 'DUP-01',
  },
  'conflicting-recommendations': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'Two recommendations ask for the opposite, or ask different bodies for the same',
    rule: 'CONF-01',
  },
} as const satisfies Record<string, CodeEntry>;
