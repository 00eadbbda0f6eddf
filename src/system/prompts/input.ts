/** What a person does at the keyboard: text that comes in, typed or pasted, and keys that act. */
export type Input =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'key'; readonly key: Key };

export type Key =
  | 'enter'
  | 'new-line'
  | 'escape'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'word-left'
  | 'word-right'
  | 'backspace'
  | 'delete'
  | 'delete-word-left'
  | 'delete-word-right'
  | 'delete-to-start'
  | 'delete-to-end'
  | 'tab'
  | 'help'
  | 'suspend'
  | 'stop';

/** What readline tells of a key. */
export interface KeyPress {
  readonly sequence: string;
  readonly name?: string | undefined;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

/**
 * The key of a press; undefined for a text, and for a key that means nothing here. None of them is
 * a letter alone, so that all are there on every keyboard layout; the control characters are for
 * those who know them, and each has a key beside it.
 */
function keyOf({ sequence, name, ctrl, meta }: KeyPress): Key | undefined {
  const control = CONTROL[sequence];
  if (control !== undefined) return control;
  if (name === undefined || !Object.hasOwn(NAMED, name)) return undefined;
  const [alone, modified] = NAMED[name] ?? [];
  return ctrl || meta ? modified : alone;
}

const CONTROL: Readonly<Record<string, Key>> = {
  '\x01': 'home',
  '\x02': 'left',
  '\x03': 'stop',
  '\x04': 'stop',
  '\x05': 'end',
  '\x06': 'right',
  '\n': 'new-line',
  '\x0b': 'delete-to-end',
  '\x0e': 'down',
  '\x10': 'up',
  '\x15': 'delete-to-start',
  '\x17': 'delete-word-left',
  '\x1a': 'suspend',
};

/** What a named key does alone, and together with Ctrl or Alt. */
const NAMED: Readonly<Record<string, readonly [Key, Key]>> = {
  return: ['enter', 'new-line'],
  enter: ['new-line', 'new-line'],
  escape: ['escape', 'escape'],
  left: ['left', 'word-left'],
  right: ['right', 'word-right'],
  up: ['up', 'up'],
  down: ['down', 'down'],
  pageup: ['page-up', 'page-up'],
  pagedown: ['page-down', 'page-down'],
  home: ['home', 'home'],
  end: ['end', 'end'],
  backspace: ['backspace', 'delete-word-left'],
  delete: ['delete', 'delete-word-right'],
  tab: ['tab', 'tab'],
  f1: ['help', 'help'],
};

/** Whether a press brings a text, not a key that acts. */
export function isText({ sequence, ctrl, meta }: KeyPress): boolean {
  return !ctrl && !meta && /^[^\p{Control}]/u.test(sequence);
}

/** What a press means by itself. */
export function inputOf(press: KeyPress): readonly Input[] {
  if (isText(press)) return [{ kind: 'text', text: press.sequence }];
  const key = keyOf(press);
  return key === undefined ? [] : [{ kind: 'key', key }];
}
