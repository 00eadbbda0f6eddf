import { fieldName } from '../field-name.js';
import { personalDataIn } from '../personal-data-in.js';
import type { PersonalData } from '../personal-data-shapes.js';
import { sourceTexts } from '../source-texts.js';
import { wordings } from '../wordings.js';
import type { Rule } from '../rule.js';
import { say, type Message } from '../../model/message.js';

/** The message names the kind of data and the field: what must not be printed is not repeated. */
export const personalData: Rule = {
  code: 'personal-data',
  *check(project) {
    for (const text of [...project.texts, ...sourceTexts(project)]) {
      for (const { at, value } of wordings(text)) {
        for (const kind of personalDataIn(value)) {
          yield {
            at,
            message: say`\`${fieldName(text.at)}\` holds ${NAMES[kind]}`,
            hint: say`take it out; name a body or a role, and keep contacts in \`private/\`, which is never read`,
          };
        }
      }
    }
  },
};

const NAMES: Readonly<Record<PersonalData, Message>> = {
  'an e-mail address': say`an e-mail address`,
  'a telephone number': say`a telephone number`,
  'an identity number': say`an identity number`,
  'a passport number': say`a passport number`,
  'a date of birth': say`a date of birth`,
};
