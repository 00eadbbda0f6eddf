/**
 * The path of a file as a relative reference (RFC 3986). A colon in its first part would read as
 * the end of a scheme, and is percent-encoded like all that is not unreserved.
 */
export function fileUri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
