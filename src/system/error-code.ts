/** What the system calls an error: `ENOENT`. Not by its class, as that may be of another realm. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : undefined;
}
