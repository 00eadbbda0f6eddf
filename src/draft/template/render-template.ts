import type { Audience } from '../../model/audience.js';
import type { Read } from '../../model/diagnostic.js';
import { gatherFaults } from './gather-faults.js';
import { inspectTemplate } from './inspect-template.js';
import type { TemplateFile } from './parse-template.js';
import { runTemplate, type TemplateFunction } from './run-template.js';
import type { Shape, ViewOf } from './shape.js';
import { spanOf, templateFault } from './template-fault.js';

export type { TemplateFile, TemplateFunction };

export interface Rendering<S extends Shape> {
  /** All templates that there are, by the name that they are called by. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** The name of the template to begin with. */
  readonly entry: string;
  readonly view: ViewOf<S> & object;
  readonly shape: S;
  readonly audience: Audience;
  readonly functions: Readonly<Record<string, TemplateFunction>>;
  /** Is told from time to time which loop is being run. */
  readonly onLoop?: (location: hbs.AST.SourceLocation) => void;
}

/**
 * Fills a template with a view. All that is wrong in it and in the templates that it calls is
 * found first, by their names and not by the data at hand; nothing is rendered when anything is.
 */
export function renderTemplate<const S extends Shape>(rendering: Rendering<S>): Read<string> {
  const { entry, view, functions, onLoop = () => undefined } = rendering;
  const { value: programs, diagnostics } = inspectTemplate(rendering);
  if (diagnostics.length > 0) return { value: '', diagnostics };
  const faults = gatherFaults();
  const value = runTemplate({
    programs,
    entry,
    view,
    functions,
    report: (location, fault) => {
      faults.add(templateFault(location.source, spanOf(location), fault));
    },
    onLoop,
  });
  return { value, diagnostics: faults.all() };
}
