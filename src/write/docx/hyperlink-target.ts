/**
 * The address of a link as a relationship may have it; undefined for addresses that a document
 * must not lead to, such as `javascript:` or a file of the machine, and for those that word
 * processors take for damage.
 */
export function hyperlinkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (!SCHEMES.has(url.protocol)) return undefined;
  const target = url.href.replace(UNSAFE, encodeURIComponent);
  return target.length <= LONGEST ? target : undefined;
}

const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** What the URL standard lets stand in some places and RFC 3986, which OPC goes by, nowhere. */
const UNSAFE = /[^!-~]|["<>\\^`{|}]/gu;

/** The longest address that Word takes. */
const LONGEST = 2079;
