import {
  isBlock,
  isCollection,
  type BlockText,
  type Collection,
  type Part,
  type Quote,
} from './part.js';
import { isBlank, lineStart, nextLine } from './lines.js';

/** How somebody writes YAML, as far as there is a choice. */
export interface Style {
  /** How much further right than their key the keys of a mapping stand. */
  readonly indent: number;
  /** How much further right than its key or its dash a text in lines of its own stands. */
  readonly textIndent: number;
  /** How much further right than its key the dash of a list stands. */
  readonly dashIndent: number;
  /** How much further right than its dash a record stands. */
  readonly recordIndent: number;
  /** A record begins below its dash and not beside it. */
  readonly recordBelowDash: boolean;
  readonly quote: Quote;
  /** Long texts of one paragraph stand after `>`. */
  readonly foldsTexts: boolean;
  /** Texts may stand after `|` or `>` in lines of their own. */
  readonly blockTexts: boolean;
  /** Lists of words stand in brackets. */
  readonly bracketsWords: boolean;
  /** There is a space inside braces. */
  readonly padsBraces: boolean;
}

/** The style of the greater part of a text; of our own samples where the text does not say. */
export function styleOf(text: string, root: Part): Style {
  const votes = new Map<Choice, Map<string | number | boolean, number>>();
  const vote = (choice: Choice, value: string | number | boolean): void => {
    const ofChoice = votes.get(choice) ?? new Map<string | number | boolean, number>();
    votes.set(choice, ofChoice.set(value, (ofChoice.get(value) ?? 0) + 1));
  };
  count(text, root, vote);
  const chosen = <T extends string | number | boolean | undefined>(
    choice: Choice,
    otherwise: T,
  ): T => {
    const ofChoice = [...(votes.get(choice) ?? [])];
    const [most] = ofChoice.sort(([, a], [, b]) => b - a);
    // Only values of the type of the other one are voted for.
    return most === undefined ? otherwise : (most[0] as T);
  };
  const ofTexts = chosen<number | undefined>('textIndent', undefined);
  const ofDashes = chosen<number | undefined>('dashIndent', undefined);
  // A list that is not indented says nothing of how much else is.
  const indent = chosen('indent', ofTexts ?? (ofDashes === 0 ? 2 : (ofDashes ?? 2)));
  return {
    indent,
    textIndent: ofTexts ?? indent,
    dashIndent: ofDashes ?? indent,
    recordIndent: chosen('recordIndent', 2),
    recordBelowDash: chosen('recordBelowDash', false),
    quote: chosen<Quote>('quote', "'"),
    foldsTexts: chosen('foldsTexts', false),
    blockTexts: true,
    bracketsWords: chosen('bracketsWords', false),
    padsBraces: chosen('padsBraces', true),
  };
}

type Choice = keyof Style;
type Vote = (choice: Choice, value: string | number | boolean) => void;

function count(text: string, part: Part, vote: Vote): void {
  if (part.kind === 'scalar' && part.quote !== undefined) vote('quote', part.quote);
  if (part.kind === 'block-text') vote('foldsTexts', part.isFolded);
  if (!isCollection(part)) return;
  if (part.kind === 'map' && part.form === 'flow' && part.entries.length > 0) {
    vote('padsBraces', text[part.start + 1] === ' ');
  }
  if (part.kind === 'list' && part.entries.every(({ value }) => value.kind === 'scalar')) {
    if (part.entries.length > 0) vote('bracketsWords', part.form === 'flow');
  }
  for (const { value } of part.entries) {
    if (isBlock(part) && isBlock(value)) voteForIndent(text, part, value, vote);
    if (isBlock(part) && value.kind === 'block-text') voteForText(text, part, value, vote);
    count(text, value, vote);
  }
}

function voteForIndent(text: string, outer: Collection, inner: Collection, vote: Vote): void {
  const indent = inner.column - outer.column;
  if (outer.kind === 'map') vote(inner.kind === 'map' ? 'indent' : 'dashIndent', indent);
  else if (inner.kind === 'map') {
    vote('recordIndent', indent);
    vote('recordBelowDash', isBelowDash(text, inner));
  }
}

function voteForText(text: string, outer: Collection, inner: BlockText, vote: Vote): void {
  const line = nextLine(text, inner.signsEnd);
  const indent = text.slice(line, inner.end).search(/[^ ]/) - outer.column;
  // A line may begin with spaces of its own, or with none of them at all.
  if (indent > 0 && indent < 9) vote('textIndent', indent);
}

/** Whether a record of a list stands below its dash and not beside it. */
export function isBelowDash(text: string, record: Collection): boolean {
  return isBlank(text, lineStart(text, record.start), record.start);
}
