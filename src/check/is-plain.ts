/**
 * Whether a text has nothing but signs of ASCII, with single spaces inside: then nothing of it can
 * be spelt more plainly. Most texts in English are such, and every rule looks at every text.
 */
export function isPlain(text: string): boolean {
  return (
    /^[ -~]*$/.test(text) && !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ')
  );
}
