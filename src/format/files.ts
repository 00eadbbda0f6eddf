import type { TSchema } from '@sinclair/typebox';
import { PlanFile } from './plan.js';
import { ProfileFile } from './profile.js';
import { InstitutionsFile, ProjectFile } from './project.js';
import { WorkshopFile } from './workshop.js';

/** Every kind of file of a project, with its definition. The build reads this table. */
export const files = {
  project: { schema: ProjectFile, title: 'napdraft.yaml' },
  institutions: { schema: InstitutionsFile, title: 'institutions.yaml' },
  workshop: { schema: WorkshopFile, title: 'workshops/*.yaml' },
  plan: { schema: PlanFile, title: 'plan/*.yaml' },
  profile: { schema: ProfileFile, title: 'profiles/*.yaml' },
} as const satisfies Record<string, { schema: TSchema; title: string }>;

export type FileKind = keyof typeof files;
