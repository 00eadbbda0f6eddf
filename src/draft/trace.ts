import { known } from '../model/absent.js';
import type { PriorityArea } from '../model/project.js';
import type { ReleasedFinding } from './release-project.js';
import type { ActionPart, AreaPart, RecommendationPart, TraceLine } from './section.js';

/**
 * Every way from a finding over the recommendations that answer it to the actions that take them
 * up, in the order of the record. A recommendation that answers nothing, and an action that comes
 * from no recommendation, have lines of their own: nothing that was said may vanish.
 */
export function assembleTrace(areas: readonly AreaPart[]): readonly TraceLine[] {
  const answers = answersByFinding(areas);
  return areas.flatMap((part) => [
    ...part.findings.flatMap((finding) => findingLines(part.area, finding, answers.get(finding))),
    ...part.recommendations
      .filter((recommendation) => recommendation.answers.length === 0)
      .flatMap((recommendation) => recommendationLines(part.area, undefined, recommendation)),
    ...part.objectives
      .flatMap(({ actions }) => actions)
      .filter(({ recommendations }) => recommendations.length === 0)
      .map((action) => line(part.area, { action })),
  ]);
}

/** A recommendation may answer findings of other areas than its own. */
function answersByFinding(
  areas: readonly AreaPart[],
): ReadonlyMap<ReleasedFinding, RecommendationPart[]> {
  const index = new Map<ReleasedFinding, RecommendationPart[]>();
  for (const part of areas.flatMap(({ recommendations }) => recommendations)) {
    for (const finding of part.answers) {
      const answering = index.get(finding);
      if (answering === undefined) index.set(finding, [part]);
      else answering.push(part);
    }
  }
  return index;
}

function findingLines(
  area: PriorityArea,
  finding: ReleasedFinding,
  answers: readonly RecommendationPart[] | undefined,
): readonly TraceLine[] {
  if (answers === undefined) {
    return [line(area, { finding, disposition: known(finding.disposition) })];
  }
  return answers.flatMap((answer) => recommendationLines(area, finding, answer));
}

function recommendationLines(
  area: PriorityArea,
  finding: ReleasedFinding | undefined,
  { recommendation, actions }: RecommendationPart,
): readonly TraceLine[] {
  if (actions.length === 0) {
    return [
      line(area, { finding, recommendation, disposition: known(recommendation.disposition) }),
    ];
  }
  return actions.map((action) => line(area, { finding, recommendation, action }));
}

function line(
  area: PriorityArea,
  ends: {
    finding?: ReleasedFinding | undefined;
    recommendation?: TraceLine['recommendation'];
    action?: ActionPart;
    disposition?: TraceLine['disposition'];
  },
): TraceLine {
  return {
    area,
    finding: ends.finding,
    recommendation: ends.recommendation,
    action: ends.action,
    disposition: ends.disposition,
  };
}
