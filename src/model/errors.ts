/** A request that cannot be carried out; the message says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param exitCode 2 for a request that makes no sense, 3 for a file that cannot be read or
   *   written.
   */
  constructor(
    message: string,
    readonly exitCode: 2 | 3,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

/** By its name, as the bundle of the commands has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError' && 'exitCode' in error;
}
