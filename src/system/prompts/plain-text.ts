import { plural, say } from '../../model/message.js';
import type { Reply, TextQuestion } from '../../model/prompt.js';
import { mayBeCut } from './line-source.js';
import type { PlainPage } from './plain-page.js';
import { answerNeeded, lineTooLong } from './refusals.js';
import { typed, type Typed } from './typed-words.js';
import { ofWord } from './word-reply.js';

/** Asks for a text: one line, or lines up to one that has only a full stop. */
export async function plainText(question: TextQuestion, page: PlainPage): Promise<Reply<string>> {
  page.ask(question);
  const { beside } = question;
  if (beside !== undefined) {
    page.say(beside.label);
    page.tell(beside.text.split('\n').map((text) => ({ text, indent: 2 })));
  }
  let before = question.initial;
  for (;;) {
    if (before !== '') {
      page.say(say`it reads so far; Enter alone keeps it:`);
      page.tell(before.split('\n').map((text) => ({ text, indent: 2 })));
    }
    const written = await read(question, page);
    const reply = replyTo(written, before, { question, page });
    if (reply !== undefined) return reply;
    // What was refused is not to be typed again.
    if (written.lines.length > 0) before = written.lines.join('\n');
  }
}

interface Written {
  readonly lines: readonly string[];
  /** What ended it: its end, a word, a line that the terminal has cut, or the end of the input. */
  readonly end: Exclude<Typed, { kind: 'text' }> | 'end' | 'cut' | 'stop';
}

async function read(
  { lines: many, words, typed: follow }: TextQuestion,
  page: PlainPage,
): Promise<Written> {
  if (many === 'many') page.hint(say`a line with only a full stop ends a text`);
  const lines: string[] = [];
  for (;;) {
    const line = await page.read();
    if (line === undefined) return { lines, end: 'stop' };
    if (mayBeCut(line)) return { lines, end: 'cut' };
    if (line === '.' || (line === '' && lines.length === 0)) return { lines, end: 'end' };
    const meant = typed(line, words);
    // Within a text a slash is more likely a part of it than a word that does not exist.
    if (meant.kind !== 'text' && (meant.kind !== 'unknown' || lines.length === 0)) {
      return { lines, end: meant };
    }
    lines.push(meant.kind === 'text' ? withoutSecondDot(meant.text) : line);
    follow?.(lines.join('\n'));
    if (many === 'one') return { lines, end: 'end' };
  }
}

/** A line that is to be a full stop is typed as two. */
function withoutSecondDot(line: string): string {
  return line === '..' ? '.' : line;
}

interface PlainContext {
  readonly question: TextQuestion;
  readonly page: PlainPage;
}

/** What comes of it; undefined when it is to be asked again, which is said. */
function replyTo(
  { lines, end }: Written,
  before: string,
  { question, page }: PlainContext,
): Reply<string> | undefined {
  const { required } = question;
  const { language } = page.catalogue;
  const soFar = lines.length === 0 ? undefined : lines.join('\n');
  if (end === 'stop') return { kind: 'stop', value: soFar };
  if (end === 'cut') page.say(lineTooLong());
  else if (end === 'end') return answered(soFar ?? before, { question, page });
  else {
    const led = ofWord(end, { required, language });
    if (led === 'help') page.help(question);
    else if ('refusal' in led) page.say(led.refusal);
    else if (led.reply.kind !== 'back' && led.reply.kind !== 'stop') return led.reply;
    else return { kind: led.reply.kind, value: soFar };
  }
  return undefined;
}

function answered(text: string, { question, page }: PlainContext): Reply<string> | undefined {
  if (text.trim() === '') {
    if (!question.required) return { kind: 'skip' };
    page.say(answerNeeded(page.catalogue.language));
    return undefined;
  }
  const taken = question.accept?.(text) ?? { value: text };
  if ('refusal' in taken) {
    page.say(taken.refusal);
    return undefined;
  }
  const count = text.split('\n').length;
  page.say(say`taken: ${plural(count, say`one line`, say`${count} lines`)}`);
  return { kind: 'answer', value: taken.value };
}
