import type { CODES } from './codes.js';
import type { Message } from './message.js';
import type { Place, Span } from './place.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STAGES = ['findings', 'draft', 'final'] as const;
export type Stage = (typeof STAGES)[number];

/** How grave a fault is: always the same, or by stage; `off` says nothing at that stage. */
export type Gravity = Severity | Readonly<Record<Stage, Severity | 'off'>>;

export type Code = keyof typeof CODES;

/** A fault of the input, as the stage that found it says it. */
export interface Diagnostic {
  readonly code: Code;
  readonly at: Place;
  /** What of the place is meant; the value when not given. */
  readonly part?: 'key' | 'value';
  /** Set when the fault is known by its offset only, as in a file that is not YAML. */
  readonly span?: Span;
  /** What is wrong, naming the offending value; lower case, no full stop. */
  readonly message: Message | string;
  /** What to do about it. */
  readonly hint?: Message | string;
  /** Set when it rests on reference data that nobody has verified: then it is never an error. */
  readonly unverified?: boolean;
}

/** A diagnostic as it is reported: with its severity and the place in the text. */
export interface Reported {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Span | undefined;
  readonly path: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** What every reading stage returns: as much as could be made of the input, and all its faults. */
export interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
