import type { CodeEntry } from './code-entry.js';

/** The settings of the project, and what it lets pass. */
export const SETTING_CODES = {
  'unknown-rule': { gravity: 'error', title: 'A setting or a waiver names a rule that is none' },
  'unknown-threshold': { gravity: 'error', title: 'A setting names a threshold that is none' },
  'safety-rule-weakened': {
    gravity: 'error',
    title: 'A rule of safety is switched off, made milder or waived',
  },
  'unused-waiver': { gravity: 'warning', title: 'A waiver lets nothing pass' },
} as const satisfies Record<string, CodeEntry>;
