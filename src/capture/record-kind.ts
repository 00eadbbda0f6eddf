import type { Message } from '../model/message.js';
import type { Step } from '../model/place.js';
import type { RecordKindName } from '../model/record-kind-name.js';
import type { Answers, Question } from './question.js';

/** What is asked about a kind of record, and where its records stand. */
export interface RecordKind {
  readonly name: RecordKindName;
  readonly label: Message;
  readonly stands: Stands;
  /** The key whose text gives the record its id; none for what nothing refers to. */
  readonly identifiedBy: string | undefined;
  readonly questions: (setting: Setting, answers: Answers) => readonly Question[];
}

type Stands =
  /** A new item at the end of a list of the file. */
  | { readonly in: 'workshop' | 'institutions' | 'plan'; readonly list: readonly Step[] }
  /** The one mapping of its kind in the file. */
  | { readonly in: 'workshop'; readonly map: readonly Step[] }
  /** In a list of the objective that one of the answers names. */
  | { readonly in: 'plan'; readonly ofObjective: 'actions' };

/** What the questions depend on besides the answers. */
export interface Setting {
  /** The language that is written down; texts in it stand alone where it is the first of the project. */
  readonly language: string;
  /** The languages of the project, the first is its source language. */
  readonly languages: readonly string[];
  readonly attribution: 'attributed' | 'by-sector' | 'chatham-house' | 'anonymous';
  /** The ids of the themes of the project by which it is told whether there is anything to ask. */
  readonly themes: readonly string[];
  readonly nameOf: (source: 'theme' | 'institution', id: string) => string;
}
