import type { Rule } from '../rule.js';
import { accuserNamed } from './accuser-named.js';
import { actionWithoutCostStatus } from './action-without-cost-status.js';
import { actionWithoutLead } from './action-without-lead.js';
import { actionWithoutOrigin } from './action-without-origin.js';
import { actionWithoutTimeframe } from './action-without-timeframe.js';
import { agreementNotRecorded } from './agreement-not-recorded.js';
import { allocationWithoutHolder } from './allocation-without-holder.js';
import { areaWithoutContent } from './area-without-content.js';
import { areaWithoutFrameworkIndicator } from './area-without-framework-indicator.js';
import { areaWithoutOutcome } from './area-without-outcome.js';
import { armsControlNotAddressed } from './arms-control-not-addressed.js';
import { attributionExceeded } from './attribution-exceeded.js';
import { attributionNotRecorded } from './attribution-not-recorded.js';
import { circularReference } from './circular-reference.js';
import { civilSocietyWithoutTask } from './civil-society-without-task.js';
import { columnNotFilled } from './column-not-filled.js';
import { conflictingRecommendations } from './conflicting-recommendations.js';
import { coordinationNotDescribed } from './coordination-not-described.js';
import { costIncomplete } from './cost-incomplete.js';
import { deadlinesAtTheEnd } from './deadlines-at-the-end.js';
import { discouragedWording } from './discouraged-wording.js';
import { donorLineWithoutMarker } from './donor-line-without-marker.js';
import { emergingTopicNotConsidered } from './emerging-topic-not-considered.js';
import { evidenceWithoutSource } from './evidence-without-source.js';
import { exactPlace } from './exact-place.js';
import { figureIncomplete } from './figure-incomplete.js';
import { findingWithoutAnswer } from './finding-without-answer.js';
import { findingWithoutEvidence } from './finding-without-evidence.js';
import { fundingNotAddingUp } from './funding-not-adding-up.js';
import { groupNotConsidered } from './group-not-considered.js';
import { groupNotHeard } from './group-not-heard.js';
import { indicatorCountedTwice } from './indicator-counted-twice.js';
import { indicatorWithoutBaselineOrTarget } from './indicator-without-baseline-or-target.js';
import { indicatorWithoutDataSource } from './indicator-without-data-source.js';
import { individualCase } from './individual-case.js';
import { instrumentNotInForce } from './instrument-not-in-force.js';
import { leftUndecided } from './left-undecided.js';
import { loadOnOneBody } from './load-on-one-body.js';
import { localTaskWithoutMeans } from './local-task-without-means.js';
import { markerWithoutIndicator } from './marker-without-indicator.js';
import { missingTranslation } from './missing-translation.js';
import { moreVotesThanVoters } from './more-votes-than-voters.js';
import { nameInText } from './name-in-text.js';
import { nearDuplicate } from './near-duplicate.js';
import { notAStateDuty } from './not-a-state-duty.js';
import { numberForQuality } from './number-for-quality.js';
import { objectiveWithoutAction } from './objective-without-action.js';
import { objectiveWithoutRisk } from './objective-without-risk.js';
import { ordinalWithoutScale } from './ordinal-without-scale.js';
import { outcomeMeasuredByActivity } from './outcome-measured-by-activity.js';
import { outcomeWithoutIndicator } from './outcome-without-indicator.js';
import { outcomeWordedAsAction } from './outcome-worded-as-action.js';
import { outputWordedAsChange } from './output-worded-as-change.js';
import { participantsNotRecorded } from './participants-not-recorded.js';
import { peopleNotDisaggregated } from './people-not-disaggregated.js';
import { percentageOutOfRange } from './percentage-out-of-range.js';
import { personNamed } from './person-named.js';
import { personalData } from './personal-data.js';
import { pillarNotCovered } from './pillar-not-covered.js';
import { planTooLarge } from './plan-too-large.js';
import { prioritisationNotRecorded } from './prioritisation-not-recorded.js';
import { rankWithoutRanking } from './rank-without-ranking.js';
import { recommendationWithoutFinding } from './recommendation-without-finding.js';
import { securitySectorLeadsNothing } from './security-sector-leads-nothing.js';
import { selectionNotRecorded } from './selection-not-recorded.js';
import { severalLeads } from './several-leads.js';
import { smallCell } from './small-cell.js';
import { targetAgainstDirection } from './target-against-direction.js';
import { targetInIndicator } from './target-in-indicator.js';
import { themeDecisionIncomplete } from './theme-decision-incomplete.js';
import { themeNotDecided } from './theme-not-decided.js';
import { themeWithoutEffect } from './theme-without-effect.js';
import { timeframeOpenEnded } from './timeframe-open-ended.js';
import { timeframeOutOfOrder } from './timeframe-out-of-order.js';
import { unknownInstrument } from './unknown-instrument.js';
import { weakCommitment } from './weak-commitment.js';
import { wishNotCommitment } from './wish-not-commitment.js';
import { workingGroupOneSided } from './working-group-one-sided.js';
import { workingGroupOutOfBalance } from './working-group-out-of-balance.js';

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
  attributionExceeded,
  individualCase,
  smallCell,
  accuserNamed,
  personNamed,
  nameInText,
  exactPlace,
  circularReference,
  objectiveWithoutAction,
  leftUndecided,
  figureIncomplete,
  percentageOutOfRange,
  costIncomplete,
  findingWithoutEvidence,
  evidenceWithoutSource,
  areaWithoutOutcome,
  themeDecisionIncomplete,
  themeWithoutEffect,
  groupNotHeard,
  severalLeads,
  outcomeWithoutIndicator,
  targetAgainstDirection,
  actionWithoutTimeframe,
  timeframeOpenEnded,
  fundingNotAddingUp,
  allocationWithoutHolder,
  workingGroupOneSided,
  selectionNotRecorded,
  workingGroupOutOfBalance,
  peopleNotDisaggregated,
  outcomeWordedAsAction,
  outputWordedAsChange,
  targetInIndicator,
  indicatorWithoutDataSource,
  outcomeMeasuredByActivity,
  indicatorCountedTwice,
  numberForQuality,
  ordinalWithoutScale,
  areaWithoutFrameworkIndicator,
  coordinationNotDescribed,
  columnNotFilled,
  civilSocietyWithoutTask,
  agreementNotRecorded,
  localTaskWithoutMeans,
  weakCommitment,
  objectiveWithoutRisk,
  wishNotCommitment,
  pillarNotCovered,
  loadOnOneBody,
  securitySectorLeadsNothing,
  deadlinesAtTheEnd,
  planTooLarge,
  prioritisationNotRecorded,
  rankWithoutRanking,
  moreVotesThanVoters,
  participantsNotRecorded,
  groupNotConsidered,
  armsControlNotAddressed,
  emergingTopicNotConsidered,
  donorLineWithoutMarker,
  markerWithoutIndicator,
  discouragedWording,
  nearDuplicate,
  conflictingRecommendations,
];
