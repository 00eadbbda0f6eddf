import type { Question } from '../../capture/question.js';
import type { RecordKind, Setting } from '../../capture/record-kind.js';
import type { Block, Document, Inline } from '../../model/document.js';
import { say, type Message } from '../../model/message.js';
import type { Choice } from '../../model/prompt.js';
import { columnQuestions } from '../column-names.js';

export interface FormContext {
  readonly setting: Setting;
  readonly choices: (question: Question) => readonly Choice[];
  readonly words: (message: Message) => string;
  /** The language of the words. */
  readonly language: string;
  /** What the form is for: the title of the workshop. */
  readonly workshop: string;
}

/** The form that a rapporteur fills in by hand at a table, with the questions that are asked here. */
export function formDocument(kinds: readonly RecordKind[], context: FormContext): Document {
  const { words, language, workshop } = context;
  const title = words(say`Rapporteur's form`);
  return {
    language,
    direction: 'ltr',
    title,
    blocks: [
      heading(1, title),
      paragraph({ type: 'strong', children: [text(workshop)] }),
      paragraph(text(words(say`Date, and which table or group:`))),
      ...lines(1),
      paragraph({ type: 'strong', children: [text(words(REMINDER))] }),
      paragraph(
        text(
          words(
            say`One form for each recommendation or finding. What has a star is needed; leave open what was not said.`,
          ),
        ),
      ),
      ...kinds.flatMap((kind) => kindBlocks(kind, context)),
    ],
  };
}

const REMINDER = say`Write no names of persons, and nothing by which a single person can be found.`;

function kindBlocks(kind: RecordKind, context: FormContext): readonly Block[] {
  const { words, setting } = context;
  const asked = columnQuestions(kind, setting).filter(
    ({ when, id }) => when !== 'option' && !id.startsWith('text:'),
  );
  return [
    heading(2, words(kind.label)),
    ...asked.flatMap((question) => questionBlocks(question, context)),
  ];
}

function questionBlocks(question: Question, context: FormContext): readonly Block[] {
  const { words } = context;
  const { label, help, required } = question;
  const title = words(label);
  return [
    heading(3, required ? `${title} *` : title),
    paragraph({ type: 'emphasis', children: [text(words(help))] }),
    ...answerBlocks(question, context),
  ];
}

/** Boxes to tick where there is a list that fits, and lines to write on. */
function answerBlocks(question: Question, { choices }: FormContext): readonly Block[] {
  const { asks, id } = question;
  if (asks.as === 'text') return lines(id === 'text' ? LINES_OF_TEXT : 1);
  if (asks.as !== 'pick' && asks.as !== 'several') return lines(1);
  const offered = choices(question);
  // Of many records each is sooner written than found.
  if ('records' in asks.from && (asks.from.records === 'finding' || offered.length > MOST_BOXES)) {
    return lines(2);
  }
  const between = offered.length > MOST_IN_ROWS ? text(GAP) : BREAK;
  const boxes = paragraph(
    ...offered.flatMap(({ label }, index): readonly Inline[] => [
      ...(index === 0 ? [] : [between]),
      text(`${BOX}\u00a0${label}`),
    ]),
  );
  return [...(offered.length === 0 ? [] : [boxes]), ...(asks.create === undefined ? [] : lines(1))];
}

const BOX = '☐';
const MOST_BOXES = 30;
/** More of them follow each other in the line, to save paper. */
const MOST_IN_ROWS = 4;
const GAP = '\u2002 \u2002';
const BREAK: Inline = { type: 'break' };
const LINES_OF_TEXT = 5;

/** A line across the page each, with room to write; lines without anything between would be one. */
function lines(count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index): readonly Block[] =>
    index === 0 ? [{ type: 'rule' }] : [paragraph(text('\u00a0')), { type: 'rule' }],
  ).flat();
}

function heading(level: number, value: string): Block {
  return { type: 'heading', level, children: [text(value)] };
}

function paragraph(...children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
