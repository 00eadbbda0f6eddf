import { say } from '../../model/message.js';
import { NEW, type Choice, type Reply } from '../../model/prompt.js';
import { shown } from './lines.js';
import { matching } from './matching.js';
import { labelOf, newOf, type Picking } from './picking.js';
import type { PlainPage } from './plain-page.js';
import { answerNeeded, noSuchNumber, nothingMatches } from './refusals.js';
import { typed } from './typed-words.js';
import { ofWord } from './word-reply.js';

/** Asks for one choice or several, by their numbers in a list. */
export async function plainPick(
  question: Picking,
  page: PlainPage,
): Promise<Reply<readonly string[]>> {
  const context = { question, page };
  page.ask(question);
  page.hint(say`a choice is sent as its number, or as a part of its name`);
  if (question.takes === 'several') page.hint(say`several numbers are sent as \`${'1,4,7'}\``);
  tellPicked(question.initial, context);
  let state: PickState = { picked: question.initial, listed: list('', context) };
  for (;;) {
    const line = await page.read();
    const after = line === undefined ? stopped(state, context) : step(line.trim(), state, context);
    if ('reply' in after) return after.reply;
    state = after;
  }
}

interface PickContext {
  readonly question: Picking;
  readonly page: PlainPage;
}

interface PickState {
  readonly picked: readonly string[];
  /** What the numbers stand for. */
  readonly listed: readonly Choice[];
}

type Step = PickState | { readonly reply: Reply<readonly string[]> };

function stopped({ picked }: PickState, { question }: PickContext): Step {
  return { reply: { kind: 'stop', value: question.takes === 'several' ? picked : undefined } };
}

function step(line: string, state: PickState, context: PickContext): Step {
  const { question, page } = context;
  const meant = typed(line, question.words);
  if (meant.kind === 'text') {
    if (meant.text === '') return accepted(state, context);
    const isNumbers = /^\d+([\s,;.]+\d+)*[\s,;.]*$/.test(meant.text);
    if (isNumbers) return picked(meant.text.match(/\d+/g) ?? [], state, context);
    return { ...state, listed: list(meant.text, context) };
  }
  const { required } = question;
  const led = ofWord(meant, { required, language: page.catalogue.language });
  if (led === 'help') page.help(question);
  else if ('refusal' in led) page.say(led.refusal);
  else if (led.reply.kind !== 'back' && led.reply.kind !== 'stop') return led;
  else return { reply: { ...led.reply, value: state.picked } };
  return state;
}

/** An empty line keeps what is picked. */
function accepted(state: PickState, { question, page }: PickContext): Step {
  if (state.picked.length > 0) return { reply: { kind: 'answer', value: state.picked } };
  if (!question.required) return { reply: { kind: 'skip' } };
  page.say(answerNeeded(page.catalogue.language));
  return state;
}

function picked(numbers: readonly string[], state: PickState, context: PickContext): Step {
  const { question, page } = context;
  const values: string[] = [];
  for (const number of question.takes === 'one' ? numbers.slice(0, 1) : numbers) {
    const choice = state.listed[Number(number) - 1];
    if (choice === undefined) {
      page.say(noSuchNumber(number));
      return state;
    }
    values.push(choice.value);
  }
  // Of a list that is whole all are named at once; of a part of one, more may follow.
  const isWhole = state.listed.length === question.choices.length;
  if (question.takes === 'several' && !isWhole) {
    const all = [...new Set([...state.picked, ...values])];
    tellPicked(all, context);
    return { ...state, picked: all };
  }
  const labels = values.map((value) => labelOf(value, question.choices));
  page.say(say`taken: ${labels.join('; ')}`);
  return { reply: { kind: 'answer', value: [...new Set(values)] } };
}

function tellPicked(values: readonly string[], { question, page }: PickContext): void {
  if (values.length === 0) return;
  const labels = values.map((value) => labelOf(value, question.choices));
  page.say(say`so far: ${labels.join('; ')}; Enter alone keeps this`);
}

/** So many choices are listed; of more, those are that have what is typed. */
const MOST_LISTED = 20;

/** Lists the choices that have some words, with a number each. */
function list(term: string, { question, page }: PickContext): readonly Choice[] {
  const found = matching(question.choices, term);
  const listed = [...found.slice(0, MOST_LISTED), ...newOf(term.trim(), found, question)];
  for (const [index, { value, label, note }] of listed.entries()) {
    const isNew = value === NEW + term.trim() && question.create !== undefined;
    const name = isNew ? shown(question.create(label), page.catalogue) : label;
    const why = note === undefined ? '' : ` · ${shown(note, page.catalogue)}`;
    page.show(`${index + 1}. ${name}${why}`);
  }
  if (listed.length === 0) page.say(nothingMatches());
  if (found.length > MOST_LISTED) {
    page.say(say`${found.length - MOST_LISTED} more; type a part of a name to find it`);
  }
  return listed;
}
