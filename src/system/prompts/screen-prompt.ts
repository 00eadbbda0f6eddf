import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';
import type { Reply } from '../../model/prompt.js';
import type { Frame, Size } from './frame.js';
import type { Input } from './input.js';
import type { Screen } from './screen.js';

/** A question as a screen shows it: what a person does leads from state to state, until a reply. */
export interface ScreenQuestion<State, Answer> {
  readonly start: State;
  readonly step: (
    state: State,
    input: Input,
    size: Size,
  ) => State | { readonly reply: Reply<Answer> };
  readonly frame: (state: State, size: Size) => Frame;
  /** What stays on the screen after the reply. */
  readonly rest: (state: State, reply: Reply<Answer>, size: Size) => Frame;
  /** The answer as it is so far. */
  readonly sofar: (state: State) => Answer | undefined;
  /** What takes a while, and can be done while the person reads. */
  readonly prepare?: () => void;
  /** Told of each change, and with `flush` that there may be no other chance. */
  readonly follow?: Follow<State>;
}

export interface Follow<State> {
  readonly changed: (state: State, update: (change: (state: State) => State) => void) => void;
  readonly flush: (state: State) => void;
  readonly end: () => void;
}

export interface ScreenConfig<State, Answer> {
  /** Asked for by the engine, which has no part in what is shown. */
  readonly message: string;
  readonly question: ScreenQuestion<State, Answer>;
  readonly screen: Screen;
}

/**
 * The prompt of the engine. The engine has the state and the end of a question; keys come from the
 * screen's own keyboard and frames go to its own painter, as the engine's reading drops what is
 * typed before a question, and its drawing counts code units where terminals count columns.
 */
export function screenPrompt<State, Answer>() {
  return createPrompt<Reply<Answer>, ScreenConfig<State, Answer>>(({ question, screen }, done) => {
    const [state, setState] = useState({ of: question.start });
    const latest = useRef(question.start);
    const finish = (reply: Reply<Answer>) => {
      question.follow?.end();
      screen.finish(question.rest(latest.current, reply, screen.size()));
      done(reply);
    };
    const show = () => {
      setState({ of: latest.current });
    };
    const take = (next: () => Input | undefined) => {
      const before = latest.current;
      for (let input = next(); input !== undefined; input = next()) {
        if (input.kind === 'key' && input.key === 'suspend') {
          question.follow?.flush(latest.current);
          screen.suspend();
          continue;
        }
        const after = question.step(latest.current, input, screen.size());
        if (isReply(after)) {
          finish(after.reply);
          return;
        }
        latest.current = after;
      }
      if (before === latest.current) return;
      question.follow?.changed(latest.current, (change) => {
        latest.current = change(latest.current);
        show();
      });
      show();
    };
    useEffect(() => {
      setImmediate(() => question.prepare?.());
      return screen.open({
        take,
        redraw: show,
        interrupt: () => {
          // Where the terminal is gone, what is shown next may be the end of the process.
          question.follow?.flush(latest.current);
          finish({ kind: 'stop', value: question.sofar(latest.current) });
        },
        end: () => question.follow?.flush(latest.current),
      });
    }, []);
    screen.paint(question.frame(state.of, screen.size()));
    return '';
  });
}

function isReply<Answer>(after: unknown): after is { readonly reply: Reply<Answer> } {
  return typeof after === 'object' && after !== null && 'reply' in after;
}
