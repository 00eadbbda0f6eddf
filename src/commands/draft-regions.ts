import type { Document } from '../model/document.js';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import type { Project } from '../model/project.js';
import type { System } from '../system/system.js';
import { draftChecked, type DraftsOptions } from './draft-documents.js';
import type { Request } from './host-formats.js';
import type { PlannedRegion } from './host-plans.js';
import type { CheckedProject, Failed } from './open-checked.js';
import type { GlobalOptions } from './options.js';
import { regionName } from './region-name.js';
import { signature, type TrackOptions } from './signature.js';

/** A region in words, and how it is put. */
export interface DraftedRegion {
  readonly document: Document;
  readonly request: Request;
}

export interface DraftedRegions {
  readonly regions: readonly DraftedRegion[];
  /** All of the project, to make sure that nothing else is said. */
  readonly whole: Project;
  /** What the drafts lack. */
  readonly notes: readonly Message[];
}

/** Drafts what is put into a plan. */
export async function draftRegions(
  planned: readonly PlannedRegion[],
  checked: CheckedProject,
  options: Omit<DraftsOptions, 'languages'> &
    TrackOptions & { readonly overwrite: boolean } & GlobalOptions,
  system: System,
): Promise<DraftedRegions | Failed> {
  const regions: DraftedRegion[] = [];
  const notes: Message[] = [];
  const { overwrite, audience } = options;
  for (const { place, landscape, region, language, profile, areas } of planned) {
    const languages = language === undefined ? 'first' : [language];
    const chosen = { ...options, languages, profile, areas } as const;
    const drafts = await draftChecked(checked, chosen, system);
    if ('exitCode' in drafts) return drafts;
    const [document] = drafts.documents;
    if (document === undefined) throw new Error('there is no draft in the language asked for');
    const named = { profile: drafts.profile, language: document.language, audience, areas };
    const name = region ?? regionName(named);
    if (regions.some(({ request }) => request.region === name)) throw namedTwice(name);
    const track = signature(options, drafts.project, system);
    regions.push({ document, request: { region: name, place, overwrite, landscape, track } });
    notes.push(...drafts.notes);
  }
  return { regions, whole: checked.project, notes };
}

function namedTwice(name: string): UserError {
  return new UserError(
    say`two of \`insert\` in napdraft.yaml have the region \`${name}\` in the same plan; give one of them another \`region\``,
    2,
  );
}
