import { wordingOf, type Message } from './message.js';

/**
 * A request that cannot be carried out; it says what to do. It is worded in the language of the
 * person when it is told; its `message`, for developers, is in English.
 */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param exitCode 2 for a request that makes no sense, 3 for a file that cannot be read or
   *   written.
   */
  constructor(
    readonly said: Message,
    readonly exitCode: 2 | 3,
    options?: { cause: unknown },
  ) {
    super(wordingOf(said), options);
  }
}

/** By its name, as the bundle of the commands has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError' && 'exitCode' in error;
}
