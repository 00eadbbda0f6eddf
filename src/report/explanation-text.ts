import { CODES } from '../model/codes.js';
import { STAGES, type Code, type Gravity } from '../model/diagnostic.js';
import type { Example, Explanation, Explanations } from '../model/explanation.js';
import { say, wordingOf, type Catalogue, type Message } from '../model/message.js';
import { paints } from './paints.js';
import { sentence } from './sentence.js';
import { SEVERITY_NAMES } from './summary.js';
import { wrapped } from './wrapped.js';

/** What is to be known of a code, for the terminal. */
export function explanationText(
  code: Code,
  explanation: Explanation,
  options: { readonly color: boolean; readonly catalogue: Catalogue },
): string {
  const paint = paints(options.color);
  const words = (message: Message) => wordingOf(message, options.catalogue);
  const { title, means, why, guides, bad, good, remedy } = explanation;
  const part = (name: Message, body: string) => `${paint.strong(words(name))}\n${body}`;
  const parts = [
    `${paint.strong(code)}\n${paragraph(sentence(title), '')}`,
    paragraph(means, ''),
    part(say`Why`, paragraph(sentence(guides === undefined ? why : `${why} (${guides})`), '  ')),
    part(say`Wrong`, example(bad)),
    part(say`Right`, example(good)),
    part(say`What to do`, paragraph(remedy, '  ')),
    part(say`How grave it is`, gravityText(CODES[code].gravity, words)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every code with its title, in the order of the catalogue. */
export function codesText(explanations: Explanations): string {
  const entries = Object.entries(explanations);
  const width = Math.max(...entries.map(([code]) => code.length));
  return entries.map(([code, { title }]) => `${code.padEnd(width)}  ${title}\n`).join('');
}

function example(lines: Example): string {
  const text = 'yaml' in lines ? lines.yaml : lines.text;
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ');
}

function gravityText(gravity: Gravity, words: (message: Message) => string): string {
  if (typeof gravity === 'string') return `  ${words(SEVERITY_NAMES[gravity])}`;
  return STAGES.map((stage) => {
    const severity = gravity[stage];
    const name = severity === 'off' ? say`not reported` : SEVERITY_NAMES[severity];
    return `  ${words(say`at stage \`${stage}\`: ${name}`)}`;
  }).join('\n');
}

/** A paragraph in lines of at most 80 columns, unless a word is longer. */
function paragraph(text: string, indent: string): string {
  const room = 80 - indent.length;
  return wrapped(text, { first: room, rest: room })
    .map((line) => `${indent}${line}`)
    .join('\n');
}
