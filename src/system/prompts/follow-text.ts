import type { TextQuestion } from '../../model/prompt.js';
import type { Follow } from './screen-prompt.js';
import type { TextState } from './text-area.js';

/** At most so much typing is gone when the process is killed, in milliseconds. */
const REPORT_EVERY = 250;

/** Advice waits until the person does, so that no key does. */
const ADVICE_AFTER = 100;

/** Tells what is typed, and asks for advice about it. */
export function followText(
  question: TextQuestion,
  textOf: (state: TextState) => string | undefined,
): Follow<TextState> {
  let report: NodeJS.Timeout | undefined;
  let advise: NodeJS.Timeout | undefined;
  let told = question.initial;
  let latest: string | undefined;
  const tell = () => {
    clearTimeout(report);
    report = undefined;
    if (latest === undefined || latest === told) return;
    told = latest;
    question.typed?.(latest);
  };
  return {
    changed: (state, update) => {
      const text = textOf(state);
      if (text === latest) return;
      latest = text;
      report ??= setTimeout(tell, REPORT_EVERY);
      clearTimeout(advise);
      if (question.advice === undefined) return;
      const { advice } = question;
      advise = setTimeout(() => {
        update((now) => ({ ...now, advice: text === undefined ? [] : advice(text) }));
      }, ADVICE_AFTER);
    },
    // What came together with whatever ends this was not told as a change yet.
    flush: (state) => {
      latest = textOf(state);
      tell();
    },
    end: () => {
      clearTimeout(report);
      clearTimeout(advise);
    },
  };
}
