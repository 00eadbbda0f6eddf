import { finding } from './kinds/finding.js';
import { action, objective } from './kinds/of-plan.js';
import { area, institution, theme } from './kinds/of-project.js';
import { dissent, nextStep, participants, seat, workingGroup } from './kinds/of-workshop.js';
import { recommendation } from './kinds/recommendation.js';
import type { RecordKind } from './record-kind.js';
import type { RecordKindName } from '../model/record-kind-name.js';

/** Every kind of record that can be captured. */
export const recordKinds: Readonly<Record<RecordKindName, RecordKind>> = {
  recommendation,
  finding,
  participants,
  'working-group': workingGroup,
  seat,
  'next-step': nextStep,
  dissent,
  action,
  objective,
  area,
  theme,
  institution,
};
