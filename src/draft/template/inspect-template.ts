import type { Audience } from '../../model/audience.js';
import type { Read } from '../../model/diagnostic.js';
import { checkTemplate } from './check-template.js';
import { gatherFaults } from './gather-faults.js';
import type { OpenTemplate } from './inspection.js';
import { parseTemplate, type TemplateFile } from './parse-template.js';
import type { TemplateFunction } from './run-template.js';
import { outermostScope } from './scope.js';
import type { Shape } from './shape.js';
import { spanOf, templateFault } from './template-fault.js';

export interface Inspected {
  /** All templates that there are, by the name that they are called by. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
  /** The name of the template to begin with. */
  readonly entry: string;
  readonly shape: Shape;
  readonly audience: Audience;
  readonly functions: Readonly<Record<string, TemplateFunction>>;
}

/** The syntax trees of templates, by name. */
export type Programs = ReadonlyMap<string, hbs.AST.Program>;

/**
 * Finds all that is wrong in a template and in those that it calls, by what is written in them and
 * not by any data. What has no fault can be run.
 */
export function inspectTemplate({
  templates,
  entry,
  shape,
  audience,
  functions,
}: Inspected): Read<Programs> {
  const faults = gatherFaults();
  const opened = new Map<string, OpenTemplate>();
  const open = (name: string): OpenTemplate | undefined => {
    // Handlebars keeps partials on an object, on which these names mean something else.
    const template = name in Object.prototype ? undefined : templates.get(name);
    if (template === undefined || opened.has(name)) return opened.get(name);
    const { value: program, diagnostics } = parseTemplate(template);
    diagnostics.forEach(faults.add);
    opened.set(name, { file: template.file, program });
    return opened.get(name);
  };

  const main = open(entry);
  if (main === undefined) throw new Error(`there is no template \`${entry}\``);
  checkTemplate(main.program, outermostScope({ name: entry, file: main.file }, shape, audience), {
    open,
    templateNames: [...templates.keys()],
    functions,
    met: { statements: 0, text: 0, isTooMuch: false },
    report: ({ file }, { loc }, fault) => {
      faults.add(templateFault(file, spanOf(loc), fault));
    },
  });
  return { value: programsOf(opened), diagnostics: faults.all() };
}

function programsOf(opened: ReadonlyMap<string, OpenTemplate>): Programs {
  const programs = new Map<string, hbs.AST.Program>();
  for (const [name, { program }] of opened) {
    if (program !== undefined) programs.set(name, program);
  }
  return programs;
}
