import { openTemplates } from '../../src/commands/open-templates.js';
import { assembleSection } from '../../src/draft/assemble-section.js';
import { draftSection } from '../../src/draft/draft-section.js';
import { releaseProject } from '../../src/draft/release-project.js';
import type { FileKind } from '../../src/format/files.js';
import type { Audience } from '../../src/model/audience.js';
import type { Project } from '../../src/model/project.js';
import { readProject } from '../../src/read/read-project.js';
import { fieldTrees, labels, profiles, reference } from '../../src/read/shipped.js';
import { writeMarkdown } from '../../src/write/markdown.js';
import { memorySystem } from '../support/memory-system.js';

/** Reads a project of these files, which must have no fault of form. */
export function readFiles(files: Readonly<Record<string, string>>): Project {
  const encoder = new TextEncoder();
  const { value, diagnostics } = readProject(
    Object.entries(files).map(([file, text]) => ({
      file,
      kind: kindOf(file),
      bytes: encoder.encode(text),
    })),
  );
  if (value === undefined || diagnostics.length > 0) {
    throw new Error(`the project cannot be read: ${JSON.stringify(diagnostics)}`);
  }
  return value;
}

/** The draft in English, also of a project that the rules would let nobody draft. */
export async function draftUnchecked(project: Project, audience: Audience): Promise<string> {
  const profile = profiles['narrative-and-matrix'];
  if (profile === undefined) throw new Error('the profile is not shipped');
  const released = releaseProject(project, audience, fieldTrees).project;
  const own = labels['en'] ?? {};
  const { value, diagnostics } = draftSection(assembleSection(released, reference), released, {
    profile,
    language: 'en',
    labels: { own, fallback: own },
    countries: reference.countries,
    templates: await openTemplates(memorySystem(), 'nowhere'),
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return writeMarkdown(value);
}

function kindOf(file: string): FileKind {
  if (file === 'napdraft.yaml') return 'project';
  if (file === 'institutions.yaml') return 'institutions';
  return file.startsWith('plan/') ? 'plan' : 'workshop';
}
