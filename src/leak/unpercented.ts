/** An address with its percent signs resolved; what is no encoded text stays as it is. */
export function unpercented(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (encoded) =>
    new TextDecoder().decode(Buffer.from(encoded.replaceAll('%', ''), 'hex')),
  );
}
