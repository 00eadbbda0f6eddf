/**
 * The address that a link may lead to: http, https or mailto, with what cannot stand in an address
 * percent-encoded. Undefined for any other, such as `javascript:` or a path.
 */
export function safeAddress(address: string): string | undefined {
  const encoded = address.trim().replace(NOT_IN_ADDRESS, percentEncoded);
  if (!/^(?:https?:\/\/|mailto:)./i.test(encoded) || !URL.canParse(encoded)) return undefined;
  return encoded;
}

/** A value as a part of an address: it cannot end the part that it stands in. */
export function addressPart(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** White space, invisible characters, and those that RFC 3986 has in no address. */
const NOT_IN_ADDRESS = /[\p{Separator}\p{Other}"<>\\^`{|}]/gu;

function percentEncoded(character: string): string {
  return /\p{Surrogate}/u.test(character) ? '%EF%BF%BD' : encodeURIComponent(character);
}
