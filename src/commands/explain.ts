import { CODES } from '../model/codes.js';
import type { Code } from '../model/diagnostic.js';
import { UserError } from '../model/errors.js';
import { say, type Message } from '../model/message.js';
import { nearestWord } from '../model/nearest-word.js';
import { shippedExplanations } from '../read/shipped-messages.js';
import { codesText, explanationText } from '../report/explanation-text.js';
import type { System } from '../system/system.js';
import { colors, type GlobalOptions } from './options.js';
import { openWords } from './open-words.js';

/** Says what a code means, or without one, which codes there are. */
export async function explain(
  code: string | undefined,
  options: GlobalOptions,
  system: System,
): Promise<number> {
  const { language, catalogue } = await openWords(options, system);
  const explanations = await shippedExplanations(language);
  if (code === undefined) {
    system.stdout(codesText(explanations));
    return 0;
  }
  const explanation = isCode(code) ? explanations[code] : undefined;
  if (!isCode(code) || explanation === undefined) {
    throw new UserError(unknown(code), 2);
  }
  const color = colors(options.color, system.mayColor, 'stdout');
  system.stdout(explanationText(code, explanation, { color, catalogue }));
  return 0;
}

function isCode(code: string): code is Code {
  return Object.hasOwn(CODES, code);
}

function unknown(code: string): Message {
  const meant = nearestWord(code, Object.keys(CODES));
  return meant === undefined
    ? say`there is no code \`${code}\`; \`napdraft explain\` lists them all`
    : say`there is no code \`${code}\`; did you mean \`${meant}\`?`;
}
