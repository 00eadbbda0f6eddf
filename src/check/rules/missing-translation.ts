import { hasLanguage, type Text } from '../../model/text.js';
import { enumerate } from '../enumerate.js';
import { fieldName } from '../field-name.js';
import type { Rule } from '../rule.js';
import { say } from '../../model/message.js';

export const missingTranslation: Rule = {
  code: 'missing-translation',
  *check({ settings, texts }) {
    const languages = new Set(settings.languages);
    const [source = ''] = settings.languages;
    for (const { at, text } of texts) {
      const lacking = languages.size - countOf(text, languages);
      if (lacking === 0) continue;
      yield {
        at,
        message: say`\`${fieldName(at)}\` is missing in ${enumerate(missing(text, languages, source), lacking)}`,
        hint: say`add the translation under its language tag; until then the text is printed as it is`,
      };
    }
  },
};

/** How many of the languages a text has; counted by its own keys, which are the fewer. */
function countOf(text: Text, languages: ReadonlySet<string>): number {
  if (typeof text === 'string') return 1;
  return Object.keys(text).filter((tag) => languages.has(tag)).length;
}

function* missing(text: Text, languages: Iterable<string>, source: string): Iterable<string> {
  for (const tag of languages) if (!hasLanguage(text, tag, source)) yield tag;
}
