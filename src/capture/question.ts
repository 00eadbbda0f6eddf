import type { Message } from '../model/message.js';
import type { Step } from '../model/place.js';

/** A question about a record. It has the name of the option that answers it without a prompt. */
export interface Question {
  /** `area` for `--area`; what stands behind a colon says which of several: `text:ky`, `effect:rule-of-law`. */
  readonly id: string;
  readonly label: Message;
  /** Why it is asked, and what is a good answer. */
  readonly help: Message;
  readonly example: string;
  readonly asks: Asks;
  readonly required: boolean;
  /** Where the answer goes in the record. */
  readonly to: Target;
  /** `option`: never asked, as few know it; the option and the review can still give it. */
  readonly when: 'live' | 'afterwards' | 'option';
}

export type Asks =
  | { readonly as: 'text'; readonly lines: 'one' | 'many' }
  | { readonly as: 'date' | 'number' | 'year' }
  | { readonly as: 'pick' | 'several'; readonly from: Choices; readonly create?: NewRecord };

/** A closed vocabulary by the name of its labels (`risk`), or the records of the project. */
type Choices =
  | { readonly vocabulary: string; readonly only?: readonly string[] }
  | { readonly records: RecordSource };

export type RecordSource =
  'area' | 'theme' | 'finding' | 'recommendation' | 'institution' | 'objective';

/** What can be made in passing, when it is not among the choices. */
export type NewRecord = 'area' | 'theme' | 'institution' | 'objective';

export type Target =
  /** The value itself, at a path in the record. */
  | { readonly at: readonly Step[] }
  /** A text in one of its languages. */
  | { readonly textAt: readonly Step[]; readonly language: string }
  /** A list of mappings of which the answers are one key: themes, evidence, partners. */
  | { readonly listAt: readonly Step[]; readonly key: string }
  /** Another key of an item of such a list. */
  | {
      readonly itemOf: readonly Step[];
      readonly key: string;
      readonly is: string;
      readonly then: string;
      readonly language: string;
    }
  /** Not in the record: the sector of a body of this name that is made in passing. */
  | { readonly made: string }
  /** Not in the record: it says where that stands. */
  | { readonly stands: 'area' | 'objective' };

export type Answer = string | readonly string[];

/** What has been answered, by the id of the question. */
export type Answers = ReadonlyMap<string, Answer>;

/** A value as YAML and JSON have it. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

/** The answers to a question of several choices; one answer is one of them. */
export function listed(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** The option of a question: that of all its kin. */
export function optionOf({ id }: Pick<Question, 'id'>): string {
  return id.split(':')[0] ?? id;
}
