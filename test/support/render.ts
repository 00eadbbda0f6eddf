import type { Diagnostic, Read } from '../../src/model/diagnostic.js';
import { renderTemplate, type TemplateFunction } from '../../src/draft/template/render-template.js';
import { wordingOf } from '../../src/model/message.js';
import { templateFunctions } from '../../src/draft/template-functions.js';
import { createWords } from '../../src/draft/words.js';
import type { ViewOf } from '../../src/draft/template/shape.js';

export const SHAPE = {
  title: 'text',
  language: 'word',
  count: 'number',
  invented: 'flag',
  plan: { known: 'flag', title: 'text' },
  areas: [{ title: 'text', aims: ['text'], findings: [{ statement: 'text' }] }],
  matrix: 'block',
} as const;

export const VIEW: ViewOf<typeof SHAPE> = {
  title: 'Plan for Talas',
  language: 'ky',
  count: 2,
  invented: false,
  plan: { known: true, title: 'National Action Plan' },
  areas: [
    { title: 'Migration', aims: ['work', 'return'], findings: [{ statement: 'Few return.' }] },
    { title: 'Tradition', aims: [], findings: [] },
  ],
  matrix: '',
};

const WORDS = createWords('en', { own: { lead: 'Lead', none: 'None' }, fallback: {} }, []);
const { label, eq } = templateFunctions(WORDS);

const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  label,
  eq,
  tell: (positional, named) => JSON.stringify([positional, named]),
};

/** Renders the template `main`, which may call the others. */
export function render(main: string, others: Readonly<Record<string, string>> = {}): Read<string> {
  return renderTemplate({
    templates: new Map(
      Object.entries({ main, ...others }).map(([name, text]) => [
        name,
        { file: `templates/${name}.md.hbs`, text },
      ]),
    ),
    entry: 'main',
    view: VIEW,
    shape: SHAPE,
    audience: 'public',
    functions: FUNCTIONS,
  });
}

/** Faults as `file:line:column–column message (hint)`, the end on the line of the start. */
export function faultLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ at, span, message, hint }) => {
    const name = at.file.replace(/^templates\/(.*)\.md\.hbs$/, '$1');
    const place = `${name}:${span?.line}:${span?.column}-${span?.endColumn}`;
    return `${place} ${wordingOf(message)}${hint === undefined ? '' : ` (${wordingOf(hint)})`}`;
  });
}
