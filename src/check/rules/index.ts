import type { Rule } from '../rule.js';
import { actionWithoutCostStatus } from './action-without-cost-status.js';
import { actionWithoutLead } from './action-without-lead.js';
import { actionWithoutOrigin } from './action-without-origin.js';
import { areaWithoutContent } from './area-without-content.js';
import { attributionNotRecorded } from './attribution-not-recorded.js';
import { findingWithoutAnswer } from './finding-without-answer.js';
import { indicatorWithoutBaselineOrTarget } from './indicator-without-baseline-or-target.js';
import { instrumentNotInForce } from './instrument-not-in-force.js';
import { missingTranslation } from './missing-translation.js';
import { notAStateDuty } from './not-a-state-duty.js';
import { personalData } from './personal-data.js';
import { recommendationWithoutFinding } from './recommendation-without-finding.js';
import { themeNotDecided } from './theme-not-decided.js';
import { timeframeOutOfOrder } from './timeframe-out-of-order.js';
import { unknownInstrument } from './unknown-instrument.js';

/** Every rule, in the order in which the catalogue of codes has them. */
export const rules: readonly Rule[] = [
  personalData,
  attributionNotRecorded,
  unknownInstrument,
  instrumentNotInForce,
  notAStateDuty,
  recommendationWithoutFinding,
  findingWithoutAnswer,
  actionWithoutOrigin,
  areaWithoutContent,
  themeNotDecided,
  actionWithoutLead,
  indicatorWithoutBaselineOrTarget,
  timeframeOutOfOrder,
  actionWithoutCostStatus,
  missingTranslation,
];
