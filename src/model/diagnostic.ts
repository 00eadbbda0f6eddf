import type { CODES } from './codes.js';
import type { Fix } from './fix.js';
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
  readonly message: Message;
  /** Where else to look, when two values disagree; of more than three, the first are reported. */
  readonly related?: readonly Related[];
  /** What to do about it. */
  readonly hint?: Message;
  /** Set when only one change can be meant. */
  readonly fix?: Fix;
  /** Set when it rests on reference data that nobody has verified: then it is never an error. */
  readonly unverified?: boolean;
  /** Set when the project says how grave it is, whatever the stage. */
  readonly severity?: Severity;
  /** Set when the project lets it pass. */
  readonly waived?: Waived;
}

/** Another place that a fault is about. */
export interface Related extends Pick<Diagnostic, 'at' | 'part' | 'span'> {
  /** What stands there, in a few words. */
  readonly message: Message;
}

/** Why a fault is let pass, who decided it and when. */
export interface Waived {
  readonly reason: string;
  readonly byRole: string | undefined;
  readonly date: string;
}

/** A diagnostic as it is reported: with its severity and the place in the text. */
export interface Reported {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  readonly span: Span | undefined;
  /** The way to the value in its file, as a JSON Pointer (RFC 6901): `/findings/2/area`. */
  readonly path: string;
  /** The id of the innermost record around it, and the pointer from there on: `/area`. */
  readonly record?: string;
  readonly pathInRecord?: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly related?: readonly ReportedRelated[];
  /** Set when `validate --fix` can try to mend it. */
  readonly fixable?: true;
  /** Set when the project lets it pass: then it is listed, but counts for nothing. */
  readonly waived?: Waived;
}

/** Another place that a fault is about, as it is reported. */
export type ReportedRelated = Pick<Reported, 'file' | 'span' | 'path' | 'message'>;

/** What every reading stage returns: as much as could be made of the input, and all its faults. */
export interface Read<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
