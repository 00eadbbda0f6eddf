import { PassThrough } from 'node:stream';
import { createPromptModule } from 'inquirer';
import type { Catalogue } from '../../model/message.js';
import type { Line, Prompter, Reply } from '../../model/prompt.js';
import { rowsOf, usableColumns } from './frame.js';
import { lineText } from './lines.js';
import { picker } from './picker.js';
import type { PickerState } from './picker-state.js';
import { onlyOne, oneOf, type Picking } from './picking.js';
import { screenPrompt, type ScreenConfig } from './screen-prompt.js';
import { openScreen, type Terminal } from './screen.js';
import { textArea, type TextState } from './text-area.js';

type Answers = Readonly<Record<string, unknown>>;

/** Asks on a screen that is redrawn with each key. */
export function fullPrompter(terminal: Terminal, catalogue: Catalogue): Prompter {
  const screen = openScreen(terminal);
  const ask = promptModule();
  const pick = async (question: Picking) => {
    const config = { message: question.id, question: picker(question, catalogue), screen };
    const answers: Answers = await ask([{ type: 'picker', name: 'reply', ...config }]);
    // `as`, since the module does not know that a picker gives the reply of its question.
    return answers['reply'] as Reply<readonly string[]>;
  };
  return {
    text: async (question) => {
      const config = { message: question.id, question: textArea(question, catalogue), screen };
      const answers: Answers = await ask([{ type: 'text-area', name: 'reply', ...config }]);
      // `as`, for the same reason.
      return answers['reply'] as Reply<string>;
    },
    pick: async (question) => onlyOne(await pick(oneOf(question))),
    pickSeveral: (question) => pick({ ...question, takes: 'several' }),
    tell: (lines) => {
      screen.finish({ rows: lines.flatMap((line) => toldRows(line)) });
    },
  };

  function toldRows(line: Line) {
    const { text, indent } = lineText(line, catalogue);
    return rowsOf(text, { columns: usableColumns(screen.size()), first: ' '.repeat(indent) });
  }
}

/** The prompts that inquirer is to know. Its own streams are quiet: see `screenPrompt`. */
function promptModule() {
  const input = new PassThrough();
  const output = new PassThrough().resume();
  // The engine ends its output with each prompt.
  output.end = () => output;
  const module = createPromptModule<{
    'text-area': Readonly<ScreenConfig<TextState, string>>;
    picker: Readonly<ScreenConfig<PickerState, readonly string[]>>;
  }>({ input, output });
  module.registerPrompt('text-area', screenPrompt<TextState, string>());
  module.registerPrompt('picker', screenPrompt<PickerState, readonly string[]>());
  return module;
}
