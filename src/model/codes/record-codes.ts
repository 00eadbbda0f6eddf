import type { CodeEntry } from './code-entry.js';

/** What can be wrong with what a workshop said: unsafe, not to be checked, not followed up. */
export const RECORD_CODES = {
  // Safety: what could make somebody recognisable.
  'attribution-exceeded': {
    gravity: 'error',
    title: 'A record says more of who said what than the workshop allows',
    rule: 'SAFE-02 (Chatham House Rule)',
  },
  'individual-case': {
    gravity: 'error',
    title: 'A finding on violence could make a survivor recognisable',
    rule: 'SAFE-03 (WHO 2007; Murad Code; GBVIMS)',
  },
  'small-cell': {
    gravity: { findings: 'warning', draft: 'error', final: 'error' },
    title: 'A table of participants shows a group of very few people',
    rule: 'SAFE-04 (OCHA)',
  },
  'accuser-named': {
    gravity: 'warning',
    title: 'An organisation is named beside an accusation against the State',
    rule: 'SAFE-07 (Murad Code)',
  },
  'person-named': {
    gravity: { findings: 'warning', draft: 'error', final: 'error' },
    title: 'A person is named where a body or a role belongs',
    rule: 'SAFE-08',
  },
  'name-in-text': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A text seems to name a person',
    rule: 'Murad Code; WHO 2007; OCHA',
  },
  'exact-place': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A text gives a place so exactly that a house can be found',
    rule: 'OCHA',
  },

  // Integrity: what is said can be checked.
  'circular-reference': {
    gravity: 'error',
    title: 'Records lead to each other in a circle',
    rule: 'REF-02 (Inclusive Security; OSCE 2016)',
  },
  'objective-without-action': {
    gravity: { findings: 'off', draft: 'info', final: 'error' },
    title: 'An objective has no action',
    rule: 'REF-02 (Inclusive Security; OSCE 2016)',
  },
  'left-undecided': {
    gravity: { findings: 'off', draft: 'info', final: 'error' },
    title: 'A plan to be adopted leaves open what adoption decides',
    rule: 'ABS-02 (SIGMA)',
  },
  'figure-incomplete': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A figure has no year, no unit or no source',
    rule: 'NUM-01 (IATI)',
  },
  'percentage-out-of-range': {
    gravity: 'error',
    title: 'A percentage is below 0 or above 100',
    rule: 'NUM-01 (IATI)',
  },
  'cost-incomplete': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A cost has no amount, no currency or no year of prices',
    rule: 'NUM-01 (IATI)',
  },

  // Traceability: what was said is not lost.
  'finding-without-evidence': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A finding does not say what it rests on',
    rule: 'TRACE-04 (UN Women 2012)',
  },
  'evidence-without-source': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'Evidence names no document',
    rule: 'TRACE-04 (UN Women 2012)',
  },
  'area-without-outcome': {
    gravity: { findings: 'off', draft: 'info', final: 'error' },
    title: 'A priority area has no outcome',
    rule: 'COV-01 (Inclusive Security)',
  },
  'theme-decision-incomplete': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'A decision on a theme does not say where it is applied, or why it is not',
    rule: 'COV-02',
  },
  'theme-without-effect': {
    gravity: { findings: 'off', draft: 'warning', final: 'warning' },
    title: 'A record names a theme that nothing in it shows',
    rule: 'COV-03 (CEDAW GR 30)',
  },
  'group-not-heard': {
    gravity: 'warning',
    title: 'A theme is about a group of which nobody took part',
    rule: 'REPR-01 (UN-INSTRAW 2006)',
  },
} as const satisfies Record<string, CodeEntry>;
