import type { Tag } from './find-tags.js';
import type { Fault } from './template-fault.js';
import { type Message } from '../../model/message.js';

/** What is wrong between two offsets of a template. */
export interface TagFault extends Fault {
  readonly start: number;
  readonly end: number;
}

export function tagFault({ start, end }: Tag, message: Message, hint?: Message): TagFault {
  return { start, end, message, hint };
}
