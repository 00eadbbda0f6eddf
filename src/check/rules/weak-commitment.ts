import { say } from '../../model/message.js';
import type { Rule } from '../rule.js';
import { statementOf } from '../statements.js';
import { wordings } from '../wordings.js';

export const weakCommitment: Rule = {
  code: 'weak-commitment',
  *check({ actions }) {
    for (const action of actions) {
      for (const { at, value } of wordings(statementOf(action))) {
        const words = weakWords(value);
        if (words === undefined) continue;
        yield {
          at,
          message: say`action \`${action.id}\` promises only to “${words}”`,
          hint: say`say what will exist when it is done: an order, a law, a course that was held`,
        };
      }
    }
  },
};

/** The words of a text that promise an attempt in place of a deed. */
function weakWords(text: string): string | undefined {
  const plain = text.trim();
  return (AT_START.exec(plain) ?? AT_END.exec(plain))?.[1];
}

const AT_START =
  /^((?:to )?(?:consider|explore|promote|encourage|facilitate|look into|study the possibility)|содействовать|способствовать|рассмотреть (?:возможность|вопрос)|изучить (?:возможность|вопрос)|поощрять|стремиться)(?!\p{L})/iu;

/** In Kyrgyz the verb stands at the end of the sentence. */
const AT_END =
  /(?<!\p{L})(көмөктөшүү|өбөлгө түзүү|(?:мүмкүнчүлүгүн|маселесин) (?:кароо|карап чыгуу|изилдөө)|умтулуу)\.?$/iu;
