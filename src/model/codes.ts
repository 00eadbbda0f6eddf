import { BALANCE_CODES } from './codes/balance-codes.js';
import type { CodeEntry } from './codes/code-entry.js';
import { PLAN_CODES } from './codes/plan-codes.js';
import { RECORD_CODES } from './codes/record-codes.js';
import { SETTING_CODES } from './codes/setting-codes.js';

/**
 * Every fault that can be reported. A code names the fault and is never reused; its severity
 * stands here and nowhere else. `docs/diagnostics.md` has a heading for each.
 */
export const CODES = {
  // The file cannot be read as text or as YAML.
  'file-not-readable': { gravity: 'error', unreadable: true, title: 'A file cannot be read' },
  'not-utf8': { gravity: 'error', unreadable: true, title: 'A file is not UTF-8 text' },
  'file-too-large': {
    gravity: 'error',
    unreadable: true,
    title: 'A file is larger than the format allows',
  },
  'invalid-yaml': { gravity: 'error', unreadable: true, title: 'A file is not valid YAML' },
  'duplicate-key': { gravity: 'error', title: 'A key stands twice in one mapping' },
  'yaml-not-plain': {
    gravity: 'error',
    unreadable: true,
    title: 'A file uses YAML features that data must not use',
  },
  'empty-file': { gravity: 'error', title: 'A file has no data' },
  'file-missing': { gravity: 'error', title: 'A file that every project has is missing' },

  // The data does not have the shape of the format.
  'unknown-key': { gravity: 'error', title: 'A key is not part of the format' },
  'missing-key': { gravity: 'error', title: 'A key that must be there is missing' },
  'wrong-type': { gravity: 'error', title: 'A value is of another type than the format says' },
  'unknown-word': { gravity: 'error', title: 'A word is not in the vocabulary of its field' },
  'malformed-value': { gravity: 'error', title: 'A value does not have the form of its field' },
  'malformed-id': { gravity: 'error', title: 'An id is not well formed' },
  'malformed-date': { gravity: 'error', title: 'A date is not well formed', rule: 'DATE-01' },
  'placeholder-text': {
    gravity: 'error',
    title: 'A text is a placeholder, not a value',
    rule: 'ABS-01',
  },

  // Records refer to each other.
  'duplicate-id': { gravity: 'error', title: 'Two records share one id', rule: 'REF-01' },
  'dangling-reference': {
    gravity: 'error',
    title: 'A reference leads to no record',
    rule: 'REF-01',
  },
  'wrong-kind-of-reference': {
    gravity: 'error',
    title: 'A reference leads to a record of another kind',
    rule: 'REF-01',
  },

  // What is said does not make sense, or is not safe to print.
  'personal-data': {
    gravity: 'error',
    title: 'A text holds personal data',
    rule: 'SAFE-01 (Murad Code; WHO 2007; OCHA)',
  },
  'attribution-not-recorded': {
    gravity: { findings: 'warning', draft: 'error', final: 'error' },
    title: 'A workshop does not say what may be attributed',
    rule: 'SAFE-02 (Chatham House Rule)',
  },
  'unknown-instrument': {
    gravity: 'error',
    title: 'An instrument is not in the reference data, or its year is wrong',
    rule: 'CITE-01',
  },
  'instrument-not-in-force': {
    gravity: { findings: 'warning', draft: 'error', final: 'error' },
    title: 'An instrument is later than the draft',
    rule: 'CITE-02',
  },
  'not-a-state-duty': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A paragraph that does not address States is cited as a commitment',
    rule: 'CITE-03 (S/RES/1325)',
  },
  'recommendation-without-finding': {
    gravity: { findings: 'warning', draft: 'warning', final: 'error' },
    title: 'A recommendation answers no finding',
    rule: 'TRACE-01 (Inclusive Security; UN Women 2012)',
  },
  'finding-without-answer': {
    gravity: { findings: 'info', draft: 'warning', final: 'error' },
    title: 'A finding is answered by no recommendation',
    rule: 'TRACE-02 (UN Women 2013)',
  },
  'action-without-origin': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action comes from no recommendation and says no other origin',
    rule: 'TRACE-03 (UN Women 2013)',
  },
  'area-without-content': {
    gravity: { findings: 'info', draft: 'warning', final: 'error' },
    title: 'A priority area has no finding or no recommendation',
    rule: 'COV-01 (Inclusive Security)',
  },
  'theme-not-decided': {
    gravity: { findings: 'info', draft: 'warning', final: 'warning' },
    title: 'It is not decided whether a theme is applied in a priority area',
    rule: 'COV-02',
  },
  'action-without-lead': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action has no lead that can be held to account',
    rule: 'LEAD-01 (SIGMA; UN-INSTRAW 2006)',
  },
  'indicator-without-baseline-or-target': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An indicator has no baseline or no target',
    rule: 'IND-01 (IATI; Inclusive Security; OSCE 2016)',
  },
  'timeframe-out-of-order': {
    gravity: 'error',
    title: 'A timeframe ends before it starts, or lies outside the plan',
    rule: 'TIME-01 (SIGMA)',
  },
  'action-without-cost-status': {
    gravity: { findings: 'off', draft: 'warning', final: 'error' },
    title: 'An action says nothing of its cost',
    rule: 'BUD-01 (GNWP 2017; SIGMA; WILPF)',
  },
  'missing-translation': {
    gravity: { findings: 'info', draft: 'warning', final: 'error' },
    title: 'A text is missing in a language of the project',
    rule: 'LANG-01',
  },

  ...RECORD_CODES,
  ...PLAN_CODES,
  ...BALANCE_CODES,
  ...SETTING_CODES,

  // Templates and profiles.
  'template-fault': { gravity: 'error', title: 'A template cannot be used' },

  // What was made is opened again.
  'withheld-text-printed': {
    gravity: 'error',
    title: 'A file that was made says what its audience may not read',
    rule: 'SAFE-06 (OCHA)',
  },
} as const satisfies Record<string, CodeEntry>;
