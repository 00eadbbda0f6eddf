import type { ProfileFile } from '../format/profile.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { inspectTemplate } from './template/inspect-template.js';
import { parseTemplate, type TemplateFile } from './template/parse-template.js';
import { templateFunctions } from './template-functions.js';
import { SECTION_SHAPE } from './view/shape.js';
import { createWords, type Labels } from './words.js';

/**
 * All that is wrong in templates, whatever section is printed and whoever reads it: each template
 * of a section with all that it calls, and what nothing calls by its tags alone, as nobody can say
 * which fields it would see.
 *
 * @param labels the wordings of any language, as all have the same keys
 */
export function templateFaults(
  templates: ReadonlyMap<string, TemplateFile>,
  labels: Labels,
): readonly Diagnostic[] {
  const functions = templateFunctions(createWords('en', { own: labels, fallback: {} }, []));
  const met = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of Object.keys(ENTRIES).filter((name) => templates.has(name))) {
    const inspected = inspectTemplate({
      templates,
      entry,
      shape: SECTION_SHAPE,
      // The widest circle: a field that is for some readers only is no fault before it is drafted.
      audience: 'internal',
      functions,
    });
    for (const name of inspected.value.keys()) met.add(name);
    diagnostics.push(...inspected.diagnostics);
  }
  for (const [name, template] of templates) {
    if (!met.has(name)) diagnostics.push(...parseTemplate(template).diagnostics);
  }
  return diagnostics;
}

/** The templates that a profile can begin with. */
const ENTRIES: Readonly<Record<'title' | ProfileFile['sections'][number], true>> = {
  title: true,
  mandate: true,
  process: true,
  areas: true,
  themes: true,
  'working-group': true,
  matrix: true,
  missing: true,
  trace: true,
};
