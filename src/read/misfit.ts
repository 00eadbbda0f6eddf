import type { Code } from '../model/diagnostic.js';
import type { Fix } from '../model/fix.js';
import type { Step } from '../model/place.js';
import { inYaml } from './in-yaml.js';
import type { Shape } from './shape.js';
import { say, type Message } from '../model/message.js';

/** A value that does not fit, with what stands around it. */
export interface Misfit {
  readonly path: readonly Step[];
  readonly value: unknown;
  readonly shape: Shape;
  readonly parentShape: Shape;
  /** The keyword of the schema that it breaks, and what the validator adds. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a diagnostic says, apart from its place. */
export interface Said {
  readonly code: Code;
  readonly message: Message;
  readonly hint: Message;
  readonly part?: 'key' | 'value';
  /** What is to stand at the place and the part, if only one thing can be meant. */
  readonly replaceWith?: Fix['replaceWith'];
}

/** The name of the field: its key, or that of the list whose item it is. */
export function fieldName({ path }: Pick<Misfit, 'path'>): string {
  return path.findLast((step) => typeof step === 'string') ?? 'file';
}

/** What to do about a value that is not known. */
export function leaveOut({ path, shape, parentShape }: Misfit): Message {
  const key = path.at(-1);
  if (typeof key !== 'string') return say`delete the entry, or write what belongs there`;
  const example = parentShape.needed?.[key];
  if (example !== undefined)
    return say`write what it is, for example \`${key}: ${inYaml(example)}\``;
  return shape.mayBeAbsent === true
    ? say`leave the key out, or write \`{absent: not-yet-decided}\``
    : say`leave the key out`;
}

export function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
