import type { TemplateFunction } from './template/render-template.js';
import type { Words } from './words.js';
import { say } from '../model/message.js';

/** The functions that templates may call. `docs/templates.md` explains each. */
export function templateFunctions(
  words: Words,
): Readonly<Record<'label' | 'list' | 'eq', TemplateFunction>> {
  return {
    label: ([key], named) => {
      const label = words.label(String(key), textsOf(named));
      return label ?? { refused: say`there is no label \`${String(key)}\`` };
    },
    list: (entries) => words.list(entries.map(String).filter((entry) => entry !== '')),
    eq: ([one, other]) => one === other,
  };
}

function textsOf(named: Readonly<Record<string, unknown>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ]),
  );
}
