import { assembleSection } from '../../src/draft/assemble-section.js';
import { prepareDraft } from '../../src/draft/draft-section.js';
import { fillTemplates, type Filling } from '../../src/draft/fill-templates.js';
import { releaseProject } from '../../src/draft/release-project.js';
import type { TemplateFile } from '../../src/draft/template/render-template.js';
import { readProject, type InputFile } from '../../src/read/read-project.js';
import { fieldTrees, labels, profiles, reference } from '../../src/read/shipped.js';

/** What templates are filled with for a project that has no fault. */
export function fillingOf(
  inputs: readonly InputFile[],
  templates: ReadonlyMap<string, TemplateFile>,
): Filling {
  const project = readProject(inputs).value;
  const profile = profiles['narrative-and-matrix'];
  if (project === undefined || profile === undefined) throw new Error('cannot be read');
  const released = releaseProject(project, 'public', fieldTrees).project;
  const own = labels['en'] ?? {};
  const { filling } = prepareDraft(assembleSection(released, reference), released, {
    profile,
    language: 'en',
    labels: { own, fallback: own },
    countries: reference.countries,
    templates,
  });
  return filling;
}

/** Where to begin: a template, with the name that it has or takes. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

/**
 * Puts a text in the place of a template and fills it. What is wrong with the answer, if anything;
 * that it is refused is nothing wrong, as long as the refusal says where.
 *
 * @param onStep is told where the filling is, and may throw to end it
 */
export function tryTemplate(
  filling: Filling,
  { name, text }: Seed,
  onStep: () => void,
): { readonly isRefused: boolean; readonly problem: string | undefined } {
  const file = `templates/${name}.md.hbs`;
  const templates = new Map([...filling.templates, [name, { file, text }]]);
  const { diagnostics } = fillTemplates({ ...filling, templates, entries: [name] }, onStep);
  const lines = new Map(
    Array.from(templates.values(), (template) => [
      template.file,
      template.text.split(/\r\n?|\n/).length,
    ]),
  );
  const placeless = diagnostics.filter(({ at, span }) => {
    const last = lines.get(at.file) ?? 0;
    return span === undefined || span.line < 1 || span.endLine > last || span.column < 1;
  });
  const [first] = placeless;
  return {
    isRefused: diagnostics.length > 0,
    problem:
      first === undefined ? undefined : `a refusal without a place: ${JSON.stringify(first)}`,
  };
}
