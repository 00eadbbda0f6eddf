import { openPackage } from './open-package.js';

/** Whether the part with the text is the same in two Word files, byte for byte. */
export function haveSameText(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(textIn(one), textIn(other)) === 0;
}

function textIn(bytes: Uint8Array): Uint8Array {
  const { parts, main } = openPackage(bytes);
  return parts.get(main) ?? new Uint8Array();
}
