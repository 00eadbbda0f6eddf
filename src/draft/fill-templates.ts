import type { Audience } from '../model/audience.js';
import type { Diagnostic, Read } from '../model/diagnostic.js';
import type { Span } from '../model/place.js';
import { renderTemplate, type TemplateFile } from './template/render-template.js';
import { START_OF_FILE, spanOf } from './template/template-fault.js';
import { templateFunctions } from './template-functions.js';
import { SECTION_SHAPE, type SectionView } from './view/shape.js';
import { createWords, type Countries, type Labels } from './words.js';

/**
 * The templates of a draft, and what they are filled with. It is made of plain values only, so
 * that it can be handed to another thread.
 */
export interface Filling {
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** The names of the templates that the draft is made of, in their order. */
  readonly entries: readonly string[];
  /** As it was sealed for the audience. */
  readonly view: SectionView;
  readonly audience: Audience;
  readonly language: string;
  readonly labels: { readonly own: Labels; readonly fallback: Labels };
  readonly countries: Countries;
}

/** Where in the templates the filling is. */
export interface FillingStep {
  readonly file: string;
  readonly span: Span;
}

/**
 * Fills each of the templates, which gives a text for each entry.
 *
 * @param tell is told from time to time where the filling is, for those who may have to end it
 */
export function fillTemplates(
  { templates, entries, view, audience, language, labels, countries }: Filling,
  tell: (step: FillingStep) => void = () => undefined,
): Read<readonly string[]> {
  const functions = templateFunctions(createWords(language, labels, countries));
  const frozen = deeplyFrozen(view);
  const texts: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const file = templates.get(entry)?.file ?? entry;
    tell({ file, span: START_OF_FILE });
    const rendered = renderTemplate({
      templates,
      entry,
      view: frozen,
      shape: SECTION_SHAPE,
      audience,
      functions,
      onLoop: (location) => {
        tell({ file: location.source, span: spanOf(location) });
      },
    });
    texts.push(rendered.value);
    diagnostics.push(...rendered.diagnostics);
  }
  return { value: texts, diagnostics };
}

/** Nothing of it can be changed; what comes from another thread has lost that. */
function deeplyFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deeplyFrozen);
  return Object.freeze(value);
}
