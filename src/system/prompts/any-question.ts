import type { PickQuestion, PickSeveralQuestion, TextQuestion } from '../../model/prompt.js';

/** What is common to all questions. */
export type AnyQuestion = Pick<
  TextQuestion | PickQuestion | PickSeveralQuestion,
  'id' | 'label' | 'help' | 'progress' | 'words' | 'required'
>;
