import { templateFaults } from '../draft/template-faults.js';
import type { Catalogue } from '../model/message.js';
import { labels } from '../read/shipped.js';
import { inReadingOrder, toReported } from '../report/to-reported.js';
import type { System } from '../system/system.js';
import type { CheckedProject } from './check-project.js';
import { openTemplates } from './open-templates.js';

/** The result of a check, with what is wrong in the templates that the project has of its own. */
export async function withTemplateFaults(
  { stage, reported }: CheckedProject,
  { folder, catalogue }: { readonly folder: string; readonly catalogue: Catalogue },
  system: System,
): Promise<CheckedProject> {
  const faults = templateFaults(await openTemplates(system, folder), labels['en'] ?? {});
  const told = toReported(faults, new Map(), stage, catalogue);
  return { stage, reported: [...reported, ...told].sort(inReadingOrder) };
}
