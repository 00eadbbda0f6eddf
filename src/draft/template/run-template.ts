import Handlebars from 'handlebars';
import { LIMITS } from './limits.js';
import type { Fault } from './template-fault.js';
import { say, type Message } from '../../model/message.js';

/** What a function can be given. */
export type Argument = string | number | boolean;

/** What a function answers to arguments that are at fault, such as a label that does not exist. */
interface Refusal {
  readonly refused: Message;
  readonly hint?: Message;
}

/** A function that templates can call; its answer depends on nothing but its arguments. */
export type TemplateFunction = (
  positional: readonly Argument[],
  named: Readonly<Record<string, Argument>>,
) => string | boolean | Refusal;

export interface Run {
  /** The checked syntax trees of all templates that can be called, by name. */
  readonly programs: ReadonlyMap<string, hbs.AST.Program>;
  readonly entry: string;
  readonly view: object;
  readonly functions: Readonly<Record<string, TemplateFunction>>;
  readonly report: (location: hbs.AST.SourceLocation, fault: Fault) => void;
  /** Is told at the first of all rounds, and then from time to time, which loop is being run. */
  readonly onLoop: (location: hbs.AST.SourceLocation) => void;
}

/**
 * Renders a template that has been checked. The environment is its own, lacks the functions of
 * Handlebars that print to the console or look up names, and lets no name reach a prototype.
 */
export function runTemplate(run: Run): string {
  const { programs, entry, view, functions, report, onLoop } = run;
  const handlebars = Handlebars.create();
  for (const name of NOT_USED) handlebars.unregisterHelper(name);
  handlebars.registerHelper('each', createLoop(onLoop));
  for (const [name, call] of Object.entries(functions)) {
    handlebars.registerHelper(name, callable(call, report));
  }
  const options = compileOptions(Object.keys(functions));
  const partials = Object.fromEntries(
    Array.from(programs, ([name, program]) => [name, handlebars.compile<object>(program, options)]),
  );
  try {
    return (
      partials[entry]?.(view, {
        partials,
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      }) ?? ''
    );
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    report(error.location, { message: error.said });
    return '';
  }
}

const NOT_USED = ['log', 'lookup', 'helperMissing', 'blockHelperMissing'] as const;

function compileOptions(functionNames: readonly string[]): CompileOptions {
  const names = ['if', 'unless', 'each', 'with', ...functionNames];
  return {
    // The text is Markdown, and what a value says comes into it only after it is parsed.
    noEscape: true,
    // The check has found every unknown name already; this is for views that are not as they say.
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: {
      ...Object.fromEntries(names.map((name): [string, boolean] => [name, true])),
      ...Object.fromEntries(NOT_USED.map((name): [string, boolean] => [name, false])),
    },
  };
}

/** What Handlebars hands over besides the values; its types leave the location out. */
interface CallOptions extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

class LimitReached extends Error {
  override readonly name = 'LimitReached';

  constructor(
    readonly said: Message,
    readonly location: hbs.AST.SourceLocation,
  ) {
    super('a limit was reached');
  }
}

/** Seldom enough to cost nothing, and often enough to name the innermost of the loops that hang. */
const ROUNDS_PER_TELLING = 100;

/** `{{#each}}` for lists alone, which ends when all loops of a rendering together go too far. */
function createLoop(onLoop: Run['onLoop']) {
  let rounds = 0;
  let length = 0;
  return function each(this: unknown, list: readonly unknown[], options: CallOptions): string {
    if (list.length === 0) return options.inverse(this);
    const parts = list.map((item, index) => {
      if (rounds % ROUNDS_PER_TELLING === 0) onLoop(options.loc);
      rounds += 1;
      if (rounds > LIMITS.rounds) {
        throw new LimitReached(say`loops go round more than ${LIMITS.rounds} times`, options.loc);
      }
      const data: unknown = Object.assign(Handlebars.createFrame(options.data), {
        index,
        first: index === 0,
        last: index === list.length - 1,
      });
      const before = length;
      const part = options.fn(item, { data, blockParams: [item, index] });
      // What loops in this one have added is a part of its own text.
      length = before + part.length;
      if (length > LIMITS.output) {
        throw new LimitReached(say`the text that is rendered is longer than 20 MB`, options.loc);
      }
      return part;
    });
    return parts.join('');
  };
}

function callable(call: TemplateFunction, report: Run['report']) {
  return (...given: unknown[]): string | boolean => {
    // Handlebars puts its options last; the check lets no other values than these through.
    const { hash, loc } = given.at(-1) as CallOptions;
    const answer = call(given.slice(0, -1) as Argument[], hash);
    if (typeof answer !== 'object') return answer;
    report(loc, { message: answer.refused, hint: answer.hint });
    return '';
  };
}
