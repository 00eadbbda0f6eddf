import type { Diagnostic, Read } from '../../model/diagnostic.js';
import { checkTemplate } from './check-template.js';
import type { OpenTemplate } from './inspection.js';
import { parseTemplate, type TemplateFile } from './parse-template.js';
import { runTemplate, type TemplateFunction } from './run-template.js';
import { outermostScope } from './scope.js';
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
  readonly functions: Readonly<Record<string, TemplateFunction>>;
}

/**
 * Fills a template with a view. All that is wrong in it and in the templates that it calls is
 * found first, by their names and not by the data at hand; nothing is rendered when anything is.
 */
export function renderTemplate<const S extends Shape>(rendering: Rendering<S>): Read<string> {
  const { templates, entry, view, shape, functions } = rendering;
  const faults = new Map<string, Diagnostic>();
  const add = (diagnostic: Diagnostic): void => {
    // A template is checked for each of its callers, and a loop meets a fault in each round.
    faults.set(JSON.stringify(diagnostic), diagnostic);
  };
  const opened = new Map<string, OpenTemplate>();
  const open = (name: string): OpenTemplate | undefined => {
    // Handlebars keeps partials on an object, on which these names mean something else.
    const template = name in Object.prototype ? undefined : templates.get(name);
    if (template === undefined || opened.has(name)) return opened.get(name);
    const { value: program, diagnostics } = parseTemplate(template);
    diagnostics.forEach(add);
    opened.set(name, { file: template.file, program });
    return opened.get(name);
  };

  const main = open(entry);
  if (main === undefined) throw new Error(`there is no template \`${entry}\``);
  checkTemplate(main.program, outermostScope({ name: entry, file: main.file }, shape), {
    open,
    templateNames: [...templates.keys()],
    functionNames: new Set(Object.keys(functions)),
    met: { statements: 0, text: 0, isTooMuch: false },
    report: ({ file }, { loc }, fault) => {
      add(templateFault(file, spanOf(loc), fault));
    },
  });
  if (faults.size > 0) return { value: '', diagnostics: [...faults.values()] };

  const value = runTemplate({
    programs: programsOf(opened),
    entry,
    view,
    functions,
    report: (location, fault) => {
      add(templateFault(location.source, spanOf(location), fault));
    },
  });
  return { value, diagnostics: [...faults.values()] };
}

function programsOf(
  opened: ReadonlyMap<string, OpenTemplate>,
): ReadonlyMap<string, hbs.AST.Program> {
  const programs = new Map<string, hbs.AST.Program>();
  for (const [name, { program }] of opened) {
    if (program !== undefined) programs.set(name, program);
  }
  return programs;
}
